/// An article found by a search of the library.
package struct SearchHit: Hashable, Sendable {
  package var article: ArticleSummary
  /// Where the first match stands, so that the article opens there.
  package var field: ArticleField
  /// UTF-8 bytes of the field's text.
  package var range: Range<Int>
  package var snippet: Snippet

  package init(
    article: ArticleSummary, field: ArticleField, range: Range<Int>, snippet: Snippet
  ) {
    self.article = article
    self.field = field
    self.range = range
    self.snippet = snippet
  }
}

/// A stretch of text around a match, on one line.
package struct Snippet: Hashable, Sendable {
  package var text: String
  /// The matches, in UTF-8 bytes of `text`.
  package var matches: [Range<Int>]

  package init(text: String, matches: [Range<Int>] = []) {
    self.text = text
    self.matches = matches
  }
}
