package import Articles
internal import UnicodeText

/// Finds what a reader looks for in a text, by the words and folding the library's search uses.
package struct MatchFinder: Sendable {
  private var patterns: [WordPattern]

  /// Finds each term of `query`.
  package init(_ query: Query) {
    patterns = query.terms.compactMap { WordPattern($0.words, isPrefix: $0.isPrefix) }
  }

  /// Finds the words of `text` one after another, the last of which may go on.
  package init(typed text: String) {
    patterns = [WordPattern(text, isPrefix: text.utf8.last != UInt8(ascii: " "))].compactMap { $0 }
  }

  /// Whether there is anything to look for.
  package var isEmpty: Bool { patterns.isEmpty }

  /// Where the terms stand in `text`, in UTF-8 bytes, in order and without overlaps.
  package func matches(in text: String) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let found = WordPattern.matches(of: patterns, in: text).map(\.range)
      .sorted { $0.lowerBound < $1.lowerBound }
    return found.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}
