package import Articles

/// A stretch of one of an article's texts.
package struct TextPlace: Hashable, Sendable {
  package var field: ArticleField
  /// UTF-8 bytes of the field's text.
  package var range: Range<Int>

  package init(field: ArticleField, range: Range<Int>) {
    self.field = field
    self.range = range
  }
}

extension TextPlace: Comparable {
  package static func < (left: TextPlace, right: TextPlace) -> Bool { left.order < right.order }

  private var order: (Int, Int, Int, Int) {
    switch field {
    case .title: (0, 0, range.lowerBound, range.upperBound)
    case .subtitle: (1, 0, range.lowerBound, range.upperBound)
    case .text: (2, 0, range.lowerBound, range.upperBound)
    case .caption(let index): (3, index, range.lowerBound, range.upperBound)
    case .bio: (4, 0, range.lowerBound, range.upperBound)
    }
  }
}

/// Why a name was joined to another, and where that can be read.
package struct Evidence: Hashable, Sendable {
  package var rule: Rule
  /// The name that was joined, as it is written.
  package var name: String
  /// What it was joined to.
  package var target: String
  package var place: TextPlace

  package init(rule: Rule, name: String, target: String, place: TextPlace) {
    self.rule = rule
    self.name = name
    self.target = target
    self.place = place
  }
}
