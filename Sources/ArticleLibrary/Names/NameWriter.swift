internal import Articles

/// Writes the names of the articles of one transaction: each entity once, however many have it.
struct NameWriter {
  private let connection: Connection
  private let analysis: RawID
  private var entities: [NameStore.Entity: Int] = [:]
  private var counts: [Count] = []

  /// An entity, what it is called first, and its mentions in each article.
  private struct Count {
    var entity: NameStore.Entity
    var name: String
    var articles: [(id: RawID, mentions: Int)]
  }

  init(_ analyzer: Analyzer, _ connection: Connection) throws {
    self.connection = connection
    analysis = try NameStore.number(of: analyzer, connection)
  }

  /// Keeps the names of `article`, unless it is not what it was when they were found.
  mutating func add(_ names: ArticleNames, of article: Article) throws -> Bool {
    let id = article.id.rawValue
    let record = try connection.first(
      "SELECT record FROM content WHERE article = ?", .integer(id)
    ) { $0.bytes(0) }
    guard let record,
      try record == ContentRecord.bytes(of: article.content)
        || ContentRecord.content(from: record).hasSameFields(as: article.content)
    else { return false }
    try NameStore.remove(article: id, connection)
    try connection.run(
      "INSERT INTO names (article, record) VALUES (?, ?)", .integer(id),
      .blob(NamesRecord.bytes(of: names)))
    try connection.run(
      "UPDATE article SET analysis = ? WHERE id = ?", .integer(analysis), .integer(id))
    for (entity, count) in NameStore.counts(in: names) {
      if let place = entities[entity] {
        counts[place].articles.append((id, count.mentions))
      } else {
        entities[entity] = counts.count
        counts.append(Count(entity: entity, name: count.name, articles: [(id, count.mentions)]))
      }
    }
    return true
  }

  /// Writes what was added.
  func finish() throws {
    // In the order of the index, so that neighbors are written together.
    for count in counts.sorted(by: { $0.entity.folded < $1.entity.folded }) {
      let id = try connection.number(
        """
        INSERT INTO entity (folded, type, name, articles, mentions) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (folded, type) DO UPDATE
        SET articles = articles + excluded.articles, mentions = mentions + excluded.mentions
        RETURNING id
        """, .text(count.entity.folded), .number(count.entity.type), .text(count.name),
        .number(count.articles.count), .number(count.articles.reduce(0) { $0 + $1.mentions }))
      guard let id else { continue }
      for (article, mentions) in count.articles {
        try connection.run(
          "INSERT INTO entity_count (entity, article, mentions) VALUES (?, ?, ?)", .integer(id),
          .integer(article), .number(mentions))
      }
    }
  }
}
