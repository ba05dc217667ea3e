/// A stretch of one of an article's texts.
package struct FieldRange: Hashable, Sendable {
  package var field: ArticleField
  /// UTF-8 bytes of the field's text.
  package var range: Range<Int>

  package init(field: ArticleField, range: Range<Int>) {
    self.field = field
    self.range = range
  }
}

extension FieldRange: Comparable {
  package static func < (left: FieldRange, right: FieldRange) -> Bool { left.order < right.order }

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
