internal import Articles

/// Where the sentences of a text stand, as far as stops and capitals tell.
struct Sentences {
  /// In order, in UTF-8 bytes of the text; without the space between them.
  private(set) var ranges: [Range<Int>] = []

  /// Splits a stretch of a text, such as a paragraph.
  init(of bytes: [UInt8], in stretch: Range<Int>) {
    var start = stretch.lowerBound
    var place = start
    while place < stretch.upperBound {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\n") {
        add(start..<place - 1, bytes)
        start = place
        continue
      }
      if let length = Self.unspacedStop(bytes, at: place - 1, stretch.upperBound) {
        let end = Self.afterClosing(bytes, place - 1 + length, stretch.upperBound)
        add(start..<end, bytes)
        start = end
        place = end
        continue
      }
      guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      else { continue }
      let end = Self.afterClosing(bytes, place, stretch.upperBound)
      guard end >= stretch.upperBound || bytes[end] == UInt8(ascii: " "),
        byte != UInt8(ascii: ".") || !Self.isAbbreviation(bytes, endingAt: place - 1, start),
        Self.canStart(bytes, at: end + 1, stretch.upperBound)
      else { continue }
      add(start..<end, bytes)
      start = min(end + 1, stretch.upperBound)
      place = start
    }
    add(start..<stretch.upperBound, bytes)
  }

  private mutating func add(_ range: Range<Int>, _ bytes: [UInt8]) {
    var range = range
    while let first = range.first, bytes[first] == UInt8(ascii: " ") {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = range.last, bytes[last] == UInt8(ascii: " ") {
      range = range.lowerBound..<range.upperBound - 1
    }
    if !range.isEmpty { ranges.append(range) }
  }

  /// The sentence that a place stands in.
  func sentence(at place: Int) -> Range<Int>? {
    ranges.last { $0.lowerBound <= place }.flatMap { $0.upperBound > place ? $0 : nil }
  }

  /// How many bytes a stop has that ends a sentence whatever follows: those of Chinese and Japanese, of
  /// Arabic and Persian, of Urdu and of Hindi.
  private static func unspacedStop(_ bytes: [UInt8], at place: Int, _ end: Int) -> Int? {
    // Most text has none of their first bytes.
    guard bytes[place] >= 0xD8 else { return nil }
    return stops.first { bytes[place..<end].starts(with: $0) }?.count
  }

  private static let stops = ["。", "！", "？", "؟", "۔", "।"].map { Array($0.utf8) }

  /// Where the quotation marks and brackets that close after a stop end: they belong to its sentence.
  private static func afterClosing(_ bytes: [UInt8], _ place: Int, _ end: Int) -> Int {
    var place = place
    while place < end, let mark = closing.first(where: { bytes[place..<end].starts(with: $0) }) {
      place += mark.count
    }
    return place
  }

  /// In French a mark that closes has a space before it.
  private static let closing = [
    "\"", "'", ")", "]", "”", "’", "»", " »", "\u{A0}»", "\u{202F}»", "」", "』", "）",
  ].map { Array($0.utf8) }

  /// Whether the next sentence can start with what is there: no small letter.
  private static func canStart(_ bytes: [UInt8], at place: Int, _ end: Int) -> Bool {
    guard place < end else { return true }
    return !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[place])
  }

  /// Whether the word before a full stop is one that is always written with it.
  private static func isAbbreviation(_ bytes: [UInt8], endingAt end: Int, _ start: Int) -> Bool {
    var first = end
    while first > start, bytes[first - 1] != UInt8(ascii: " "),
      bytes[first - 1] != UInt8(ascii: "(")
    { first -= 1 }
    let word = bytes[first..<end]
    // An initial, or initials with stops between them.
    if word.count == 1, let letter = word.first { return (65...90).contains(letter) }
    if word.contains(UInt8(ascii: ".")) { return word.count <= 5 }
    return abbreviations.contains(String(decoding: word, as: UTF8.self))
  }

  private static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "Maj", "Capt", "Sgt", "Sen", "Rep", "Gov",
    "Rev", "Hon", "St", "Jr", "Sr", "vs", "No", "Inc", "Co", "Corp", "Ltd", "Jan", "Feb", "Mar",
    "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Mt", "Ft", "Ave",
  ]
}
