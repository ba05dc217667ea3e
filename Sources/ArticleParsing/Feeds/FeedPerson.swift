/// A person as feeds and letters write one.
enum FeedPerson {
  /// The name in `ada@example.org (Ada Lovelace)`, `Ada Lovelace <ada@example.org>`; the address where
  /// there is no name.
  static func name(in text: String) -> String? {
    var text = trimmed(text[...])
    if text.lowercased().hasPrefix("mailto:") { text = text.dropFirst(7) }
    if let open = text.utf8.lastIndex(of: UInt8(ascii: "(")), text.utf8.last == UInt8(ascii: ")") {
      let before = trimmed(text[..<open])
      let inside = trimmed(text[text.utf8.index(after: open)...].dropLast())
      if isAddress(before), !inside.isEmpty { return unquoted(inside) }
      if isAddress(inside), !before.isEmpty { return unquoted(before) }
    }
    if let open = text.utf8.lastIndex(of: UInt8(ascii: "<")), text.utf8.last == UInt8(ascii: ">") {
      let before = trimmed(text[..<open])
      let inside = trimmed(text[text.utf8.index(after: open)...].dropLast())
      return unquoted(before.isEmpty ? inside : before)
    }
    return unquoted(text)
  }

  static func isAddress(_ text: some StringProtocol) -> Bool {
    guard let at = text.utf8.firstIndex(of: UInt8(ascii: "@")), at > text.startIndex else {
      return false
    }
    return !text.utf8.contains(0x20)
  }

  private static func unquoted(_ text: Substring) -> String? {
    var text = text
    if text.utf8.count > 1, text.utf8.first == UInt8(ascii: "\""),
      text.utf8.last == UInt8(ascii: "\"")
    {
      text = trimmed(text.dropFirst().dropLast())
    }
    return text.isEmpty ? nil : String(text)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.utf8.first, first <= 0x20 { text = text.dropFirst() }
    while let last = text.utf8.last, last <= 0x20 { text = text.dropLast() }
    return text
  }
}
