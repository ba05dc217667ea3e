internal import Articles

/// Everything an article answers to.
struct ArticleKeys: Hashable {
  var identifier: MatchKey?
  var url: MatchKey?
  var title: MatchKey?
  var slug: MatchKey?
  var text: MatchKey?

  init(of article: ParsedArticle) {
    self.init(
      of: article.content, identifier: article.sourceIdentifier.map(MatchKey.identifier))
  }

  init(of content: ArticleContent, identifier: MatchKey?) {
    self.identifier = identifier
    url = content.url.flatMap { CanonicalURL($0) }.map(MatchKey.url)
    title = content.title.flatMap(MatchKey.title)
    slug = content.title.flatMap(MatchKey.slug(ofTitle:))
    text = MatchKey.text(content.text)
  }

  var all: Set<MatchKey> { Set([identifier, url, title, slug, text].compactMap(\.self)) }
}
