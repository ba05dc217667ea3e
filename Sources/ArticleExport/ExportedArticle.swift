package import Articles

/// An article with what the library knows of it.
package struct ExportedArticle: Hashable, Sendable {
  package var article: Article
  package var tags: [String]
  /// `nil` if nobody has looked for them, or the format does not need them.
  package var names: ArticleNames?
  /// Articles of the library that it links to.
  package var linked: [Article.ID]

  package init(
    _ article: Article, tags: [String] = [], names: ArticleNames? = nil, linked: [Article.ID] = []
  ) {
    self.article = article
    self.tags = tags
    self.names = names
    self.linked = linked
  }

  var content: ArticleContent { article.content }
  var id: Article.ID { article.id }
  /// What it is filed under: by its publisher, then by the reader.
  var keywords: [String] {
    content.keywords + tags.filter { !content.keywords.contains($0) }
  }
  /// When it was published, or when that is not known, when it was put where it was found.
  var date: PartialDate? { content.published ?? content.reposted }
}
