package import Articles
internal import Entities

// Entities that the reader follows. Kept by name, so that no import and no analysis touches them.
extension Library {
  /// Follows an entity. What is in the library now is not new.
  package func follow(_ id: EntityID) throws {
    try setSeen(id) { name, type, last, connection in
      try connection.run(
        "INSERT OR IGNORE INTO followed (folded, type, name, seen) VALUES (?, ?, ?, ?)",
        .text(CreditCounts.folded(name)), .number(type), .text(name), .integer(last))
    }
  }

  /// Follows an entity no longer.
  package func unfollow(_ id: EntityID) throws {
    try changeFollowed(id) { rows, connection in
      for row in rows {
        try connection.run(
          "DELETE FROM followed WHERE folded = ? AND type = ?", .text(row.folded),
          .number(row.type))
      }
    }
  }

  /// Says that the reader has seen what there is about an entity.
  package func markSeen(_ id: EntityID) throws {
    try changeFollowed(id) { rows, connection in
      let last = try Self.lastArticle(connection)
      for row in rows {
        try connection.run(
          "UPDATE followed SET seen = ? WHERE folded = ? AND type = ?", .integer(last),
          .text(row.folded), .number(row.type))
      }
    }
  }

  /// What the reader follows, that with most news first.
  package func followed() throws -> [FollowedEntity] {
    try readEntities { reader in
      try reader.followedRows().compactMap { row in
        guard let entity = try reader.entity(number: row.entity)?.summary else { return nil }
        let news = try reader.news(of: row.entity, since: row.seen)
        return FollowedEntity(
          entity: entity, newArticles: news.count, newMentions: news.reduce(0) { $0 + $1.mentions })
      }
      .sorted { ($1.newArticles, $0.entity.name) < ($0.newArticles, $1.entity.name) }
    }
  }

  /// The articles about a followed entity that came since it was last looked at, the newest first.
  package func newArticles(naming id: EntityID) throws -> [Article.ID] {
    try readEntities { reader in
      guard let number = try reader.number(of: id),
        let row = try reader.followedRows().first(where: { $0.entity == number })
      else { return [] }
      return try reader.news(of: number, since: row.seen).map {
        Article.ID(rawValue: $0.key.article)
      }
    }
  }

  private static func lastArticle(_ connection: Connection) throws -> RawID {
    try connection.number("SELECT max(id) FROM article") ?? 0
  }

  private func setSeen(
    _ id: EntityID, _ body: (String, Int, RawID, Connection) throws -> Void
  ) throws {
    try write { connection in
      let reader = try EntityReader(connection)
      guard let number = try reader.number(of: id),
        let entity = try reader.entity(number: number)?.summary
      else { return }
      try body(
        entity.name, NamesRecord.number(of: entity.type), try Self.lastArticle(connection),
        connection)
    }
  }

  private func changeFollowed(
    _ id: EntityID, _ body: ([(folded: String, type: Int)], Connection) throws -> Void
  ) throws {
    try write { connection in
      let reader = try EntityReader(connection)
      guard let number = try reader.number(of: id) else { return }
      let rows = try connection.all("SELECT folded, type, name FROM followed") {
        (folded: $0.text(0), type: $0.int(1), name: $0.text(2))
      }
      let own = try rows.filter { row in
        guard let key = NameKey(row.name) else { return false }
        return try reader.numbers(named: key, type: NamesRecord.type(row.type)).first == number
      }
      try body(own.map { ($0.folded, $0.type) }, connection)
    }
  }
}

extension EntityReader {
  /// The articles that name an entity and came after one, the newest first.
  fileprivate func news(
    of entity: RawID, since article: RawID
  ) throws -> [(key: ListKey, mentions: Int)] {
    // A key ends in the article's number, counted down.
    try connection.all(
      """
      SELECT key, sum(mentions) FROM (
        SELECT key, mentions FROM signature_article WHERE signature IN (\(keys(of: entity).list))
        UNION ALL SELECT key, mentions FROM signature_part WHERE entity = ?)
      WHERE key & \(ListKey.largestNumber) < ? GROUP BY key ORDER BY key DESC
      """, .integer(entity), .integer(ListKey.largestNumber - article)
    ) { (ListKey(rawValue: $0.number(0)), $0.int(1)) }
  }
}
