/// Words that must stand together, in the form in which texts are searched for them.
package struct WordPattern: Hashable, Sendable {
  /// Folded, as `forEachWord` gives them.
  package let words: [String]
  /// Whether the last word may go on.
  package let isPrefix: Bool

  /// `nil` if `text` has no words.
  package init?(_ text: String, isPrefix: Bool = false) {
    var words: [String] = []
    forEachWord(in: text) { word, _ in words.append(word) }
    guard !words.isEmpty else { return nil }
    self.words = words
    self.isPrefix = isPrefix
  }

  /// A place where a pattern matches.
  package struct Match: Hashable, Sendable {
    /// Which of the patterns.
    package var pattern: Int
    /// UTF-8 bytes of the text.
    package var range: Range<Int>
  }

  /// Where `patterns` match in `text`, by where the matches end.
  package static func matches(of patterns: [WordPattern], in text: String) -> [Match] {
    guard !patterns.isEmpty else { return [] }
    var matches: [Match] = []
    // For each pattern, the matches that have begun: how many words they have and where they start.
    var begun = patterns.map { _ in [(words: Int, start: Int)]() }
    forEachWord(in: text) { word, range in
      for (index, pattern) in patterns.enumerated() {
        begun[index].append((0, range.lowerBound))
        begun[index].removeAll { !pattern.accepts(word, at: $0.words) }
        for place in begun[index].indices { begun[index][place].words += 1 }
        // At most one is complete, the one that began first.
        if let first = begun[index].first, first.words == pattern.words.count {
          matches.append(Match(pattern: index, range: first.start..<range.upperBound))
          begun[index].removeFirst()
        }
      }
    }
    return matches
  }

  private func accepts(_ word: String, at index: Int) -> Bool {
    if word == words[index] { return true }
    return isPrefix && index == words.count - 1
      && word.utf8.starts(with: words[index].utf8)
  }
}
