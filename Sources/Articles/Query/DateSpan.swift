/// The days, months or years that a date as people write it means.
struct DateSpan: Hashable {
  var first: PartialDate
  var last: PartialDate

  init(from first: PartialDate, to last: PartialDate) {
    self.first = first
    self.last = last
  }

  private init(_ date: PartialDate) { self.init(from: date, to: date) }

  /// Reads `2021`, `2021-07-14`, `14 July 2021`, `2019..2021`, and, if `today` is known, `yesterday`,
  /// `last week`, `3 days ago`, `monday`, `july` and the like.
  init?(_ text: String, today: PartialDate?) {
    let text = text.lowercased()
    if let dots = text.firstRange(of: "..") {
      guard let first = DateSpan(String(text[..<dots.lowerBound]), today: today),
        let last = DateSpan(String(text[dots.upperBound...]), today: today),
        first.first <= last.last
      else { return nil }
      self.init(from: first.first, to: last.last)
      return
    }
    guard let span = Self.written(text) ?? today.flatMap({ Self.relative(text, $0) }) else {
      return nil
    }
    self = span
  }

  /// Whether `text` would be a date if it were known what day it is.
  static func isRelative(_ text: String) -> Bool {
    PartialDate(year: 2000, month: 1, day: 1).flatMap { DateSpan(text, today: $0) } != nil
  }
}

// MARK: Dates written out

extension DateSpan {
  private static func written(_ text: String) -> DateSpan? {
    let separators: Set<Character> = ["-", "/", "."]
    let digits = text.split(omittingEmptySubsequences: false) { separators.contains($0) }
    if digits.count <= 3, digits.allSatisfy({ number($0) != nil }), let first = digits.first {
      // A year stands first; elsewhere day and month could not be told apart.
      guard first.utf8.count == 4 else { return nil }
      let numbers = digits.compactMap { number($0) }
      return PartialDate(
        year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
        day: numbers.count > 2 ? numbers[2] : nil
      ).map { DateSpan($0) }
    }
    return named(parts(of: text)).map { DateSpan($0) }
  }

  /// `july 2021`, `14 july 2021`, `july 14, 2021`.
  private static func named(_ parts: [Substring]) -> PartialDate? {
    guard (2...3).contains(parts.count), let year = parts.last,
      year.utf8.count == 4, let year = number(year)
    else { return nil }
    let rest = parts.dropLast()
    guard let month = rest.lazy.compactMap({ month($0) }).first else { return nil }
    guard rest.count == 2 else { return PartialDate(year: year, month: month) }
    guard let day = rest.lazy.compactMap({ day($0) }).first else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  /// The words and numbers of `text`. A hyphen stands for a space, so that no quotes are needed.
  private static func parts(of text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == "-" || $0 == "_" || $0 == "," }
  }

  private static func number(_ text: Substring) -> Int? {
    (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { $0 &- 48 < 10 } ? Int(text) : nil
  }

  /// `14` or `14th`.
  private static func day(_ text: Substring) -> Int? {
    for ending in ["st", "nd", "rd", "th"] where text.hasSuffix(ending) {
      return number(text.dropLast(2))
    }
    return number(text)
  }

  private static func month(_ text: Substring) -> Int? { index(of: text, in: months) }

  /// The place, from one, of the name that `text` is or, from three letters on, begins.
  private static func index(of text: Substring, in names: [String]) -> Int? {
    guard text.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

// MARK: Dates counted from today

extension DateSpan {
  private enum Unit: String, CaseIterable { case day, week, month, year }

  private static func relative(_ text: String, _ today: PartialDate) -> DateSpan? {
    let parts = parts(of: text)
    switch parts.count {
    case 1: return single(parts[0], today)
    case 2:
      guard let which = ["last": -1, "past": -1, "previous": -1, "this": 0][parts[0]] else {
        return nil
      }
      if let unit = unit(parts[1]) { return span(of: unit, which, today) }
      if let weekday = index(of: parts[1], in: weekdays) { return day(weekday - 1, which, today) }
      if let month = month(parts[1]) { return self.month(month, which, today) }
      return nil
    case 3:
      if parts[2] == "ago", let count = count(parts[0]), let unit = unit(parts[1]) {
        return ago(count, unit, today)
      }
      if ["last", "past"].contains(parts[0]), let count = count(parts[1]), count > 0,
        let unit = unit(parts[2])
      {
        return Self.last(count, unit, today)
      }
      return nil
    default: return nil
    }
  }

  private static func single(_ word: Substring, _ today: PartialDate) -> DateSpan? {
    switch word {
    case "today": return DateSpan(today)
    case "yesterday": return today.adding(days: -1).map { DateSpan($0) }
    case "tomorrow": return today.adding(days: 1).map { DateSpan($0) }
    default:
      if let weekday = index(of: word, in: weekdays) { return day(weekday - 1, 0, today) }
      return month(word).flatMap { month($0, 0, today) }
    }
  }

  private static func count(_ text: Substring) -> Int? {
    text == "a" || text == "one" ? 1 : number(text)
  }

  private static func unit(_ text: Substring) -> Unit? {
    Unit.allCases.first { text == $0.rawValue || text == $0.rawValue + "s" }
  }

  /// This day, week, month or year, or the one before.
  private static func span(of unit: Unit, _ which: Int, _ today: PartialDate) -> DateSpan? {
    switch unit {
    case .day: return today.adding(days: which).map { DateSpan($0) }
    case .week:
      guard let monday = today.adding(days: 7 * which - today.weekday),
        let sunday = monday.adding(days: 6)
      else { return nil }
      return DateSpan(from: monday, to: sunday)
    case .month: return today.adding(months: which).map { DateSpan($0) }
    case .year: return PartialDate(year: today.year + which).map { DateSpan($0) }
    }
  }

  private static func ago(_ count: Int, _ unit: Unit, _ today: PartialDate) -> DateSpan? {
    switch unit {
    case .day: today.adding(days: -count).map { DateSpan($0) }
    case .week: today.adding(days: -7 * count).map { DateSpan($0) }
    case .month: today.sameDay(addingMonths: -count).map { DateSpan($0) }
    case .year: today.sameDay(addingMonths: -12 * count).map { DateSpan($0) }
    }
  }

  /// The days up to today.
  private static func last(_ count: Int, _ unit: Unit, _ today: PartialDate) -> DateSpan? {
    let start =
      switch unit {
      case .day: today.adding(days: 1 - count)
      case .week: today.adding(days: 1 - 7 * count)
      case .month: today.sameDay(addingMonths: -count)?.next
      case .year: today.sameDay(addingMonths: -12 * count)?.next
      }
    return start.map { DateSpan(from: $0, to: today) }
  }

  /// The latest day of that name up to today, or before today.
  private static func day(_ weekday: Int, _ which: Int, _ today: PartialDate) -> DateSpan? {
    var back = (today.weekday - weekday + 7) % 7
    if back == 0, which < 0 { back = 7 }
    return today.adding(days: -back).map { DateSpan($0) }
  }

  /// The latest month of that name up to this one, or before it.
  private static func month(_ month: Int, _ which: Int, _ today: PartialDate) -> DateSpan? {
    let now = today.month ?? 1
    let isThisYear = month < now || (month == now && which == 0)
    return PartialDate(year: today.year - (isThisYear ? 0 : 1), month: month).map { DateSpan($0) }
  }
}
