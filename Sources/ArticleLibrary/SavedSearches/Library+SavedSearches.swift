package import Articles
internal import UnicodeText

extension Library {
  /// The reader's saved searches, in the order they were saved. Those every library has are not among
  /// them; see `SavedSearch.builtIn`.
  package func savedSearches() throws -> [SavedSearch] {
    try read { connection in
      try connection.all("SELECT name, query FROM saved_search ORDER BY position") {
        SavedSearch(name: $0.text(0), query: $0.text(1))
      }
    }
  }

  /// Keeps a search. One of that name, in whatever case, is replaced at its place.
  package func saveSearch(_ search: SavedSearch) throws {
    let name = try SavedSearchError.checkedName(search.name)
    try write { connection in
      try connection.run(
        """
        INSERT INTO saved_search (folded, name, query, position)
        VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search))
        ON CONFLICT (folded) DO UPDATE SET name = excluded.name, query = excluded.query
        """, .text(folded(name)), .text(name), .text(search.query))
    }
  }

  /// Forgets a saved search. Returns it, if there was one of that name.
  @discardableResult
  package func removeSavedSearch(named name: String) throws -> SavedSearch? {
    try write { connection in
      let removed = try connection.first(
        "SELECT name, query FROM saved_search WHERE folded = ?", .text(folded(name))
      ) { SavedSearch(name: $0.text(0), query: $0.text(1)) }
      try connection.run("DELETE FROM saved_search WHERE folded = ?", .text(folded(name)))
      return removed
    }
  }
}
