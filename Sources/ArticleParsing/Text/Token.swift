internal import UnicodeText

/// A word, a number or a mark of a short line.
struct Token: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case word, number, mark }

  /// How a word is written. Scripts without case have their own, so that rules about capitals can
  /// leave them alone.
  enum Letters: Hashable, Sendable { case capitalized, capitals, lower, caseless }

  var kind: Kind
  var letters: Letters
  /// UTF-8 bytes of the line.
  var range: Range<Int>
  /// Folded for a word, ASCII digits for a number, as it stands for a mark.
  var text: String
  var hasSpaceBefore: Bool

  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }

  /// The number's value, or `nil` for what is none or has more than eight digits.
  var number: Int? { kind == .number && text.utf8.count <= 8 ? Int(text) : nil }
}

extension Token {
  /// The tokens of `text`. Apostrophes inside words belong to them, hyphens do not.
  static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var run = Run()
    var hasSpace = false
    let bytes = lowered(text.utf8)
    func end(at offset: Int) {
      if let token = run.token(in: bytes, end: offset) {
        tokens.append(token)
        hasSpace = false
      }
      run = Run()
    }
    var offset = 0
    var previousIsLetter = false
    var scalars = text.unicodeScalars.makeIterator()
    var current = scalars.next()
    while let scalar = current {
      current = scalars.next()
      let width = UTF8.width(scalar)
      let kind = ScalarKind(scalar)
      switch kind {
      case .space:
        end(at: offset)
        hasSpace = true
      case .digit, .upper, .lower, .caseless:
        if run.isEmpty { run = Run(start: offset, hasSpaceBefore: hasSpace) }
        run.add(kind)
      case .joiner
      where previousIsLetter && current.map { ScalarKind($0).isLetter } == true:
        run.add(kind)
      case .joiner, .mark:
        end(at: offset)
        tokens.append(
          Token(
            kind: .mark, letters: .caseless, range: offset..<offset + width,
            text: String(scalar), hasSpaceBefore: hasSpace))
        hasSpace = false
      }
      previousIsLetter = kind.isLetter
      offset += width
    }
    end(at: offset)
    return tokens
  }

  /// A word or number being read.
  private struct Run {
    var start = -1
    var hasSpaceBefore = false
    var uppers = 0
    var lowers = 0
    var caseless = 0
    var digits = 0
    var startsUpper = false

    var isEmpty: Bool { start < 0 }

    mutating func add(_ kind: ScalarKind) {
      switch kind {
      case .digit: digits += 1
      case .upper:
        if uppers + lowers + caseless == 0 { startsUpper = true }
        uppers += 1
      case .lower: lowers += 1
      case .caseless: caseless += 1
      case .space, .joiner, .mark: break
      }
    }

    func token(in bytes: [UInt8], end: Int) -> Token? {
      guard !isEmpty else { return nil }
      let word = bytes[start..<end]
      let isNumber = digits > 0 && uppers + lowers + caseless == 0
      let letters: Letters =
        caseless > uppers + lowers
        ? .caseless
        : startsUpper ? (lowers == 0 && uppers > 1 ? .capitals : .capitalized) : .lower
      return Token(
        kind: isNumber ? .number : .word, letters: letters, range: start..<end,
        text: isNumber ? asciiDigits(word) : foldedWord(word), hasSpaceBefore: hasSpaceBefore)
    }
  }

  /// `number` in the digits that every other script's stand for: `۲۰۲۱` is 2021.
  private static func asciiDigits(_ number: ArraySlice<UInt8>) -> String {
    let text = String(decoding: number, as: UTF8.self)
    if number.allSatisfy({ $0 < 0x80 }) { return text }
    let digits = text.unicodeScalars.map { scalar in
      Unicode.Scalar(UInt8(ascii: "0") + UInt8(scalar.properties.numericValue ?? 0))
    }
    return String(String.UnicodeScalarView(digits))
  }

  /// `folded`, without its cost where the word is ASCII.
  static func foldedWord(_ word: Substring) -> String { foldedWord(lowered(word.utf8)[...]) }

  /// The bytes with ASCII's capitals made small.
  private static func lowered(_ bytes: some Collection<UInt8>) -> [UInt8] {
    bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  private static func foldedWord(_ lowered: ArraySlice<UInt8>) -> String {
    let word = String(decoding: lowered, as: UTF8.self)
    var apostrophes = 0
    for byte in lowered where byte >= 0x80 {
      // A curly apostrophe is the commonest; any other leaves the word to `folded`.
      guard byte == 0xE2 || apostrophes > 0 && (byte == 0x80 || byte == 0x99) else {
        return folded(word.replacingApostrophes())
      }
      if byte == 0xE2 { apostrophes += 1 }
    }
    if apostrophes == 0 { return word }
    let plain = word.replacingApostrophes()
    return plain.utf8.contains { $0 >= 0x80 } ? folded(plain) : plain
  }
}

extension String {
  /// The text with curly apostrophes made straight, so that `don’t` and `don't` are one word.
  fileprivate func replacingApostrophes() -> String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars { text.append(scalar == "’" ? "'" : scalar) }
    return String(text)
  }
}
