package import Articles

/// Which articles a list shows. Without any condition it shows all.
package struct ListFilter: Hashable, Sendable {
  /// Files and folders: only what came from one of them. None means from anywhere.
  package var sources: [String]
  /// Words of title, authors or outlet, all of which must occur.
  package var words: Query?
  package var isUnread: Bool
  package var isStarred: Bool

  package init(
    sources: [String] = [], words: Query? = nil, isUnread: Bool = false, isStarred: Bool = false
  ) {
    self.sources = sources
    self.words = words
    self.isUnread = isUnread
    self.isStarred = isStarred
  }

  /// Everything.
  package static let all = ListFilter()
}
