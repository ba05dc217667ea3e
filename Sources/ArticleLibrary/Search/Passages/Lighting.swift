internal import Articles
internal import UnicodeText

/// Words of a query to light up, in the form in which texts are searched for them.
struct Lighting {
  var group: WordGroup
  /// Where they must stand; `nil` for anywhere.
  var field: Query.WordField?

  /// `nil` if there are no words.
  init?(_ light: Query.Light) {
    let patterns = light.terms.compactMap { WordPattern($0.words, isPrefix: $0.isPrefix) }
    guard !patterns.isEmpty else { return nil }
    group = WordGroup(patterns, distance: light.distance)
    field = light.field
  }

  /// Where `lights` match in the text of a field, or of the credit if `field` is `nil`. The pattern of a
  /// match is the number of its light.
  ///
  /// Reads no further than a match that is `enough`.
  static func matches(
    of lights: [Lighting], in text: Span<UInt8>, field: ArticleField?,
    isEnough: (WordPattern.Match) -> Bool = { _ in false }
  ) -> [WordPattern.Match] {
    let meant = lights.indices.filter { index in
      switch lights[index].field {
      case nil: true
      case .title: field == .title
      case .author, .outlet: field == nil
      }
    }
    // One reading serves all.
    var patterns: [WordPattern] = []
    var owners: [Int] = []
    for index in meant {
      patterns += lights[index].group.patterns
      owners += lights[index].group.patterns.map { _ in index }
    }
    var matches: [WordPattern.Match] = []
    var places: [Int: [WordGroup.Place]] = [:]
    WordPattern.scan(utf8: text, for: patterns) { pattern, range, words in
      let owner = owners[pattern]
      if lights[owner].group.patterns.count == 1 {
        let match = WordPattern.Match(pattern: owner, range: range)
        matches.append(match)
        return !isEnough(match)
      } else {
        let first = owners.firstIndex(of: owner) ?? 0
        places[owner, default: []].append(
          WordGroup.Place(pattern: pattern - first, range: range, words: words))
      }
      return true
    }
    for (owner, places) in places {
      matches += lights[owner].group.near(places).map {
        WordPattern.Match(pattern: owner, range: $0.range)
      }
    }
    return matches
  }
}

extension Query.WordField {
  /// Whether it is not in the text.
  var isInCredit: Bool { self != .title }
}
