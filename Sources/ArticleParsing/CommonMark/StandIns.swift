/// Control characters, which clean text has none of, in the place of what the library reads otherwise than
/// the specification says, or very slowly.
enum StandIns {
  /// `<` of inline HTML that nothing ends: the end of each is looked for through all that is left.
  private static let opening: UInt8 = 0x01
  /// A no-break space: of Markdown it is no space.
  static let noBreakSpace: UInt8 = 0x02
  /// `&` of a number that is too long for a character.
  private static let reference: UInt8 = 0x03

  private static let endless = [("<?", "?>"), ("<!--", "-->"), ("<![CDATA[", "]]>")]
  private static let mostDigits = 7

  /// Puts them into `bytes`; returns whether there are any.
  static func put(into bytes: inout [UInt8]) -> Bool {
    var isAny = bytes.contains(noBreakSpace)
    for (beginning, end) in endless {
      guard let first = bytes.firstRange(ofBytes: beginning)?.lowerBound else { continue }
      var place = max(first, lastIndex(of: end, in: bytes) ?? first)
      while let open = bytes[place...].firstRange(ofBytes: beginning) {
        bytes[open.lowerBound] = opening
        place = open.upperBound
        isAny = true
      }
    }
    var place = 0
    while let open = bytes[place...].firstRange(ofBytes: "&#") {
      place = open.upperBound
      if bytes[place...].prefix(mostDigits + 1).count(where: { $0 &- 48 < 10 }) > mostDigits {
        bytes[open.lowerBound] = reference
        isAny = true
      }
    }
    return isAny
  }

  private static func lastIndex(of text: String, in bytes: [UInt8]) -> Int? {
    guard let first = text.utf8.first else { return nil }
    return bytes.indices.reversed().first { index in
      bytes[index] == first && bytes[index...].starts(with: text.utf8)
    }
  }

  /// `text` with what they stand for.
  static func replaced(in text: Span<UInt8>) -> [UInt8] {
    Array(span: text).map { byte in
      switch byte {
      case opening: UInt8(ascii: "<")
      case noBreakSpace: 0x20
      case reference: UInt8(ascii: "&")
      default: byte
      }
    }
  }
}
