package import Articles

extension Library {
  /// Removes what came from the files at or in `paths`, the files themselves included, and everything
  /// that belongs to it: tags, reading state, names. Numbers of articles are never given again.
  ///
  /// The files on disk stay as they are, and importing them brings their articles back as new ones.
  /// Returns how many articles went. Stops between two transactions once `isCancelled` says so.
  @discardableResult
  package func forget(
    sources paths: [String], isCancelled: () -> Bool = { false },
    progress: (_ articles: Int) -> Void = { _ in }
  ) throws -> Int {
    let sources = try read { connection in
      Set(try paths.flatMap { try SourceStore.ids(under: $0, connection) }).sorted()
    }
    var forgotten = 0
    for source in sources {
      // An import that comes before all have gone has to read the file from the start.
      try write { connection in try SourceStore.markUnknown(source, connection) }
      while !isCancelled() {
        let count = try remove { connection in
          try connection.all(
            "SELECT id FROM article WHERE source = ? LIMIT ?", .integer(source),
            .number(Self.forgottenAtOnce)
          ) { $0.number(0) }
        }
        forgotten += count
        guard count == Self.forgottenAtOnce else { break }
        progress(forgotten)
      }
      if isCancelled() { return forgotten }
      try write { connection in
        try connection.run("DELETE FROM problem WHERE source = ?", .integer(source))
        // Not if an import has put articles in meanwhile.
        try connection.run(
          """
          DELETE FROM source
          WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article WHERE source = ?1)
          """, .integer(source))
      }
    }
    return forgotten
  }

  /// Removes articles and everything that belongs to them. Returns how many there were.
  ///
  /// When their file changes, importing it brings them back as new ones.
  @discardableResult
  package func forget(articles ids: [Article.ID]) throws -> Int {
    var forgotten = 0
    for start in stride(from: 0, to: ids.count, by: Self.forgottenAtOnce) {
      let some = ids[start..<min(start + Self.forgottenAtOnce, ids.count)]
      forgotten += try remove { _ in Set(some.map(\.rawValue)).sorted() }
    }
    return forgotten
  }

  /// Enough that a transaction pays, few enough that others need not wait long.
  private static let forgottenAtOnce = 2000

  private func remove(_ choose: (Connection) throws -> [RawID]) throws -> Int {
    try perform(on: writing()) { connection in
      try connection.withoutForeignKeys {
        try connection.transaction {
          var remover = ArticleRemover(connection)
          for article in try choose(connection) { try remover.remove(article) }
          try remover.finish()
          return remover.count
        }
      }
    }
  }
}
