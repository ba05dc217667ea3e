extension FieldText {
  /// Whether a name stands in the address of a page, a file or a mailbox, where nothing is named.
  func isInAddress(_ name: Range<Int>) -> Bool {
    var start = name.lowerBound
    while start > 0, name.lowerBound - start < Self.longest, !Self.isEdge(bytes[start - 1]) {
      start -= 1
    }
    var end = name.upperBound
    while end < bytes.count, end - name.upperBound < Self.longest, !Self.isEdge(bytes[end]) {
      end += 1
    }
    var signs = 0
    var hasDot = false
    for byte in bytes[start..<end] {
      switch byte {
      case UInt8(ascii: "@"): return true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"): signs += 1
      case UInt8(ascii: "."): hasDot = true
      default: break
      }
    }
    return signs >= 3 && hasDot && !bytes[name].contains(UInt8(ascii: " "))
      || has("www.", at: start)
  }

  private static let longest = 200

  /// Whether a byte is none of an address.
  private static func isEdge(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte >= 0x80 || "\"'<>()[]{}|,;".utf8.contains(byte)
  }
}
