internal import Articles

/// Everything an article answers to.
struct ArticleKeys: Hashable {
  var identifier: MatchKey?
  var url: MatchKey?
  var title: MatchKey?
  var slug: MatchKey?
  var text: MatchKey?
  /// Those of its other names, which links use and imports do not know it by.
  var aliases: [MatchKey]

  /// `text` is the article's.
  init(of article: ParsedArticle, text: String) {
    self.init(
      of: article.content, text: text,
      identifier: article.sourceIdentifier.map(MatchKey.identifier))
  }

  init(of content: ArticleContent, identifier: MatchKey?) {
    self.init(of: content, text: content.text, identifier: identifier)
  }

  private init(of content: ArticleContent, text: String, identifier: MatchKey?) {
    self.identifier = identifier
    url = content.url.flatMap { CanonicalURL($0) }.map(MatchKey.url)
    title = content.title.flatMap { MatchKey.title($0) }
    slug = content.title.flatMap(MatchKey.slug(ofTitle:))
    self.text = MatchKey.text(text)
    aliases = content.aliases.compactMap(NoteName.identifier(ofLink:)).map(MatchKey.identifier)
  }

  var all: Set<MatchKey> {
    Set([identifier, url, title, slug, text].compactMap(\.self) + aliases)
  }
}
