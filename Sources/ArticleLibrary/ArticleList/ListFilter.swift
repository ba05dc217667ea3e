package import Articles

/// Which articles a list shows. Without any condition it shows all.
package struct ListFilter: Hashable, Sendable {
  /// Files and folders: only what came from one of them. None means from anywhere.
  package var sources: [String]
  /// What a line must say: bare words are looked for in title, authors and outlet.
  package var words: Query?
  /// What an article must be. A query that asks for nothing lets all through.
  package var query: Query?
  package var isUnread: Bool
  package var isStarred: Bool

  package init(
    sources: [String] = [], words: Query? = nil, query: Query? = nil, isUnread: Bool = false,
    isStarred: Bool = false
  ) {
    self.sources = sources
    self.words = words
    self.query = query
    self.isUnread = isUnread
    self.isStarred = isStarred
  }

  /// Everything.
  package static let all = ListFilter()

  /// What passes this filter and is found by `query`.
  func narrowed(by query: Query) -> ListFilter {
    var filter = self
    filter.query = self.query.map(query.narrowing) ?? query
    return filter
  }
}
