internal import Articles
internal import UnicodeText

/// The names of articles, and how often each article has each.
enum NameStore {
  static func names(of article: RawID, _ connection: Connection) throws -> ArticleNames? {
    try connection.first("SELECT record FROM names WHERE article = ?", .integer(article)) {
      try NamesRecord.names(from: $0.bytes(0))
    }
  }

  /// Counts the names of an article.
  static func count(_ names: ArticleNames, of article: RawID, _ connection: Connection) throws {
    for (entity, count) in counts(in: names) {
      try connection.run(
        """
        INSERT INTO entity (folded, type, name) VALUES (?, ?, ?)
        ON CONFLICT (folded, type) DO NOTHING
        """, .text(entity.folded), .number(entity.type), .text(count.name))
      guard let id = try id(of: entity, connection) else { continue }
      try connection.run(
        "UPDATE entity SET articles = articles + 1, mentions = mentions + ? WHERE id = ?",
        .number(count.mentions), .integer(id))
      try connection.run(
        "INSERT INTO entity_count (entity, article, mentions) VALUES (?, ?, ?)", .integer(id),
        .integer(article), .number(count.mentions))
    }
  }

  /// Forgets who found the names of an article, and the names.
  static func remove(article: RawID, _ connection: Connection) throws {
    try connection.run("UPDATE article SET analysis = NULL WHERE id = ?", .integer(article))
    guard let names = try names(of: article, connection) else { return }
    for (entity, count) in counts(in: names) {
      guard let id = try id(of: entity, connection) else { continue }
      try connection.run(
        "DELETE FROM entity_count WHERE entity = ? AND article = ?", .integer(id),
        .integer(article))
      try connection.run(
        "UPDATE entity SET articles = articles - 1, mentions = mentions - ? WHERE id = ?",
        .number(count.mentions), .integer(id))
    }
    try connection.run("DELETE FROM names WHERE article = ?", .integer(article))
  }

  /// How many rows of counts an article's names have, and whether they all are there.
  static func isCounted(
    _ names: ArticleNames, of article: RawID, _ connection: Connection
  ) throws -> (rows: Int, areKnown: Bool) {
    let counts = counts(in: names)
    let areKnown = try counts.allSatisfy { entity, count in
      guard let id = try id(of: entity, connection) else { return false }
      return try connection.number(
        "SELECT mentions FROM entity_count WHERE entity = ? AND article = ?", .integer(id),
        .integer(article)) == Int64(count.mentions)
    }
    return (counts.count, areKnown)
  }

  /// What is one thing in all articles: a name and a type.
  struct Entity: Hashable {
    var folded: String
    var type: Int
  }

  private static func id(of entity: Entity, _ connection: Connection) throws -> RawID? {
    try connection.number(
      "SELECT id FROM entity WHERE folded = ? AND type = ?", .text(entity.folded),
      .number(entity.type))
  }

  /// Entities of an article that share a name and a type are one here.
  static func counts(
    in names: ArticleNames
  ) -> [Entity: (name: String, mentions: Int)] {
    var counts: [Entity: (name: String, mentions: Int)] = [:]
    for entity in names.entities where entity.count > 0 {
      let key = Entity(folded: folded(entity.name), type: NamesRecord.number(of: entity.type))
      counts[key, default: (entity.name, 0)].mentions += entity.count
    }
    return counts
  }
}
