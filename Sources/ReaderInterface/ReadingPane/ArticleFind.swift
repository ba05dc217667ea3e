internal import Articles

/// What is looked for in the open article, and where it stands.
package struct ArticleFind: Hashable, Sendable {
  package let text: String
  /// In reading order.
  package let matches: [Match]
  /// The match that was come to last, by its number.
  package var current: Int?

  /// A match, by item.
  package struct Match: Hashable, Sendable {
    package var place: TextPlace
    /// UTF-8 bytes of the item's text.
    package var range: Range<Int>
  }

  /// `text` as readers typed it; `finder` is what it means.
  package init(_ text: String, _ finder: MatchFinder, in document: ArticleDocument) {
    self.text = text
    matches = document.items.enumerated().flatMap { index, item in
      finder.matches(in: item.text, of: item.kind.part).map { range in
        Match(place: TextPlace(item: index, offset: range.lowerBound), range: range)
      }
    }
  }

  /// Goes to the first match at or after `place`, or the first of all. Returns it.
  package mutating func go(from place: TextPlace) -> Match? {
    current = matches.firstIndex { $0.place >= place } ?? matches.indices.first
    return current.map { matches[$0] }
  }

  /// Goes `steps` matches on, around the ends. Returns the match, and whether it went around.
  package mutating func step(_ steps: Int, from place: TextPlace) -> (Match, wrapped: Bool)? {
    guard !matches.isEmpty else { return nil }
    let target: Int
    if let current {
      target = current + steps
    } else {
      let next = matches.firstIndex { $0.place >= place } ?? matches.count
      target = steps > 0 ? next + steps - 1 : next + steps
    }
    let wrapped = !matches.indices.contains(target)
    let index = ((target % matches.count) + matches.count) % matches.count
    current = index
    return (matches[index], wrapped)
  }
}

extension ArticleDocument.Kind {
  /// What a search takes the piece for.
  var part: MatchFinder.Part {
    switch self {
    case .title: .title
    case .byline: .credit
    default: .text
    }
  }
}
