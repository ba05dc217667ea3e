extension [UInt8] {
  /// Appends `text` so that HTML and XML show it as it is, in an element or in a quoted attribute.
  ///
  /// What neither may hold becomes U+FFFD: controls but tab and line feed, and noncharacters (XML 1.0
  /// section 2.2, HTML section 13.2.3.5).
  mutating func append(escaped text: some StringProtocol) {
    var scalars = text.utf8.makeIterator()
    var pending: UInt8?
    while let byte = pending ?? scalars.next() {
      pending = nil
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x09, 0x0A, 0x20...0x7E: append(byte)
      case ..<0x80: append("\u{FFFD}")
      case 0xC2:
        let second = scalars.next() ?? 0
        if second < 0xA0 { append("\u{FFFD}") } else { self += [byte, second] }
      case 0xEF, 0xF0...:
        let start = count
        append(byte)
        // The rest of the scalar, before what stands next.
        while let next = scalars.next() {
          guard next & 0xC0 == 0x80 else {
            pending = next
            break
          }
          append(next)
        }
        if isNoncharacter(at: start) { replaceSubrange(start..., with: "\u{FFFD}".utf8) }
      default: append(byte)
      }
    }
  }

  /// Whether the scalar that ends here is U+FDD0 to U+FDEF, or ends a plane.
  private func isNoncharacter(at start: Int) -> Bool {
    let (second, last) = (self[count - 2], self[count - 1])
    if self[start] == 0xEF, second == 0xB7 { return (0x90...0xAF).contains(last) }
    return second == 0xBF && last >= 0xBE && (self[start] == 0xEF || self[start + 1] & 0x0F == 0x0F)
  }

  /// Appends `<name>text</name>`.
  mutating func append(element name: String, _ text: some StringProtocol, attributes: String = "") {
    append("<\(name)\(attributes)>")
    append(escaped: text)
    append("</\(name)>")
  }

  /// Appends ` name="value"`, or nothing without a value.
  mutating func append(attribute name: String, _ value: String?) {
    guard let value else { return }
    append(" \(name)=\"")
    append(escaped: value)
    append("\"")
  }
}

extension String {
  /// The address with everything percent-encoded that may not stand in one (RFC 3986 and 3987):
  /// white space, controls, quotes, angle brackets, braces and backslashes.
  var asURL: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case ...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is an address that may be followed with a click: of the web, or of mail.
  var isFollowable: Bool {
    let scheme = prefix { $0 != ":" }.lowercased()
    return ["http", "https", "mailto"].contains(scheme) && scheme.utf8.count < utf8.count
  }
}
