/// The canonical form of a URL as nearly all are: nothing in it but ASCII, no query and no escapes.
///
/// An article has dozens of them, and an import makes them all canonical.
enum PlainURL {
  /// No address of a page.
  case none
  case canonical(String)
  /// One that has to be looked at more closely.
  case other

  init(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    self = Self.read(text.utf8.span)
  }

  private static func read(_ text: Span<UInt8>) -> PlainURL {
    var end = 0
    while end < text.count {
      switch text[end] {
      case UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "@"), 0x0D, 0x80...: return .other
      default: end += 1
      }
    }
    var place = 0
    while place < text.count, text[place] != UInt8(ascii: ":") { place += 1 }
    guard place == 4 || place == 5, isWord(text, 0, "http"),
      place == 4 || text[4] | 0x20 == UInt8(ascii: "s"), place + 2 < text.count,
      text[place + 1] == UInt8(ascii: "/"), text[place + 2] == UInt8(ascii: "/")
    else { return .none }
    place += 3
    end = place
    while end < text.count, text[end] != UInt8(ascii: "#") { end += 1 }
    var hostEnd = place
    while hostEnd < end, text[hostEnd] != UInt8(ascii: "/") { hostEnd += 1 }
    let pathStart = hostEnd
    if hasSuffix(text, place..<hostEnd, ":80") { hostEnd -= 3 }
    if hasSuffix(text, place..<hostEnd, ":443") { hostEnd -= 4 }
    if hostEnd - place >= 4, isWord(text, place, "www.") { place += 4 }
    guard place < hostEnd else { return .none }
    while end > pathStart, text[end - 1] == UInt8(ascii: "/") { end -= 1 }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end - place)
    for index in place..<hostEnd {
      let byte = text[index]
      bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    }
    for index in pathStart..<max(end, pathStart) { bytes.append(text[index]) }
    return .canonical(String(decoding: bytes, as: UTF8.self))
  }

  /// Whether `word`, in lower case, stands at `place`, in any case.
  private static func isWord(_ text: Span<UInt8>, _ place: Int, _ word: String) -> Bool {
    guard place + word.utf8.count <= text.count else { return false }
    var place = place
    for byte in word.utf8 {
      let found = text[place]
      guard (found &- 65 < 26 ? found | 0x20 : found) == byte else { return false }
      place += 1
    }
    return true
  }

  private static func hasSuffix(
    _ text: Span<UInt8>, _ range: Range<Int>, _ suffix: String
  ) -> Bool {
    range.count >= suffix.utf8.count
      && isWord(text, range.upperBound - suffix.utf8.count, suffix)
  }
}
