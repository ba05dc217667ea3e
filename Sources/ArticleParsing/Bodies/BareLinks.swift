/// Addresses that stand in a text as themselves.
enum BareLinks {
  /// Where `http://` and `https://` addresses stand in `text`, without the marks that end a sentence.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    let bytes = text.span
    var ranges: [Range<Int>] = []
    var place = 0
    while place + 8 < bytes.count {
      guard bytes[place] == UInt8(ascii: "h"), let head = headLength(bytes, at: place) else {
        place += 1
        continue
      }
      var end = place + head
      var open = 0
      while end < bytes.count, isAddress(bytes[end]) {
        if bytes[end] == UInt8(ascii: "(") { open += 1 }
        if bytes[end] == UInt8(ascii: ")") {
          open -= 1
          if open < 0 { break }
        }
        end += 1
      }
      while end > place + head, isPunctuation(bytes[end - 1]) { end -= 1 }
      if end > place + head { ranges.append(place..<end) }
      place = end
    }
    return ranges
  }

  private static func headLength(_ bytes: Span<UInt8>, at place: Int) -> Int? {
    if place > 0, isLetter(bytes[place - 1]) { return nil }
    for head in heads where place + head.count <= bytes.count {
      if head.indices.allSatisfy({ bytes[place + $0] == head[$0] }) { return head.count }
    }
    return nil
  }

  private static let heads = [Array("https://".utf8), Array("http://".utf8)]

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 &- 97 < 26 }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "["), UInt8(ascii: "]"), 0x7F...:
      false
    default: true
    }
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
