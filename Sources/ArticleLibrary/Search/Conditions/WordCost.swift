internal import UnicodeText

/// Which words the index is slow with.
///
/// The index has a list of articles for each word and none for the beginnings of words: it merges the
/// lists of all words that begin so before it gives the first article. Where those are long, it is
/// quicker to look into the newest articles, of which many will do.
struct WordCost {
  /// `nil` where nothing is slow.
  var sample: WordSample?
  /// Lists this long are felt when merged.
  var limit = WordCost.usualLimit

  /// A few milliseconds.
  static let usualLimit = 12_000
  static let unknown = WordCost()

  /// As many places of a list are merged while one text is read.
  private static let mergedWhileReading = 130

  func isHigh(_ condition: WordCondition) -> Bool {
    condition.patterns.contains { length(of: $0) > limit }
  }

  /// How many texts are read in the time that the index takes to merge what is slow in `condition`.
  func textsReadMeanwhile(_ condition: WordCondition) -> Int {
    condition.patterns.reduce(0) { $0 + length(of: $1) } / Self.mergedWhileReading
  }

  /// How much the index has to merge for a pattern.
  private func length(of pattern: WordPattern) -> Int {
    guard let sample, pattern.isPrefix, let last = pattern.foldedWords.last else { return 0 }
    return sample.length(ofListsOf: last)
  }
}
