package import Articles

extension Library {
  /// The article, if the library has it.
  package func article(_ id: Article.ID) throws -> Article? {
    try read { connection in
      try connection.first(
        """
        SELECT record, path, member, article.position, start, length, is_read, is_starred,
          reading_state.position
        FROM article JOIN content ON content.article = article.id
          JOIN source ON source.id = article.source
          LEFT JOIN reading_state ON reading_state.article = article.id
        WHERE article.id = ?
        """, .integer(id.rawValue)
      ) { row in
        let (start, length) = (row.int(4), row.int(5))
        return Article(
          id: id, content: try ContentRecord.content(from: row.bytes(0)),
          source: SourcePlace(
            path: row.text(1), member: row.optionalText(2), position: row.int(3),
            range: start..<start + max(0, length)),
          state: ReadingState(isRead: row.flag(6), isStarred: row.flag(7), position: row.int(8)))
      }
    }
  }

  /// Remembers what a reader did with an article.
  package func setReadingState(_ state: ReadingState, of id: Article.ID) throws {
    try updateReadingState(of: id) { $0 = state }
  }

  /// Changes what is remembered of what a reader did with an article.
  package func updateReadingState(
    of id: Article.ID, _ change: (inout ReadingState) -> Void
  ) throws {
    try updateReadingStates(of: [id], change)
  }

  /// The same for many articles at once, all or none. Returns how many are not as they were.
  @discardableResult
  package func updateReadingStates(
    of ids: [Article.ID], _ change: (inout ReadingState) -> Void
  ) throws -> Int {
    try write { connection in
      var changed = 0
      for id in ids {
        guard try key(of: id, connection) != nil else { continue }
        let before =
          try connection.first(
            "SELECT is_read, is_starred, position FROM reading_state WHERE article = ?",
            .integer(id.rawValue)
          ) { ReadingState(isRead: $0.flag(0), isStarred: $0.flag(1), position: $0.int(2)) }
          ?? ReadingState()
        var state = before
        change(&state)
        guard state != before else { continue }
        changed += 1
        try connection.run(
          """
          INSERT INTO reading_state (article, is_read, is_starred, position) VALUES (?, ?, ?, ?)
          ON CONFLICT (article) DO UPDATE SET is_read = excluded.is_read,
            is_starred = excluded.is_starred, position = excluded.position
          """, .integer(id.rawValue), .flag(state.isRead), .flag(state.isStarred),
          .number(state.position))
      }
      return changed
    }
  }
}
