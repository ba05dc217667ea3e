/// Character references as pages use them, which is more loosely than documents do.
enum HTMLCharacters {
  /// The bytes at `range`, their references decoded.
  static func decoded(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var place = range.lowerBound
    let part = bytes.extracting(..<range.upperBound)
    while let mark = part.firstIndex(of: UInt8(ascii: "&"), from: place) {
      text.append(contentsOf: part.extracting(place..<mark))
      if let end = append(bytes, mark..<range.upperBound, to: &text) {
        place = end
      } else {
        text.append(UInt8(ascii: "&"))
        place = mark + 1
      }
    }
    if place < range.upperBound { text.append(contentsOf: part.extracting(place...)) }
    return text
  }

  /// The same as a string.
  static func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    let slice = bytes[range]
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    return String(decoding: decoded(bytes.span, range), as: UTF8.self)
  }

  /// No name of a reference is longer.
  private static let longestName = 33

  /// Appends what the reference at the start of `range` stands for, and returns where it ends.
  private static func append(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) -> Int? {
    var end = range.lowerBound + 1
    guard end < range.upperBound else { return nil }
    if bytes[end] == UInt8(ascii: "#") { return appendNumber(bytes, range, to: &text) }
    for (name, meaning) in common where bytes.stands(name, at: end, before: range.upperBound) {
      text.append(meaning)
      return end + name.utf8.count
    }
    let limit = min(range.upperBound, end + longestName)
    while end < limit, isLetterOrDigit(bytes[end]) { end += 1 }
    let name = range.lowerBound + 1..<end
    guard !name.isEmpty else { return nil }
    if end < range.upperBound, bytes[end] == UInt8(ascii: ";") {
      let decoded = CharacterReferences.decoded(
        bytes.extracting(range.lowerBound..<end + 1))
      if decoded.first != UInt8(ascii: "&") || decoded.count == 1 {
        text += decoded
        return end + 1
      }
    }
    // Old pages leave the semicolon out after the names of Latin-1; the longest that fits counts.
    var length = min(name.count, 6)
    while length > 1 {
      let candidate = name.lowerBound..<name.lowerBound + length
      if let scalar = latin[String(decoding: array(bytes, candidate), as: UTF8.self)] {
        append(UInt32(scalar), to: &text)
        return candidate.upperBound
      }
      length -= 1
    }
    return nil
  }

  /// What nearly all references are; a table of thousands need not be asked.
  private static let common = [
    ("amp;", UInt8(ascii: "&")), ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")),
    ("quot;", UInt8(ascii: "\"")),
  ]

  private static func array(_ bytes: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
    range.map { bytes[$0] }
  }

  private static func appendNumber(
    _ bytes: Span<UInt8>, _ range: Range<Int>, to text: inout [UInt8]
  ) -> Int? {
    var end = range.lowerBound + 2
    guard end < range.upperBound else { return nil }
    let isHexadecimal = bytes[end] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { end += 1 }
    var value: UInt32 = 0
    let first = end
    while end < range.upperBound, let digit = digit(bytes[end], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      end += 1
    }
    guard end > first else { return nil }
    if end < range.upperBound, bytes[end] == UInt8(ascii: ";") { end += 1 }
    // Numbers that Unicode keeps for controls mean what Windows had there.
    if value &- 0x80 < 32 { value = windows[Int(value - 0x80)] }
    append(value, to: &text)
    return end
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}"
    text.append(contentsOf: Array(String(Character(scalar)).utf8))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    if byte &- 48 < 10 { return UInt32(byte - 48) }
    guard isHexadecimal, (byte | 0x20) &- 97 < 6 else { return nil }
    return UInt32((byte | 0x20) - 87)
  }

  /// What 0x80 to 0x9F are in windows-1252.
  private static let windows: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  private static let latin: [String: UInt8] = {
    var latin: [String: UInt8] = ["amp": 38, "lt": 60, "gt": 62, "quot": 34]
    let names =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn "
      + "sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave "
      + "Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc "
      + "Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml "
      + "Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc "
      + "euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
      + "ugrave uacute ucirc uuml yacute thorn yuml"
    for (index, name) in names.split(separator: " ").enumerated() {
      latin[String(name)] = UInt8(160 + index)
    }
    return latin
  }()
}

extension Span<UInt8> {
  /// Whether the bytes of `text` stand at `place`, and end before `end`.
  fileprivate func stands(_ text: String, at place: Int, before end: Int) -> Bool {
    guard place + text.utf8.count <= end else { return false }
    var place = place
    for byte in text.utf8 {
      if self[place] != byte { return false }
      place += 1
    }
    return true
  }
}
