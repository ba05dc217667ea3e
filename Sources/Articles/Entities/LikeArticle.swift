/// An article that shares text with another.
package struct LikeArticle: Hashable, Sendable {
  package var article: ArticleSummary
  package var kind: Kind
  /// Shared three-word runs over all that either has, and over those of the shorter, in hundredths.
  package var similarity: Int
  package var containment: Int

  package init(article: ArticleSummary, kind: Kind, similarity: Int, containment: Int) {
    self.article = article
    self.kind = kind
    self.similarity = similarity
    self.containment = containment
  }

  /// What one text is to the other.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same text.
    case repost
    /// One stands in the other.
    case excerpt
    /// A good part is the same, and much is not.
    case update
  }
}

/// The same words in two articles.
package struct SharedPassage: Hashable, Sendable {
  /// UTF-8 bytes of the first article's `text`, and of the second's.
  package var first: Range<Int>
  package var second: Range<Int>
  package var words: Int

  package init(first: Range<Int>, second: Range<Int>, words: Int) {
    self.first = first
    self.second = second
    self.words = words
  }
}

/// An article about the same things.
package struct RelatedArticle: Hashable, Sendable {
  package var article: ArticleSummary
  /// What both name, the rarest first.
  package var shared: [String]
  /// The higher, the more they share; of no unit.
  package var score: Int

  package init(article: ArticleSummary, shared: [String], score: Int) {
    self.article = article
    self.shared = shared
    self.score = score
  }
}

/// Something that articles point at and the library lacks.
package struct MissingTarget: Hashable, Sendable {
  package var text: String
  package var url: String?
  /// The articles that point at it.
  package var articles: [Article.ID]

  package init(text: String, url: String?, articles: [Article.ID]) {
    self.text = text
    self.url = url
    self.articles = articles
  }
}
