/// Addresses that stand in a text as themselves.
enum BareLinks {
  /// Where `http://` and `https://` addresses stand in `text`, without the marks that end a sentence.
  static func ranges(in text: [UInt8]) -> [Range<Int>] {
    let bytes = text.span
    var ranges: [Range<Int>] = []
    var searched = 0
    var taken = 0
    while let colon = bytes.firstIndex(of: UInt8(ascii: ":"), from: searched) {
      searched = colon + 1
      guard let (place, head) = head(bytes, around: colon), place >= taken,
        place + 8 < bytes.count
      else { continue }
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
      searched = max(searched, end)
      taken = end
    }
    return ranges
  }

  /// Where the beginning of an address stands whose colon is at `colon`, and its bytes.
  private static func head(
    _ bytes: Span<UInt8>, around colon: Int
  ) -> (place: Int, count: Int)? {
    for head in heads {
      let place = colon - (head.count - 3)
      guard place >= 0, place + head.count <= bytes.count,
        head.indices.allSatisfy({ bytes[place + $0] == head[$0] }),
        place == 0 || !isLetter(bytes[place - 1])
      else { continue }
      return (place, head.count)
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
