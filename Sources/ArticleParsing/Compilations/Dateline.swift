/// The place, day and agency before a report's first sentence: `WASHINGTON, Oct 5 (Reuters) — `.
enum Dateline {
  /// The byte at which the report itself begins, or `nil` if `text` has no dateline.
  static func end(in text: String) -> Int? {
    let head = text.head(90)
    guard head.utf8.contains(UInt8(ascii: "(")) else { return nil }
    let tokens = Token.tokens(of: head)
    guard let first = tokens.first, first.letters == .capitals, first.range.lowerBound == 0,
      let close = tokens.prefix(16).firstIndex(where: { $0.isMark(")") }),
      let open = tokens[..<close].firstIndex(where: { $0.isMark("(") }), close + 2 < tokens.count
    else { return nil }
    let dash = tokens[close + 1]
    guard ["—", "–", "-", "―"].contains(dash.text), dash.hasSpaceBefore || dash.text != "-" else {
      return nil
    }
    var next = close + 2
    while next < tokens.count, tokens[next].isMark("-") { next += 1 }
    guard next < tokens.count else { return nil }
    // Between the place and the agency stand a day and marks, nothing more.
    let between = tokens[1..<open].filter { $0.kind == .word && $0.letters == .lower }
    return between.isEmpty ? tokens[next].range.lowerBound : nil
  }
}
