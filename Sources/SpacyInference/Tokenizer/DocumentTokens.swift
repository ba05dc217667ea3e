/// The tokens of one document, column by column.
struct DocumentTokens {
  /// Numbers of the lexicon.
  var words: [Int32] = []
  /// UTF-8 offsets.
  var starts: [Int] = []
  var hasSpace: [Bool] = []

  var count: Int { words.count }

  @inline(__always)
  mutating func append(_ word: Int32, at start: Int) {
    words.append(word)
    starts.append(start)
    hasSpace.append(false)
  }
}
