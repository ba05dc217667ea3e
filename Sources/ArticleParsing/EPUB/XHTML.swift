/// Pages of XML as pages of HTML.
enum XHTML {
  /// `bytes` with an end tag where XML's short form `<title/>` stands for one: to a reader of HTML it
  /// opens an element that holds the rest of the page.
  static func withEndTags(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.firstRange(ofBytes: "/>") != nil else { return bytes }
    let span = bytes.span
    var page: [UInt8] = []
    page.reserveCapacity(bytes.count + 64)
    var place = 0
    while place < span.count {
      let byte = span[place]
      guard byte == UInt8(ascii: "<"), place + 1 < span.count, (span[place + 1] | 0x20) &- 97 < 26
      else {
        page.append(byte)
        place += 1
        continue
      }
      var nameEnd = place + 1
      while nameEnd < span.count, span[nameEnd] > 0x20, span[nameEnd] != UInt8(ascii: "/"),
        span[nameEnd] != UInt8(ascii: ">")
      {
        nameEnd += 1
      }
      let end = tagEnd(span, from: nameEnd)
      let tag = HTMLTag(span, place + 1..<nameEnd)
      let isShort =
        end - 2 > place && span[end - 1] == UInt8(ascii: ">") && span[end - 2] == UInt8(ascii: "/")
      if isShort, !tag.isVoid {
        page += bytes[place..<end - 2]
        page += "></".utf8
        page += bytes[place + 1..<nameEnd]
        page.append(UInt8(ascii: ">"))
      } else {
        page += bytes[place..<end]
      }
      place = end
    }
    return page
  }

  private static func tagEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var quote: UInt8?
    var end = start
    let limit = min(bytes.count, start + 1 << 16)
    while end < limit {
      let byte = bytes[end]
      end += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return end
      }
    }
    return end
  }
}
