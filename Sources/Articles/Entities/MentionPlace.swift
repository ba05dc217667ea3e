/// A mention in an article of the library.
package struct MentionPlace: Hashable, Sendable {
  package var article: Article.ID
  package var place: FieldRange

  package init(article: Article.ID, place: FieldRange) {
    self.article = article
    self.place = place
  }
}

/// Which of an entity's mentions one is.
package struct MentionPosition: Hashable, Sendable {
  /// The name as it is written here.
  package var text: String
  /// Counting from 1 in reading order: the newest article first.
  package var mention: Int
  package var mentions: Int
  package var article: Int
  package var articles: Int

  package init(text: String, mention: Int, mentions: Int, article: Int, articles: Int) {
    self.text = text
    self.mention = mention
    self.mentions = mentions
    self.article = article
    self.articles = articles
  }
}
