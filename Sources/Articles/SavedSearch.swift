/// A query under a name.
package struct SavedSearch: Hashable, Sendable {
  package var name: String
  /// As typed.
  package var query: String

  package init(name: String, query: String) {
    self.name = name
    self.query = query
  }

  /// Those that every library has.
  package static let builtIn = [
    SavedSearch(name: "all", query: ""),
    SavedSearch(name: "unread", query: "is:unread"),
    SavedSearch(name: "starred", query: "is:starred"),
    SavedSearch(name: "today", query: "on:today"),
  ]
}
