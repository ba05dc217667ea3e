internal import Articles

/// Finds dates in English sentences, each as exact as it is given.
enum WrittenDates {
  /// The first date in a text.
  static func first(in text: String) -> EventDate? {
    let bytes = Array(text.utf8)
    let words = words(bytes)
    for index in words.indices {
      if let date = date(words, at: index, bytes) { return date }
    }
    return nil
  }

  private struct Word {
    var text: String
    var range: Range<Int>
    var number: Int? { Int(text) }
  }

  /// Runs of ASCII letters and digits.
  private static func words(_ bytes: [UInt8]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for place in 0...bytes.count {
      let isPart =
        place < bytes.count
        && ((48...57).contains(bytes[place]) || (65...90).contains(bytes[place])
          || (97...122).contains(bytes[place]) || bytes[place] >= 0x80)
      if isPart {
        start = start ?? place
      } else if let first = start {
        words.append(
          Word(
            text: String(decoding: bytes[first..<place], as: UTF8.self), range: first..<place))
        start = nil
      }
    }
    return words
  }

  private static func date(_ words: [Word], at index: Int, _ bytes: [UInt8]) -> EventDate? {
    func word(_ offset: Int) -> Word? {
      words.indices.contains(index + offset) ? words[index + offset] : nil
    }
    let first = words[index]
    // 14 July 2021, 14 July
    if let day = first.number, day <= 31, let month = word(1).flatMap({ months[$0.text] }),
      let year = word(2).flatMap({ Self.year($0) }),
      let date = PartialDate(year: year, month: month, day: day), let last = word(2)
    {
      return event(date, first.range.lowerBound..<last.range.upperBound, bytes)
    }
    if let month = months[first.text] {
      // July 14, 2021
      if let day = word(1)?.number ?? word(1).flatMap({ ordinal($0.text) }), day <= 31,
        let last = word(2), let year = Self.year(last),
        let date = PartialDate(year: year, month: month, day: day)
      {
        return event(date, first.range.lowerBound..<last.range.upperBound, bytes)
      }
      // July 2021
      if let last = word(1), let year = Self.year(last),
        let date = PartialDate(year: year, month: month)
      {
        return event(date, first.range.lowerBound..<last.range.upperBound, bytes)
      }
    }
    // the 1980s
    if first.text.utf8.count == 5, first.text.hasSuffix("s"),
      let decade = Int(first.text.dropLast()),
      years.contains(decade), decade % 10 == 0, let date = PartialDate(year: decade)
    {
      return event(date, first.range, bytes, isDecade: true)
    }
    // in 1979; (1979); 1979-81. A number without such a word may count anything.
    guard let year = Self.year(first), let date = PartialDate(year: year) else { return nil }
    let before = index > 0 ? words[index - 1].text.lowercased() : ""
    let isBracketed =
      first.range.lowerBound > 0 && bytes[first.range.lowerBound - 1] == UInt8(ascii: "(")
    guard prepositions.contains(before) || isBracketed else { return nil }
    return event(date, first.range, bytes)
  }

  private static func event(
    _ date: PartialDate, _ range: Range<Int>, _ bytes: [UInt8], isDecade: Bool = false
  ) -> EventDate {
    EventDate(
      start: date, isDecade: isDecade, text: String(decoding: bytes[range], as: UTF8.self),
      range: range)
  }

  private static let years = 1400...2100

  private static func year(_ word: Word) -> Int? {
    word.text.utf8.count == 4 ? word.number.flatMap { years.contains($0) ? $0 : nil } : nil
  }

  /// `14th`
  private static func ordinal(_ text: String) -> Int? {
    ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) } ? Int(text.dropLast(2)) : nil
  }

  private static let months: [String: Int] = [
    "January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7,
    "August": 8, "September": 9, "October": 10, "November": 11, "December": 12, "Jan": 1,
    "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10,
    "Nov": 11, "Dec": 12,
  ]

  private static let prepositions: Set<String> = [
    "in", "since", "by", "of", "from", "until", "till", "to", "during", "before", "after", "early",
    "late", "mid", "circa", "around", "about", "between", "and", "year", "summer", "spring",
    "autumn", "fall", "winter",
  ]
}
