package import Articles

/// What two articles have in common, and where they differ.
package struct ArticleComparison: Hashable, Sendable {
  package var first: ArticleSummary
  package var second: ArticleSummary
  package var differences: [Difference]
  package var shared: [Shared]

  package init(
    first: ArticleSummary, second: ArticleSummary, differences: [Difference], shared: [Shared]
  ) {
    self.first = first
    self.second = second
    self.differences = differences
    self.shared = shared
  }

  /// A stretch of text: in both, or in one only.
  package struct Difference: Hashable, Sendable {
    package var kind: Kind
    package var text: String

    package init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }

    package enum Kind: Hashable, Sendable {
      case same
      case onlyFirst
      case onlySecond
    }
  }

  /// A passage of both, as it stands in the first.
  package struct Shared: Hashable, Sendable {
    package var text: String
    package var place: MentionPlace
    package var words: Int

    package init(text: String, place: MentionPlace, words: Int) {
      self.text = text
      self.place = place
      self.words = words
    }
  }
}
