internal import Articles

/// The head that reposters put before an excerpt: `Ada Lovelace, The Times, July 10 1843:… Text`.
struct Lede: Hashable, Sendable {
  var credit: Credit
  /// UTF-8 bytes of the line.
  var excerpt: Range<Int>

  /// Reads the lede that starts at the byte `offset` of `line`.
  init?(in line: String, from offset: Int) {
    var end = line.utf8.index(line.startIndex, offsetBy: offset)
    end = line.utf8.index(end, offsetBy: 220, limitedBy: line.endIndex) ?? line.endIndex
    while end < line.endIndex, UTF8.isContinuation(line.utf8[end]) {
      end = line.utf8.index(before: end)
    }
    let start = line.utf8.index(line.startIndex, offsetBy: offset)
    guard Self.hasDatedColon(line.utf8[start..<end]) else { return nil }
    let head = String(line[start..<end])
    let grammar = CreditGrammar(head)
    let tokens = grammar.tokens
    guard let match = DateGrammar.dates(in: tokens).first, match.tokens.lowerBound > 0,
      match.tokens.upperBound < tokens.count, tokens[match.tokens.upperBound].isMark(":")
    else { return nil }
    let colon = tokens[match.tokens.upperBound].range
    guard var credit = CreditGrammar.credit(in: String(head.slice(0..<colon.lowerBound))),
      credit.published != nil
    else { return nil }
    credit.shift(by: offset)
    self.credit = credit
    excerpt = line.trimmed(offset + colon.upperBound..<line.utf8.count, of: "….")
    // Only the mark of the cut goes, not the stop at the end.
    let tail = line.trimmed(excerpt.upperBound..<line.utf8.count)
    excerpt = excerpt.lowerBound..<max(excerpt.upperBound, tail.upperBound)
  }
}

extension Lede {
  /// Whether a colon stands behind a digit, with nothing but a word between: a quick look.
  private static func hasDatedColon(_ bytes: Substring.UTF8View) -> Bool {
    var sinceDigit = Int.max
    for byte in bytes {
      if (0x30...0x39).contains(byte) {
        sinceDigit = 0
      } else {
        if byte == UInt8(ascii: ":"), sinceDigit <= 12 { return true }
        if sinceDigit < Int.max { sinceDigit += 1 }
      }
    }
    return false
  }
}

extension Credit {
  /// Moves all parts by `distance` bytes.
  mutating func shift(by distance: Int) {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + distance..<range.upperBound + distance
    }
    for index in authors.indices { authors[index].range = moved(authors[index].range) }
    if let range = outlet?.range { outlet?.range = moved(range) }
    if let range = nameOrOutlet?.range { nameOrOutlet?.range = moved(range) }
    if let range = published?.range { published?.range = moved(range) }
    if let range = updated?.range { updated?.range = moved(range) }
    if let range = url?.range { url?.range = moved(range) }
  }
}
