/// A mention with what stands before and after it, on one line.
package struct ConcordanceLine: Hashable, Sendable {
  package var mention: MentionPlace
  package var left: String
  package var match: String
  package var right: String
  package var title: String
  package var outlet: String?
  package var date: PartialDate?

  package init(
    mention: MentionPlace, left: String, match: String, right: String, title: String,
    outlet: String?, date: PartialDate?
  ) {
    self.mention = mention
    self.left = left
    self.match = match
    self.right = right
    self.title = title
    self.outlet = outlet
    self.date = date
  }
}

/// How the lines of a concordance are ordered. The raw values are what command lines and the reader
/// say.
package enum ConcordanceOrder: String, Hashable, Sendable, CaseIterable {
  /// The newest article first, and in an article as it is read.
  case date
  /// By the words before the mention, the nearest first.
  case left
  /// By the words after it.
  case right
  case outlet
}

/// Lines of a concordance, and what there is beyond them.
package struct Concordance: Hashable, Sendable {
  package var lines: [ConcordanceLine]
  /// How many of the entity's articles were read for them, the newest first.
  package var articlesRead: Int
  package var articles: Int
  package var mentions: Int

  package init(lines: [ConcordanceLine], articlesRead: Int, articles: Int, mentions: Int) {
    self.lines = lines
    self.articlesRead = articlesRead
    self.articles = articles
    self.mentions = mentions
  }
}
