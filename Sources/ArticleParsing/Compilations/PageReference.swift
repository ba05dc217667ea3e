/// The head of an item in a press digest: `Outlet: Title (p. 3)`.
struct PageReference: Hashable, Sendable {
  /// UTF-8 bytes of the line.
  var outlet: Range<Int>
  var title: Range<Int>

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      bytes.count - open <= 16, open > 12,
      let colon = bytes.prefix(48).firstIndex(of: UInt8(ascii: ":")), colon > 1, colon + 1 < open
    else { return nil }
    let reference = Token.tokens(of: String(text.slice(open + 1..<bytes.count - 1)))
    guard let first = reference.first,
      ["p", "pp", "pg", "page", "pages", "s", "seite", "pág", "pag", "páginas"].contains(
        first.text),
      reference.count >= 2
    else { return nil }
    outlet = text.trimmed(0..<colon)
    title = text.trimmed(colon + 1..<open)
  }
}
