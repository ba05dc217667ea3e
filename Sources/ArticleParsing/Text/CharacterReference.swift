/// A character reference of HTML in a text that is none: `&#8217;`, `&amp;`.
struct CharacterReference {
  /// Where it stands.
  let range: Range<Int>
  /// What it stands for, in UTF-8.
  let meaning: [UInt8]

  /// No name is longer.
  private static let longest = 33

  /// The first at or after `start`. Only those that a semicolon ends: `AT&T` has none.
  static func next(in text: [UInt8], from start: Int) -> CharacterReference? {
    var place = start
    while let mark = text.span.firstIndex(of: UInt8(ascii: "&"), from: place) {
      if let reference = CharacterReference(in: text, at: mark) { return reference }
      place = mark + 1
    }
    return nil
  }

  /// Whether `text` was written for a page: it has references, and no `&` that begins none.
  static func escape(_ text: [UInt8]) -> Bool {
    var place = 0
    while let mark = text.span.firstIndex(of: UInt8(ascii: "&"), from: place) {
      guard let reference = CharacterReference(in: text, at: mark) else { return false }
      place = reference.range.upperBound
    }
    return place > 0
  }

  private init?(in text: [UInt8], at mark: Int) {
    let name = text[(mark + 1)...].prefix(Self.longest).prefix { byte in
      byte | 0x20 &- 97 < 26 || 0x30...0x39 ~= byte || byte == UInt8(ascii: "#")
    }
    let end = name.endIndex
    guard !name.isEmpty, end < text.count, text[end] == UInt8(ascii: ";") else { return nil }
    let written = Array(text[mark...end])
    let decoded = CharacterReferences.decoded(written.span)
    guard decoded != written else { return nil }
    range = mark..<end + 1
    meaning = Self.windowsCharacter(decoded) ?? decoded
  }

  /// What a number that Unicode has a control for means: the character Windows has there.
  ///
  /// WHATWG HTML, section 13.2.5.80.
  private static func windowsCharacter(_ character: [UInt8]) -> [UInt8]? {
    guard character.count == 2, character[0] == 0xC2, 0x80...0x9F ~= character[1] else {
      return nil
    }
    let scalar = windowsCharacters[Int(character[1]) - 0x80]
    return scalar == " " ? nil : Array(String(scalar).utf8)
  }

  /// Of the bytes from 0x80 to 0x9F; a space where there is none.
  private static let windowsCharacters = Array("€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ".unicodeScalars)
}

extension [UInt8] {
  /// The text with its character references decoded; `nil` if it has none.
  func decodingReferences() -> [UInt8]? {
    guard var reference = CharacterReference.next(in: self, from: 0) else { return nil }
    var decoded: [UInt8] = []
    var copied = 0
    while true {
      decoded += self[copied..<reference.range.lowerBound]
      decoded += reference.meaning
      copied = reference.range.upperBound
      guard let next = CharacterReference.next(in: self, from: copied) else { break }
      reference = next
    }
    return decoded + self[copied...]
  }
}
