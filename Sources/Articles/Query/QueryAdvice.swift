/// What can be said of a query that finds nothing.
package struct QueryAdvice: Hashable, Sendable {
  /// What each piece of it finds by itself; none if the query is one piece or alternatives.
  package var pieces: [Count]
  /// What finds something instead.
  package var instead: Count?
  /// Whether that is the same in another spelling.
  package var isSpelling: Bool

  /// A query and how many articles it finds.
  package struct Count: Hashable, Sendable {
    package var text: String
    package var articles: Int

    package init(text: String, articles: Int) {
      self.text = text
      self.articles = articles
    }
  }

  package init(pieces: [Count] = [], instead: Count? = nil, isSpelling: Bool = false) {
    self.pieces = pieces
    self.instead = instead
    self.isSpelling = isSpelling
  }
}
