package import Articles

/// Reads a date that stands alone, in any of the forms that programs and people write: as precise as it
/// is written.
///
/// | form | examples |
/// |---|---|
/// | ISO 8601, W3C | `2003`, `2003-12`, `2003-12-31T10:14:55Z`, `20031231`, `2003-365`, `2003W526` |
/// | mail, HTTP | `Thu, 01 Jan 2004 19:48:21 GMT`, `1 Jan 04`, `Thursday, 01-Jan-04` |
/// | C | `Sun Jan  4 16:29:06 PST 2004` |
/// | seconds or milliseconds since 1970 | `1072911295`, `1072911295000` |
/// | bylines in any language `DateGrammar` knows | `14. Juli 2021`, `2021年7月14日` |
///
/// The time of day and its zone say nothing here: the day is that of the place.
package enum WrittenDate {
  /// The date that `text` is, if it is one.
  package static func date(in text: String) -> PartialDate? {
    let text = text.head(200)
    let words = Self.words(of: text)
    guard let first = words.first else { return nil }
    if words.count == 1, let date = sinceEpoch(first) { return date }
    return calendar(first) ?? mail(words) ?? korean(words)
      ?? DateGrammar.dates(in: Token.tokens(of: text)).first?.date
  }

  private static func words(of text: String) -> [Substring] {
    text.utf8.split { $0 <= 0x20 }.map { Substring($0) }
  }
}

// MARK: Numbers

extension WrittenDate {
  /// Seconds or milliseconds since 1970; less than nine digits are something else.
  private static func sinceEpoch(_ text: Substring) -> PartialDate? {
    let whole = text.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (9...13).contains(whole.count), whole.allSatisfy({ $0 &- 48 < 10 }),
      let seconds = Double(text)
    else { return nil }
    return day(sinceEpoch: Int((seconds >= 1e11 ? seconds / 1000 : seconds) / 86_400))
  }

  /// The day in UTC that is so many after 1 January 1970. Howard Hinnant's `civil_from_days`.
  private static func day(sinceEpoch count: Int) -> PartialDate? {
    let days = count + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return PartialDate(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// `2003-12-31T10:14:55Z` and its shorter and denser forms, `2003/12/31`, `2003.12.31`.
  private static func calendar(_ text: Substring) -> PartialDate? {
    var groups: [[UInt8]] = [[]]
    var marks: [UInt8] = []
    var isWeek = false
    scan: for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): groups[groups.count - 1].append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ":"):
        marks.append(byte)
        groups.append([])
      case UInt8(ascii: "W"), UInt8(ascii: "w"):
        isWeek = true
        if groups[groups.count - 1].count > 0 { groups.append([]) }
      case UInt8(ascii: "T"), UInt8(ascii: "t"), UInt8(ascii: ","), UInt8(ascii: "Z"): break scan
      default: return nil
      }
      if groups.count > 8 { break }
    }
    let isTime = marks.first == UInt8(ascii: ":")
    guard !isTime, let head = groups.first, let first = number(head) else { return nil }
    let rest = groups.dropFirst().filter { !$0.isEmpty }
    if isWeek, head.count == 4 { return week(year: first, rest) }
    switch (head.count, rest.first?.count ?? 0) {
    case (4, 0): return PartialDate(year: first)
    case (6, 0): return PartialDate(year: first / 100, month: first % 100)
    case (7, 0): return day(first % 1000, of: first / 1000)
    case (8, 0), (14, 0):
      let day = head.count == 14 ? first / 1_000_000 : first
      return PartialDate(year: day / 10_000, month: day / 100 % 100, day: day % 100)
    case (4, 3): return day(number(rest[rest.startIndex]) ?? 0, of: first)
    case (4, 1...2):
      guard let month = number(rest[rest.startIndex]) else { return nil }
      if rest.count == 1 { return PartialDate(year: first, month: month) }
      guard let day = number(rest[rest.startIndex + 1]), rest[rest.startIndex + 1].count <= 2 else {
        return nil
      }
      return PartialDate(year: first, month: month, day: day)
        ?? PartialDate(year: first, month: day, day: month)
    case (2, 2) where rest.count == 2 && marks.first == UInt8(ascii: "-"):
      // `03-12-31`, as programs wrote before the year 2000; with four digits at the end it is no year.
      guard let month = number(rest[rest.startIndex]), let day = number(rest[rest.startIndex + 1]),
        rest[rest.startIndex + 1].count == 2
      else { return nil }
      return PartialDate(year: century(first), month: month, day: day)
    default: return nil
    }
  }

  private static func number(_ digits: [UInt8]) -> Int? {
    digits.isEmpty || digits.count > 14 ? nil : digits.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// The day of a year, counting from one.
  private static func day(_ number: Int, of year: Int) -> PartialDate? {
    guard (1...366).contains(number), (1...9999).contains(year) else { return nil }
    return day(sinceEpoch: daysBefore(year) + number - 1)
  }

  /// `2003-W52-6`: the first week of a year is that of its fourth day.
  private static func week(year: Int, _ rest: [[UInt8]]) -> PartialDate? {
    guard let digits = rest.first, let first = number(digits) else { return nil }
    let week = digits.count == 3 ? first / 10 : first
    let weekday = digits.count == 3 ? first % 10 : rest.count > 1 ? number(rest[1]) ?? 1 : 1
    guard (1...53).contains(week), (1...7).contains(weekday), (1...9999).contains(year) else {
      return nil
    }
    let fourth = daysBefore(year) + 3
    let monday = fourth - (fourth + 3) % 7
    return day(sinceEpoch: monday + (week - 1) * 7 + weekday - 1)
  }

  private static func daysBefore(_ year: Int) -> Int {
    let before = year - 1
    return 365 * before + before / 4 - before / 100 + before / 400 - 719_162
  }

  /// RFC 2822, section 4.3: 50 to 99 are of the last century.
  private static func century(_ year: Int) -> Int {
    year >= 1000 ? year : year < 50 ? 2000 + year : 1900 + year
  }
}

// MARK: Words

extension WrittenDate {
  /// A month's name among two numbers or more: a day, and a year that may have two digits.
  private static func mail(_ words: [Substring]) -> PartialDate? {
    var month: Int?
    var numbers: [(value: Int, count: Int)] = []
    scan: for word in words.prefix(8) {
      if word.utf8.contains(UInt8(ascii: ":")) { continue }
      for part in word.split(whereSeparator: { "-/.,()".contains($0) }) {
        let isNumber = part.utf8.allSatisfy { $0 &- 48 < 10 }
        if isNumber, numbers.count < 2, let value = Int(part), part.utf8.count <= 4 {
          // A zone, such as `-0500`, is no year.
          if part.utf8.count == 4, word.hasPrefix("-") || word.hasPrefix("+") { continue }
          numbers.append((value, part.utf8.count))
        } else if !isNumber, let named = MonthNames.month(Token.foldedWord(part)) {
          // Of two the second: the first is a weekday, as in `mar. 14 juil. 2021`.
          month = named
        }
      }
      if month != nil, numbers.count == 2 { break scan }
    }
    guard let month else { return nil }
    switch numbers.count {
    case 1 where numbers[0].count == 4: return PartialDate(year: numbers[0].value, month: month)
    case 2:
      let (first, second) = (numbers[0], numbers[1])
      let isYearFirst = first.count == 4 || first.value > 31 && second.count <= 2
      let (year, day) = isYearFirst ? (first, second) : (second, first)
      guard year.count == 2 || year.count == 4 else { return nil }
      let fullYear = year.count == 2 ? century(year.value) : year.value
      return PartialDate(year: fullYear, month: month, day: day.value)
    default: return nil
    }
  }

  /// `2004년 05월 28일`, and `2004-05-25 오후`.
  private static func korean(_ words: [Substring]) -> PartialDate? {
    let text = words.prefix(4).joined()
    guard text.unicodeScalars.contains("년") else { return nil }
    let numbers = text.unicodeScalars.split { !("0"..."9").contains($0) }.prefix(3).compactMap {
      Int(String($0))
    }
    guard numbers.count == 3 else { return nil }
    return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
