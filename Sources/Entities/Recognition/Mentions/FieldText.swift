import UnicodeText

/// A text in which names are looked for, cut into words once.
struct FieldText {
  let string: String
  let bytes: [UInt8]
  /// Runs of letters, digits and marks, in order.
  let words: [TextWord]
  /// The words that are written with a capital and small letters, all in capitals.
  let quietWords: Set<String>
  /// Whether its paragraphs are broken into lines, as in mail and in source files.
  let isWrapped: Bool
  /// The words of its language.
  let idiom: Idiom

  init(_ string: String, in idiom: Idiom = .english) {
    self.string = string
    self.idiom = idiom
    let bytes = Array(string.utf8)
    let words = TextWord.words(of: bytes)
    quietWords = Set(
      words.lazy.filter { $0.shape == .title && $0.length >= 4 }
        .map { String(decoding: bytes[$0.range], as: UTF8.self).uppercased() })
    isWrapped = Self.isWrapped(bytes)
    self.bytes = bytes
    self.words = words
  }

  private init(_ other: FieldText, words: [TextWord]) {
    string = other.string
    bytes = other.bytes
    quietWords = other.quietWords
    isWrapped = other.isWrapped
    idiom = other.idiom
    self.words = words
  }

  /// The text with words parted where a space was lost.
  func parted(at seams: [Int]) -> FieldText {
    guard !seams.isEmpty else { return self }
    var seams = seams[...]
    let parted = words.flatMap { word -> [TextWord] in
      guard let seam = seams.first, seam < word.range.upperBound else { return [word] }
      seams = seams.dropFirst()
      return [word.range.lowerBound..<seam, seam..<word.range.upperBound].flatMap { range in
        TextWord.words(of: Array(bytes[range])).map { part in
          TextWord(
            range: part.range.lowerBound + range.lowerBound..<part.range.upperBound
              + range.lowerBound, shape: part.shape, length: part.length)
        }
      }
    }
    return FieldText(self, words: parted)
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The first word that ends after `offset`.
  func wordIndex(after offset: Int) -> Int {
    var low = 0
    var high = words.count
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The words that lie in `range` with all their letters.
  func words(in range: Range<Int>) -> ArraySlice<TextWord> {
    let first = wordIndex(after: range.lowerBound)
    var end = first
    while end < words.count, words[end].range.upperBound <= range.upperBound { end += 1 }
    let start = first < end && words[first].range.lowerBound < range.lowerBound ? first + 1 : first
    return words[start..<max(start, end)]
  }

  /// Whether `offset` lies inside a word.
  func isInsideWord(_ offset: Int) -> Bool {
    let index = wordIndex(after: offset)
    return index < words.count && words[index].range.lowerBound < offset
  }

  /// The line that `offset` stands on, without its line feed.
  func line(at offset: Int) -> Range<Int> {
    var start = min(offset, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = min(offset, bytes.count)
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    return start..<end
  }

  /// Whether a line ends at `offset` only because it is full: its paragraph goes on in the next.
  func isSoftBreak(_ offset: Int) -> Bool {
    guard isWrapped, offset + 1 < bytes.count, offset > 0, bytes[offset - 1] > 0x20 else {
      return false
    }
    var next = offset + 1
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") { next += 1 }
    return next < bytes.count && (bytes[next] >= 0x80 || Self.isLetter(bytes[next]))
      && line(at: offset - 1).count >= Self.leastWidth
  }

  /// Lines that are shorter end because nothing follows.
  private static let leastWidth = 40

  /// Lines of a text whose longest is no longer were all broken.
  private static let widest = 90

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// Whether lines go on in small letters below again and again.
  private static func isWrapped(_ bytes: [UInt8]) -> Bool {
    var breaks = 0
    var small = 0
    var start = 0
    var longest = 0
    for index in bytes.indices.dropLast() where bytes[index] == UInt8(ascii: "\n") {
      longest = max(longest, index - start)
      start = index + 1
      guard index > 0, bytes[index - 1] > 0x20, bytes[index + 1] > 0x20 else { continue }
      breaks += 1
      if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index + 1]) { small += 1 }
    }
    return small >= 3 && (small * 3 >= breaks || max(longest, bytes.count - start) <= widest)
  }

  /// Whether the bytes from `offset` on are those of `text`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    let expected = Array(text.description.utf8)
    return offset >= 0 && offset + expected.count <= bytes.count
      && bytes[offset..<offset + expected.count].elementsEqual(expected)
  }

  /// What stands between the word before `offset` and `offset`, and that word, if both are on one line.
  func wordBefore(_ offset: Int) -> (word: TextWord, gap: Range<Int>)? {
    let index = wordIndex(after: max(0, offset - 1))
    // `wordIndex` gives the word that the byte before `offset` is in, or the one after it.
    var candidate = index
    while candidate < words.count, words[candidate].range.upperBound <= offset { candidate += 1 }
    guard candidate > 0 else { return nil }
    let word = words[candidate - 1]
    guard word.range.upperBound <= offset else { return nil }
    let gap = word.range.upperBound..<offset
    return bytes[gap].contains(UInt8(ascii: "\n")) ? nil : (word, gap)
  }

  /// The word after `offset` and what stands before it, if both are on one line.
  func wordAfter(_ offset: Int) -> (word: TextWord, gap: Range<Int>)? {
    var index = wordIndex(after: offset)
    if index < words.count, words[index].range.lowerBound < offset { index += 1 }
    guard index < words.count else { return nil }
    let gap = offset..<words[index].range.lowerBound
    return bytes[gap].contains(UInt8(ascii: "\n")) ? nil : (words[index], gap)
  }
}

/// A run of letters, digits and marks.
struct TextWord: Hashable {
  var range: Range<Int>
  var shape: Shape
  /// Letters, digits and marks in it.
  var length: Int

  /// How a word is written.
  enum Shape: Hashable {
    case lower
    /// A capital first, and not only capitals.
    case title
    /// Two capitals or more, and no small letter.
    case upper
    /// A single capital.
    case initial
    /// A number, or a script without capitals.
    case other
  }

  /// Whether it starts with a capital.
  var isCapitalized: Bool { shape == .title || shape == .upper || shape == .initial }

  /// The words of `text`, which is UTF-8.
  static func words(of text: [UInt8]) -> [TextWord] {
    var words: [TextWord] = []
    words.reserveCapacity(text.count / 5)
    var start: Int?
    var offset = 0
    var capitals = 0
    var smalls = 0
    var length = 0
    var startsWithCapital = false
    func shape() -> Shape {
      if capitals == 0 { return smalls == 0 ? .other : .lower }
      if smalls > 0 { return startsWithCapital ? .title : .lower }
      return capitals == 1 ? .initial : .upper
    }
    func add(isWord: Bool, isCapital: Bool, isSmall: Bool) {
      if isWord {
        if start == nil {
          (start, capitals, smalls, length, startsWithCapital) = (offset, 0, 0, 0, isCapital)
        }
        length += 1
        if isCapital { capitals += 1 } else if isSmall { smalls += 1 }
      } else if let first = start {
        words.append(TextWord(range: first..<offset, shape: shape(), length: length))
        start = nil
      }
    }
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        let (isCapital, isSmall) = (byte &- 0x41 < 26, byte &- 0x61 < 26)
        let isWord = isCapital || isSmall || byte &- 0x30 < 10
        add(isWord: isWord, isCapital: isCapital, isSmall: isSmall)
        offset += 1
      } else {
        let scalar = scalar(in: text, at: offset)
        add(
          isWord: isWord(scalar), isCapital: scalar.properties.isUppercase,
          isSmall: scalar.properties.isLowercase)
        offset += UTF8.width(scalar)
      }
    }
    if let start { words.append(TextWord(range: start..<offset, shape: shape(), length: length)) }
    return words
  }

  /// The scalar of several bytes at `offset` of a text that is UTF-8.
  private static func scalar(in text: [UInt8], at offset: Int) -> Unicode.Scalar {
    var rest = text[offset...].prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return "\u{FFFD}" }
    return scalar
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      return true
    default: return scalar == "\u{200C}"
    }
  }
}
