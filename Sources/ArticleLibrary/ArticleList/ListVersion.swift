/// What a list that is kept in memory was made from.
struct ListVersion: Hashable {
  /// The last article that has come.
  var article: RawID
  /// How often lines went or changed.
  var edits: Int64
  /// A number that differs once anything has changed, for a list that asks for more than texts.
  var changes: Int64?

  init(_ connection: Connection, changes: Int64?) throws {
    article =
      try connection.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
    edits = try connection.number("SELECT number FROM tally WHERE name = 'edits'") ?? 0
    self.changes = changes
  }

  /// Whether articles came since `earlier`, and nothing else has happened.
  func onlyAdds(to earlier: ListVersion) -> Bool {
    edits == earlier.edits && changes == earlier.changes && article > earlier.article
  }
}

extension ListFilter {
  /// Whether what a reader does, or the names that are found, may change what passes.
  var asksForMoreThanTexts: Bool { self != ListFilter(sources: sources, words: words) }
}
