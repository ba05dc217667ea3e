/// What a pipeline's `tokenizer` file says.
struct TokenizerRules: Sendable {
  var prefix: Regex?
  var suffix: Regex?
  var infix: Regex?
  var tokenMatch: Regex?
  var urlMatch: Regex?
  /// Special cases by the hash of their text.
  var cases: [UInt64: [SpecialToken]] = [:]
  /// UTF-8 bytes of the longest special case.
  var longestCase = 0
  /// Norms that special cases set; index 0 stands for none.
  var norms: [[UInt8]] = [[]]
  var trie = SpecialCaseTrie()

  /// A token of a special case.
  struct SpecialToken: Sendable {
    var length: Int
    /// An index of `norms`.
    var norm: Int32
  }

  init(_ file: ByteSlice) throws(DamagedData) {
    var reader = MessagePackReader(file)
    var texts: [[UInt8]] = []
    var usesHeuristics = true
    for _ in 0..<(try reader.mapCount()) {
      let key = try reader.data().text
      switch key {
      case "prefix_search": prefix = try Self.regex(&reader)
      case "suffix_search": suffix = try Self.regex(&reader)
      case "infix_finditer": infix = try Self.regex(&reader)
      case "token_match": tokenMatch = try Self.regex(&reader)
      case "url_match": urlMatch = try Self.regex(&reader)
      case "faster_heuristics": usesHeuristics = try reader.value().bool ?? true
      case "exceptions": texts = try readCases(&reader)
      default: try reader.skip()
      }
    }
    buildTrie(texts, usesHeuristics: usesHeuristics)
  }

  private static func regex(_ reader: inout MessagePackReader) throws(DamagedData) -> Regex? {
    guard let pattern = try reader.value().data, pattern.count > 0 else { return nil }
    return try Regex(pattern)
  }

  // MARK: Special cases

  private mutating func readCases(
    _ reader: inout MessagePackReader
  ) throws(DamagedData) -> [[UInt8]] {
    var texts: [[UInt8]] = []
    var indices: [[UInt8]: Int32] = [:]
    for _ in 0..<(try reader.mapCount()) {
      let text = try reader.data().bytes
      var tokens: [SpecialToken] = []
      var joined: [UInt8] = []
      for _ in 0..<(try reader.arrayCount()) {
        var token = SpecialToken(length: 0, norm: 0)
        for _ in 0..<(try reader.mapCount()) {
          // Keys are numbers of attributes, or in old files their names.
          let key = try reader.value()
          let value = try reader.value()
          switch key.int.map(String.init) ?? key.text {
          case "65", "ORTH":
            guard let orth = value.data else { break }
            joined += orth.bytes
            token.length = orth.count
          case "67", "NORM":
            guard let norm = value.data?.bytes else { break }
            if let index = indices[norm] {
              token.norm = index
            } else {
              token.norm = Int32(norms.count)
              indices[norm] = token.norm
              norms.append(norm)
            }
          default: break
          }
        }
        guard token.length > 0 else { throw DamagedData("a special case has an empty token") }
        tokens.append(token)
      }
      guard joined == text, !text.isEmpty else {
        throw DamagedData("the tokens of a special case do not add up to it")
      }
      cases[StringHash.murmur(text.span, 0..<text.count)] = tokens
      longestCase = max(longestCase, text.count)
      texts.append(text)
    }
    return texts
  }

  /// Keeps the special cases that the other rules can break up, cut as they would be.
  private mutating func buildTrie(_ texts: [[UInt8]], usesHeuristics: Bool) {
    var cutter = ChunkCutter()
    var scalars = ScalarText()
    for text in texts {
      scalars.decode(text.span, 0..<text.count)
      guard
        !usesHeuristics || text.contains(0x20)
          || cutter.affixesTouch(scalars.scalars, rules: self)
      else { continue }
      var path: [UInt64] = []
      var chunks = ChunkIterator(text.span)
      while let chunk = chunks.next(in: text.span) {
        cutter.cut(text.span, chunk.range, rules: self, usesCases: false)
        for piece in cutter.pieces {
          let range =
            chunk.range.lowerBound + piece.range.lowerBound..<chunk.range.lowerBound
            + piece.range.upperBound
          path.append(StringHash.murmur(text.span, range))
        }
      }
      trie.insert(path)
    }
  }
}
