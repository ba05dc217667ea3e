/// Bytes written as text with `=` and two digits for what is none (RFC 2045, section 6.7).
enum QuotedPrintable {
  /// What `text` stands for; what is written wrongly is left as it is.
  static func decoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
    guard text.contains(UInt8(ascii: "=")) else { return Array(text) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var place = text.startIndex
    let end = text.endIndex
    while place < end {
      let byte = text[place]
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        place += 1
        continue
      }
      if place + 2 < end, let high = digit(text[place + 1]), let low = digit(text[place + 2]) {
        bytes.append(high << 4 | low)
        place += 3
        continue
      }
      // A line that goes on, with or without white space before its end.
      var next = place + 1
      while next < end, text[next] == 0x20 || text[next] == 0x09 || text[next] == 0x0D { next += 1 }
      if next >= end || text[next] == 0x0A {
        place = min(next + 1, end)
      } else {
        bytes.append(byte)
        place += 1
      }
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    if byte &- 48 < 10 { return byte - 48 }
    return (byte | 0x20) &- 97 < 6 ? (byte | 0x20) - 87 : nil
  }
}
