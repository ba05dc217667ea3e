internal import UnicodeText

/// Which words the index is slow with.
///
/// The index has a list of articles for each word and none for the beginnings of words: it merges the
/// lists of all words that begin so before it gives the first article. Where that is many articles, it
/// is quicker to look into the newest, of which many will do.
struct WordCost {
  /// `nil` where nothing is slow.
  var sample: WordSample?
  /// As many articles merged are felt.
  var limit = WordCost.usualLimit

  static let usualLimit = 6000
  static let unknown = WordCost()

  func isHigh(_ condition: WordCondition) -> Bool {
    guard let sample else { return false }
    return condition.patterns.contains { pattern in
      guard pattern.isPrefix, let last = pattern.foldedWords.last else { return false }
      return sample.estimate(ofPrefix: last) > limit
    }
  }
}
