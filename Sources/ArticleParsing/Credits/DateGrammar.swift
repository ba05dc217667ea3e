internal import Articles

/// Finds dates among the tokens of a line.
enum DateGrammar {
  struct Match: Hashable, Sendable {
    var date: PartialDate
    /// Which tokens it took, weekday and clock time included.
    var tokens: Range<Int>
  }

  /// The dates in `tokens`, from left to right.
  static func dates(in tokens: [Token]) -> [Match] {
    // Every date has a year, and no other numbers of a line are looked at.
    guard tokens.contains(where: \.canBeYear) else { return [] }
    var matches: [Match] = []
    var index = 0
    while index < tokens.count {
      if var match = date(at: index, in: tokens) {
        match.tokens = widened(
          match.tokens, in: tokens, after: matches.last?.tokens.upperBound ?? 0)
        matches.append(match)
        index = match.tokens.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The end of a clock time that starts at `index`: `6:14 a.m.`, `14.05 Uhr`, `16h45`.
  static func clockTimeEnd(at index: Int, in tokens: [Token]) -> Int? {
    guard index < tokens.count else { return nil }
    if isHoursAndMinutes(tokens[index].text) { return index + 1 }
    guard let hour = tokens[index].number, hour <= 24,
      tokens[index].text.utf8.count <= 2
    else { return nil }
    var end = index + 1
    var hasMinutes = false
    func mark(_ text: String) -> Bool {
      end + 1 < tokens.count && tokens[end].text == text && !tokens[end].hasSpaceBefore
        && !tokens[end + 1].hasSpaceBefore
    }
    if mark(":") || mark("."), let minutes = tokens[end + 1].number, minutes < 60,
      tokens[end + 1].text.utf8.count == 2
    {
      hasMinutes = tokens[end].text == ":"
      end += 2
      if mark(":"), let seconds = tokens[end + 1].number, seconds < 61 { end += 2 }
    }
    let isDotted = end > index + 1 && !hasMinutes
    if end < tokens.count {
      let word = tokens[end].text
      if ["uhr", "uur", "h", "hrs", "klo", "am", "pm"].contains(word) {
        end += 1
        hasMinutes = true
      } else if word == "a" || word == "p", end + 2 < tokens.count, tokens[end + 1].isMark("."),
        tokens[end + 2].text == "m"
      {
        end += end + 3 < tokens.count && tokens[end + 3].isMark(".") ? 4 : 3
        hasMinutes = true
      }
    }
    // Without a unit a dot makes a time only of what is announced as one: `ore 9.05`.
    let isAnnounced = isDotted && index > 0 && beforeDottedTime.contains(tokens[index - 1].text)
    guard hasMinutes || isAnnounced else { return nil }
    // A zone: `GMT`, `-0700 (PDT)`.
    if end + 1 < tokens.count, tokens[end].isMark("-") || tokens[end].isMark("+"),
      tokens[end + 1].text.utf8.count == 4, tokens[end + 1].kind == .number
    {
      end += 2
    }
    if end < tokens.count, zones.contains(tokens[end].text) { end += 1 }
    if end + 2 < tokens.count, tokens[end].isMark("("), zones.contains(tokens[end + 1].text),
      tokens[end + 2].isMark(")")
    {
      end += 3
    }
    return end
  }

  private static let beforeDottedTime: Set<String> = ["ore", "alle", "um", "klo", "kl"]

  /// `16h45`, `9h`.
  private static func isHoursAndMinutes(_ word: String) -> Bool {
    let parts = word.utf8.split(separator: UInt8(ascii: "h"), omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count),
      let hour = Int(Substring(parts[0])), hour <= 24
    else { return false }
    guard !parts[1].isEmpty else { return true }
    guard parts[1].count == 2, let minutes = Int(Substring(parts[1])) else { return false }
    return minutes < 60
  }

  private static let zones: Set<String> = [
    "gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "et", "pt", "bst", "cet",
    "cest", "mez", "mesz", "ist", "jst", "z",
  ]
}

extension Token {
  /// Whether it has the digits of a year.
  fileprivate var canBeYear: Bool {
    kind == .number
      ? text.utf8.count == 4 || text.utf8.count == 8
      : kind == .word && (letters == .caseless || text.utf8.count > 4)
        && text.utf8.contains { (48...57).contains($0) }
  }
}

extension DateGrammar {
  private static func date(at index: Int, in tokens: [Token]) -> Match? {
    numericDate(at: index, in: tokens) ?? dayMonthYear(at: index, in: tokens)
      ?? monthDayYear(at: index, in: tokens) ?? compactDate(at: index, in: tokens)
  }

  private static func year(_ token: Token) -> Int? {
    guard token.text.utf8.count == 4, let year = token.number, (1700...2100).contains(year) else {
      return nil
    }
    return year
  }

  private static func dayOrMonth(_ token: Token) -> Int? {
    token.text.utf8.count <= 2 ? token.number : nil
  }

  /// `2021-07-14`, `14.7.2021`, `07/14/2021`, `2021年7月14日`.
  private static func numericDate(at index: Int, in tokens: [Token]) -> Match? {
    guard index + 4 < tokens.count,
      index == 0 || tokens[index].hasSpaceBefore || !isDateMark(tokens[index - 1])
    else { return nil }
    let (first, mark, second, again, third) = (
      tokens[index], tokens[index + 1], tokens[index + 2], tokens[index + 3], tokens[index + 4]
    )
    if mark.text == "年", again.text == "月" {
      guard let year = year(first), let month = dayOrMonth(second), let day = dayOrMonth(third),
        let date = PartialDate(year: year, month: month, day: day)
      else { return nil }
      let hasDay = index + 5 < tokens.count && ["日", "号"].contains(tokens[index + 5].text)
      return Match(date: date, tokens: index..<index + (hasDay ? 6 : 5))
    }
    guard isDateMark(mark), again.text == mark.text, !mark.hasSpaceBefore || mark.text != "-"
    else { return nil }
    if let year = year(first) {
      guard let month = dayOrMonth(second) else { return nil }
      // `2016-02-13T10:00:00Z` has its time glued to the day.
      let digits = third.text.utf8.prefix { (48...57).contains($0) }.count
      guard digits > 0, digits <= 2,
        third.kind == .number || third.text.utf8.dropFirst(digits).first == UInt8(ascii: "t"),
        let day = Int(third.text.prefix(digits)),
        let date = PartialDate(year: year, month: month, day: day)
      else { return nil }
      var end = index + 5
      if third.kind != .number {
        while end + 1 < tokens.count,
          tokens[end].isMark(":") || tokens[end].isMark(".")
            || tokens[end].isMark("+") || tokens[end].isMark("-"), !tokens[end].hasSpaceBefore
        {
          end += 2
        }
      }
      return Match(date: date, tokens: index..<min(end, tokens.count))
    }
    guard let year = year(third), let one = dayOrMonth(first), let two = dayOrMonth(second) else {
      return nil
    }
    // Only Americans put the month first, and only with slashes; ambiguous ones lose the day.
    let dayFirst = PartialDate(year: year, month: two, day: one)
    let monthFirst = mark.text == "/" ? PartialDate(year: year, month: one, day: two) : nil
    let tokens = index..<index + 5
    switch (dayFirst, monthFirst) {
    case (let day?, nil): return Match(date: day, tokens: tokens)
    case (nil, let month?): return Match(date: month, tokens: tokens)
    case (let day?, let month?):
      if day == month { return Match(date: day, tokens: tokens) }
      return PartialDate(year: year).map { Match(date: $0, tokens: tokens) }
    case (nil, nil): return nil
    }
  }

  private static func isDateMark(_ token: Token) -> Bool {
    token.kind == .mark && ["-", "/", ".", "‑", "–"].contains(token.text)
  }

  /// `14 July 2021`, `14. Juli 2021`, `1er août 2014`, `12-an de januaro 2016`.
  private static func dayMonthYear(at index: Int, in tokens: [Token]) -> Match? {
    guard let day = day(tokens[index]) else { return nil }
    var next = index + 1
    func skip(_ texts: Set<String>) {
      while next < tokens.count, texts.contains(tokens[next].text) { next += 1 }
    }
    skip(afterDay)
    guard next < tokens.count, let month = MonthNames.month(tokens[next].text) else { return nil }
    next += 1
    skip(afterMonth)
    guard next < tokens.count, let year = year(tokens[next]),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return Match(date: date, tokens: index..<next + 1)
  }

  private static let afterDay: Set<String> = [
    ".", "-", "a", "an", "º", "°", "de", "da", "of", "di",
  ]
  private static let afterMonth: Set<String> = [".", ",", "de", "del", "-", "of"]
  private static let beforeTime: Set<String> = [
    ",", "at", "um", "a", "à", "alle", "ore", "las", "às", "je", "-", "–", "|", "klo", "kl", "om",
    "t",
    ".",
  ]
  private static let ordinals: Set<Substring> = ["st", "nd", "rd", "th", "er", "o", "º"]

  /// `July 14, 2021`, `Jul. 14th 2021`.
  private static func monthDayYear(at index: Int, in tokens: [Token]) -> Match? {
    guard let month = MonthNames.month(tokens[index].text) else { return nil }
    var next = index + 1
    if next < tokens.count, tokens[next].isMark(".") { next += 1 }
    guard next < tokens.count else { return nil }
    if let year = year(tokens[next]), let date = PartialDate(year: year, month: month) {
      return Match(date: date, tokens: index..<next + 1)
    }
    guard let day = day(tokens[next]) else { return nil }
    next += 1
    while next < tokens.count, tokens[next].isMark(",") || tokens[next].isMark(".") { next += 1 }
    guard next < tokens.count, let year = year(tokens[next]),
      let date = PartialDate(year: year, month: month, day: day)
    else { return nil }
    return Match(date: date, tokens: index..<next + 1)
  }

  /// `20210714`, and East Asian dates, which are read as one word.
  private static func compactDate(at index: Int, in tokens: [Token]) -> Match? {
    let token = tokens[index]
    if token.kind == .number, token.text.utf8.count == 8, let number = token.number,
      (1900...2100).contains(number / 10_000),
      let date = PartialDate(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
    {
      return Match(date: date, tokens: index..<index + 1)
    }
    guard token.kind == .word, token.letters == .caseless || token.text.unicodeScalars.contains("年")
    else { return nil }
    let parts = token.text.split { !$0.isASCII }.compactMap { Int($0) }
    guard token.text.unicodeScalars.contains("年"), token.text.unicodeScalars.contains("月"),
      parts.count >= 3, (1700...2100).contains(parts[0]),
      let date = PartialDate(year: parts[0], month: parts[1], day: parts[2])
    else { return nil }
    return Match(date: date, tokens: index..<index + 1)
  }

  private static func day(_ token: Token) -> Int? {
    if let number = dayOrMonth(token) { return number }
    let digits = token.text.utf8.prefix { (48...57).contains($0) }
    guard (1...2).contains(digits.count), ordinals.contains(token.text[digits.endIndex...]) else {
      return nil
    }
    return Int(token.text[..<digits.endIndex])
  }

  /// `tokens` with the weekday before or after and the clock time that belong to a date.
  private static func widened(
    _ range: Range<Int>, in tokens: [Token], after limit: Int
  ) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    var before = lower - 1
    if before > limit, tokens[before].isMark(",") || tokens[before].isMark(".") { before -= 1 }
    while before >= limit,
      WeekdayNames.isWeekday(tokens[before].text)
        || ["the", "le", "el", "il", "der", "den", "la", "am", "on"].contains(tokens[before].text)
    {
      lower = before
      before -= 1
    }
    if upper < tokens.count, WeekdayNames.isWeekday(tokens[upper].text) { upper += 1 }
    var time = upper
    while time < tokens.count, time < upper + 3, beforeTime.contains(tokens[time].text) {
      time += 1
    }
    if let end = clockTimeEnd(at: time, in: tokens) { upper = end }
    return lower..<upper
  }
}
