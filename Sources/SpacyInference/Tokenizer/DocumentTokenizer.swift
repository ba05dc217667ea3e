/// Cuts documents into tokens, remembering how it cut each chunk.
struct DocumentTokenizer {
  private let rules: TokenizerRules
  private(set) var lexicon: Lexicon
  private var cutter = ChunkCutter()
  // A chunk of one token is that token's number; longer ones are runs of `pool`, a count and then
  // the numbers, at the complement of what the index says.
  private var chunks = HashIndex(capacity: 1 << 15)
  private var pool: [Int32] = []

  /// Words after which everything is forgotten, between documents.
  private static let mostWords = 100_000
  /// Chunks after which they are forgotten, at any time.
  private static let mostChunks = 200_000

  init(rules: TokenizerRules, lexicon: Lexicon) {
    self.rules = rules
    self.lexicon = lexicon
  }

  /// Makes room if much has been learned; numbers of words then start anew. True if it did.
  mutating func forgetIfFull() -> Bool {
    guard lexicon.count > Self.mostWords else { return false }
    lexicon.removeAll()
    chunks.removeAll()
    pool.removeAll()
    return true
  }

  mutating func tokenize(_ text: borrowing Span<UInt8>) -> DocumentTokens {
    var tokens = DocumentTokens()
    let guess = text.count / 5 + 8
    tokens.words.reserveCapacity(guess)
    tokens.starts.reserveCapacity(guess)
    tokens.hasSpace.reserveCapacity(guess)
    var iterator = ChunkIterator(text)
    while let chunk = iterator.next(in: text) {
      let hash = StringHash.murmur(text, chunk.range)
      var entry = chunks.value(for: hash)
      if entry < 0 { entry = learn(text, chunk.range, hash) }
      if entry & 1 == 0 {
        tokens.append(entry >> 1, at: chunk.range.lowerBound)
      } else {
        let first = Int(entry >> 1)
        var start = chunk.range.lowerBound
        for at in first + 1...first + Int(pool[first]) {
          tokens.append(pool[at], at: start)
          start += Int(lexicon.lengths[Int(pool[at])])
        }
      }
      if chunk.hasSpace { tokens.hasSpace[tokens.count - 1] = true }
    }
    if lexicon.mayHoldCases(tokens) { applySpecialCases(text, &tokens) }
    return tokens
  }

  /// Cuts a chunk and remembers the result: an even entry is a word, an odd one a run of `pool`.
  private mutating func learn(
    _ text: borrowing Span<UInt8>, _ range: Range<Int>, _ hash: UInt64
  ) -> Int32 {
    cutter.cut(text, range, rules: rules)
    if chunks.count >= Self.mostChunks {
      chunks.removeAll()
      pool.removeAll(keepingCapacity: true)
    }
    let first = pool.count
    pool.append(Int32(cutter.pieces.count))
    for piece in cutter.pieces {
      let bytes =
        range.lowerBound + piece.range.lowerBound..<range.lowerBound + piece.range.upperBound
      pool.append(lexicon.number(of: text, bytes, norm: piece.norm))
    }
    var entry = Int32(first) << 1 | 1
    if cutter.pieces.count == 1 {
      entry = pool[first + 1] << 1
      pool.removeLast(2)
    }
    chunks.insert(entry, for: hash)
    return entry
  }

  // MARK: Special cases across tokens

  /// Puts special cases back together that were cut apart.
  private mutating func applySpecialCases(
    _ text: borrowing Span<UInt8>, _ tokens: inout DocumentTokens
  ) {
    var spans: [Range<Int>] = []
    for start in 0..<tokens.count {
      var node = lexicon.trieNodes[Int(tokens.words[start])]
      var end = start + 1
      while node != 0 {
        if lexicon.trie.isEnd(node) { spans.append(start..<end) }
        guard end < tokens.count else { break }
        node = lexicon.trie.node(after: node, lexicon.hashes[Int(tokens.words[end])])
        end += 1
      }
    }
    guard !spans.isEmpty else { return }
    spans.sort { $0.count != $1.count ? $0.count > $1.count : $0.lowerBound < $1.lowerBound }
    // Even a span that is not taken keeps shorter ones from its tokens.
    var isMarked = [Bool](repeating: false, count: tokens.count)
    var taken: [Range<Int>] = []
    for span in spans {
      if !isMarked[span.lowerBound], !isMarked[span.upperBound - 1] { taken.append(span) }
      for index in span { isMarked[index] = true }
    }
    taken.sort { $0.lowerBound < $1.lowerBound }

    var result = DocumentTokens()
    var at = 0
    for span in taken where span.lowerBound >= at {
      let last = span.upperBound - 1
      let start = tokens.starts[span.lowerBound]
      let end = tokens.starts[last] + Int(lexicon.lengths[Int(tokens.words[last])])
      guard end - start <= rules.longestCase,
        let replacement = rules.cases[StringHash.murmur(text, start..<end)]
      else { continue }
      copy(tokens, at..<span.lowerBound, to: &result)
      var offset = start
      for token in replacement {
        let word = lexicon.number(of: text, offset..<offset + token.length, norm: token.norm)
        result.append(word, at: offset)
        offset += token.length
      }
      result.hasSpace[result.count - 1] = tokens.hasSpace[last]
      at = span.upperBound
    }
    copy(tokens, at..<tokens.count, to: &result)
    tokens = result
  }

  private func copy(
    _ tokens: DocumentTokens, _ range: Range<Int>, to result: inout DocumentTokens
  ) {
    result.words += tokens.words[range]
    result.starts += tokens.starts[range]
    result.hasSpace += tokens.hasSpace[range]
  }
}
