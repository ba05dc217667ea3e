/// A date as precise as it is known: a year, a month or a day.
package struct PartialDate: Hashable, Sendable, Codable {
  package let year: Int
  package let month: Int?
  package let day: Int?

  /// `nil` unless the calendar has such a day (proleptic Gregorian, years 1 to 9999).
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: CustomStringConvertible {
  /// ISO 8601: `2021`, `2021-07` or `2021-07-14`.
  package var description: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension PartialDate: LosslessStringConvertible {
  /// Reads what `description` writes.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map {
      $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil
    }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    for part in parts.dropFirst() where part == nil { return nil }
    self.init(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}

extension PartialDate: Comparable {
  /// By day; what is not known counts as earliest.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    left.ordinal < right.ordinal
  }

  /// A number that orders dates: year, month and day as decimal digits, unknown parts zero.
  package var ordinal: Int { year * 10_000 + (month ?? 0) * 100 + (day ?? 0) }
}
