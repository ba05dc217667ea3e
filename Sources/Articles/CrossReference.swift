/// A way from one article to another.
package struct CrossReference: Hashable, Sendable {
  package var kind: Kind
  /// What the reader is shown: a title, a label or a URL.
  package var text: String
  package var url: String?
  /// The article at the other end, if the library has it.
  package var article: Article.ID?
  /// How the other end was found.
  package var evidence: Evidence?

  package init(
    kind: Kind, text: String, url: String? = nil, article: Article.ID? = nil,
    evidence: Evidence? = nil
  ) {
    self.kind = kind
    self.text = text
    self.url = url
    self.article = article
    self.evidence = evidence
  }

  /// Which way a cross-reference goes.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case link
    case linkedFrom = "linked-from"
    /// Cited, but not in the library.
    case missing
  }

  /// Why a link is taken to mean an article.
  package enum Evidence: String, Hashable, Sendable, CaseIterable {
    case url
    /// The last part of the URL's path is the article's title as a slug.
    case slug
    case title
  }
}
