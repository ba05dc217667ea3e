internal import Articles

/// Takes articles out of every table. Part of a transaction without foreign keys.
///
/// Without them, because SQLite would look through whole tables for rows that belong to an article,
/// where the article itself says which they are.
struct ArticleRemover {
  private let connection: Connection
  private(set) var count = 0
  private var counts = EntryCounts()
  private var credits = CreditCounts()
  private var index = IndexChanges()
  /// Whether an article's words are not known, so that only making the index anew takes them out.
  private var hasUnknownWords = false

  init(_ connection: Connection) { self.connection = connection }

  mutating func remove(_ article: RawID) throws {
    guard
      let row = try connection.first(
        """
        SELECT key, source, identifier, record FROM article LEFT JOIN content ON article = id
        WHERE id = ?
        """, .integer(article),
        read: {
          (
            key: ListKey(rawValue: $0.number(0)), source: $0.number(1),
            identifier: $0.optionalNumber(2).map(MatchKey.init(stored:)), record: $0.bytes(3)
          )
        })
    else { return }
    if let content = try? ContentRecord.content(from: row.record) {
      for key in ArticleKeys(of: content, identifier: row.identifier).all {
        try connection.run(
          "DELETE FROM article_key WHERE key = ? AND source = ? AND article = ?",
          .integer(key.rawValue), .integer(row.source), .integer(article))
      }
      for key in LinkKeys.all(of: content) {
        try connection.run(
          "DELETE FROM citation WHERE key = ? AND article = ?", .integer(key.rawValue),
          .integer(article))
      }
      credits.add(-1, of: content)
      index.remove(.init(of: content), at: row.key)
    } else {
      try connection.run("DELETE FROM article_key WHERE article = ?", .integer(article))
      try connection.run("DELETE FROM citation WHERE article = ?", .integer(article))
      hasUnknownWords = true
    }
    try removeNames(of: article, at: row.key)
    try connection.run("DELETE FROM entry WHERE key = ?", .integer(row.key.rawValue))
    if connection.changes > 0 { counts.add(-1, at: row.key) }
    // Before the article, which says whose source's counts change.
    try connection.run("DELETE FROM reading_state WHERE article = ?", .integer(article))
    try removeTags(of: article)
    try connection.run("DELETE FROM content WHERE article = ?", .integer(article))
    try connection.run("DELETE FROM article WHERE id = ?", .integer(article))
    try connection.run(
      "UPDATE source SET articles = articles - 1 WHERE id = ?", .integer(row.source))
    count += 1
  }

  /// Writes what is cheaper to write together.
  mutating func finish() throws {
    try counts.write(connection)
    try credits.write(connection)
    if hasUnknownWords {
      try SearchIndex.rebuild(connection)
    } else {
      try index.write(connection)
    }
  }

  private func removeNames(of article: RawID, at key: ListKey) throws {
    do {
      try NameStore.remove(article: article, at: key, connection)
    } catch is ByteReader.Damage {
      // Which names it had nobody knows: a repair counts anew.
      try connection.run("DELETE FROM signature_article WHERE key = ?", .integer(key.rawValue))
      try connection.run("DELETE FROM signature_part WHERE key = ?", .integer(key.rawValue))
      try connection.run("DELETE FROM chains WHERE article = ?", .integer(article))
      try connection.run("DELETE FROM names WHERE article = ?", .integer(article))
    }
  }

  private func removeTags(of article: RawID) throws {
    let tags = try connection.all(
      "SELECT tag FROM article_tag WHERE article = ?", .integer(article)
    ) { $0.number(0) }
    for tag in tags {
      try connection.run(
        "DELETE FROM article_tag WHERE tag = ? AND article = ?", .integer(tag), .integer(article))
      try TagStore.removeUnused(tag, connection)
    }
  }
}
