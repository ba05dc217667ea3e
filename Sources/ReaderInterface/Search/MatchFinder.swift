package import Articles
internal import UnicodeText

/// Finds what a reader looks for in a text, by the words and folding the library's search uses.
package struct MatchFinder: Hashable, Sendable {
  private var terms: [Term]

  private struct Term: Hashable, Sendable {
    var words: [String]
    var isPrefix: Bool
  }

  /// Finds each term of `query`.
  package init(_ query: Query) {
    terms = query.terms.compactMap { term in
      var words: [String] = []
      forEachWord(in: term.words) { word, _ in words.append(word) }
      return words.isEmpty ? nil : Term(words: words, isPrefix: term.isPrefix)
    }
  }

  /// Finds the words of `text` one after another, the last of which may go on.
  package init(typed text: String) {
    var query = Query("")
    query.terms = [Query.Term(words: text, isPrefix: text.utf8.last != UInt8(ascii: " "))]
    self.init(query)
  }

  /// Whether there is anything to look for.
  package var isEmpty: Bool { terms.isEmpty }

  /// Where the terms stand in `text`, in UTF-8 bytes, in order and without overlaps.
  package func matches(in text: String) -> [Range<Int>] {
    guard !terms.isEmpty else { return [] }
    var words: [(word: String, range: Range<Int>)] = []
    forEachWord(in: text) { words.append(($0, $1)) }
    var found: [Range<Int>] = []
    for term in terms where term.words.count <= words.count {
      for start in 0...words.count - term.words.count {
        guard stands(term, in: words[start..<start + term.words.count]) else { continue }
        found.append(
          words[start].range.lowerBound..<words[start + term.words.count - 1].range.upperBound)
      }
    }
    found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var merged: [Range<Int>] = []
    for range in found {
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private func stands(
    _ term: Term, in words: ArraySlice<(word: String, range: Range<Int>)>
  ) -> Bool {
    for (index, pair) in zip(term.words, words).enumerated() {
      let isLast = index == term.words.count - 1
      guard isLast && term.isPrefix ? pair.1.word.hasPrefix(pair.0) : pair.1.word == pair.0
      else { return false }
    }
    return true
  }
}
