extension Draft {
  /// Takes the first date in `lines`, and says which line comes after it.
  mutating func takeDate(from lines: Range<Int>) -> Int {
    for line in lines {
      let tokens = Token.tokens(of: page.lines[line].text)
      guard let match = DateGrammar.dates(in: tokens).first else { continue }
      let (first, last) = (tokens[match.tokens.lowerBound], tokens[match.tokens.upperBound - 1])
      let range = first.range.lowerBound..<last.range.upperBound
      apply(Credit(published: Credit.Dated(date: match.date, range: range)), line: line)
      return line + 1
    }
    return lines.lowerBound
  }
}
