/// A title with its credit behind it: `Title (Outlet, 3 May 2020)`.
struct ParentheticalCredit: Hashable, Sendable {
  /// UTF-8 bytes of the line.
  var title: Range<Int>
  var credit: Credit

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
      open >= 8, bytes.count - open >= 8,
      var credit = CreditGrammar.credit(in: String(text.slice(open + 1..<bytes.count - 1))),
      credit.published != nil, credit.field == nil
    else { return nil }
    // A line that is all credit, such as `The Times (3 May 2020)`, has no title before it.
    guard text.slice(0..<open).split(separator: " ").count >= 3 else { return nil }
    credit.shift(by: open + 1)
    title = text.trimmed(0..<open)
    self.credit = credit
  }
}
