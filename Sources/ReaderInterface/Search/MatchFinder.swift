package import Articles
internal import UnicodeText

/// Finds what a reader looks for in a text, by the words and folding the library's search uses.
package struct MatchFinder: Sendable {
  /// Words that count wherever they stand.
  private var patterns: [Light<WordPattern>]
  /// Words that count only where they stand near each other.
  private var groups: [Light<WordGroup>]

  private struct Light<Words: Sendable>: Sendable {
    var words: Words
    var field: Query.WordField?
  }

  /// What a text is part of.
  package enum Part: Sendable {
    case title
    /// Authors and outlet.
    case credit
    case text
  }

  /// Finds what `query` asks to be lit.
  package init(_ query: Query) {
    patterns = []
    groups = []
    for light in query.lights {
      let words = light.terms.compactMap { WordPattern($0.words, isPrefix: $0.isPrefix) }
      if words.count == 1 {
        patterns.append(Light(words: words[0], field: light.field))
      } else if !words.isEmpty {
        let group = WordGroup(words, distance: light.distance)
        groups.append(Light(words: group, field: light.field))
      }
    }
  }

  /// Finds the words of `text` one after another, the last of which may go on.
  package init(typed text: String) {
    let pattern = WordPattern(text, isPrefix: text.utf8.last != UInt8(ascii: " "))
    patterns = [pattern].compactMap { $0 }.map { Light(words: $0) }
    groups = []
  }

  /// The words looked for that `match` has, by number, and how long each is as far as it is known.
  func soughtWords(in match: String) -> [Int: Int] {
    let sought = patterns.map(\.words) + groups.flatMap(\.words.patterns)
    var lengths: [Int: Int] = [:]
    for place in WordPattern.matches(of: sought, in: match) {
      lengths[place.pattern] = sought[place.pattern].foldedWords.reduce(0) { $0 + $1.count }
    }
    return lengths
  }

  /// Whether there is anything to look for.
  package var isEmpty: Bool { patterns.isEmpty && groups.isEmpty }

  /// Where it stands in `text`, in UTF-8 bytes, in order and without overlaps.
  package func matches(in text: String, of part: Part = .text) -> [Range<Int>] {
    guard !isEmpty else { return [] }
    let wanted = patterns.filter { $0.field.covers(part) }.map(\.words)
    var found = wanted.isEmpty ? [] : WordPattern.matches(of: wanted, in: text).map(\.range)
    for group in groups where group.field.covers(part) {
      found += group.words.places(in: text).map(\.range)
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }
}

extension Query.WordField? {
  fileprivate func covers(_ part: MatchFinder.Part) -> Bool {
    switch self {
    case nil: true
    case .title: part == .title
    case .author, .outlet: part == .credit
    }
  }
}
