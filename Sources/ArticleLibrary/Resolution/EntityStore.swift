internal import Articles
internal import Entities

/// Signatures and entities as they are kept.
enum EntityStore {
  /// A row of the table `signature`.
  struct SignatureRow {
    var id: RawID
    var record: [UInt8]
    var entity: RawID?
    var articles: Int
    var mentions: Int
    var votes: TypeVotes
    var first: EntityID
  }

  static func signature(hash: Int64, _ connection: Connection) throws -> SignatureRow? {
    try connection.first(
      "SELECT \(signatureColumns) FROM signature WHERE hash = ?", .integer(hash), read: row)
  }

  static func signature(_ id: RawID, _ connection: Connection) throws -> SignatureRow? {
    try connection.first(
      "SELECT \(signatureColumns) FROM signature WHERE id = ?", .integer(id), read: row)
  }

  private static let signatureColumns =
    "id, record, entity, articles, mentions, votes, first_article, first_place, first_length"

  private static func row(_ row: Statement) throws -> SignatureRow {
    SignatureRow(
      id: row.number(0), record: row.bytes(1), entity: row.optionalNumber(2),
      articles: row.int(3), mentions: row.int(4),
      votes: try SignatureRecord.votes(from: row.bytes(5)), first: try EntityID(row, from: 6))
  }

  // MARK: Articles

  static func chains(of article: RawID, _ connection: Connection) throws -> [Chain]? {
    try connection.first("SELECT record FROM chains WHERE article = ?", .integer(article)) {
      try ChainsRecord.chains(from: $0.bytes(0))
    }
  }

  /// The first place of a signature in the library.
  static func first(
    of signature: RawID, _ record: [UInt8], _ decided: DecidedNames, _ connection: Connection
  ) throws -> EntityID? {
    // A key ends in the article's number, counted down.
    let key = try connection.number(
      """
      SELECT max(key & \(ListKey.largestNumber)) FROM signature_article WHERE signature = ?
      """, .integer(signature))
    guard let key else { return nil }
    return try place(of: record, in: ListKey(rawValue: key).article, decided, connection)
  }

  /// The first place of a signature in an article.
  static func place(
    of record: [UInt8], in article: RawID, _ decided: DecidedNames, _ connection: Connection
  ) throws -> EntityID? {
    guard let chains = try chains(of: article, connection) else { return nil }
    let keys = try SignatureRecord.signature(from: record).keys
    let similar = chains.filter { $0.names.contains { keys.contains($0.key.canonical) } }
    return ChainPart.parts(of: similar, in: Article.ID(rawValue: article), decided)
      .filter { SignatureRecord.bytes(of: $0.signature) == record }.map(\.id).min()
  }

  /// Gives the rows of an article another key, because its date is another.
  static func move(
    _ article: RawID, from old: ListKey, to new: ListKey, _ connection: Connection
  ) throws {
    guard old != new, let chains = try chains(of: article, connection) else { return }
    let decided = DecidedNames(try DecisionStore.log(connection))
    for part in ChainPart.parts(of: chains, in: Article.ID(rawValue: article), decided) {
      let hash = SignatureRecord.hash(of: SignatureRecord.bytes(of: part.signature))
      guard let row = try signature(hash: hash, connection) else { continue }
      for table in ["signature_article", "signature_part"] {
        try connection.run(
          "UPDATE \(table) SET key = ? WHERE signature = ? AND key = ?", .integer(new.rawValue),
          .integer(row.id), .integer(old.rawValue))
      }
      try connection.run(
        "INSERT OR IGNORE INTO signature_touched (signature) VALUES (?)", .integer(row.id))
    }
  }

  // MARK: Entities

  /// The entities that a signature has a share in.
  static func entities(ofSignature id: RawID, _ connection: Connection) throws -> [RawID] {
    try connection.all(
      """
      SELECT entity FROM signature WHERE id = ?1 AND entity IS NOT NULL
      UNION SELECT entity FROM signature_part WHERE signature = ?1
      """, .integer(id)
    ) { $0.number(0) }
  }

  static func removeIfUnused(_ entity: RawID, _ connection: Connection) throws {
    try connection.run(
      """
      DELETE FROM entity WHERE id = ?1
        AND NOT EXISTS (SELECT 1 FROM signature WHERE entity = ?1)
        AND NOT EXISTS (SELECT 1 FROM signature_part WHERE entity = ?1)
      """, .integer(entity))
  }

  /// Has all names that decisions are about looked at, if `signature` is among them.
  static func touchDecided(
    by signature: Signature, _ decided: DecidedNames, _ connection: Connection
  ) throws {
    let names = decided.mentionedNames
    guard signature.isDecided(among: names) else { return }
    for id in try signatures(naming: names, connection) {
      try connection.run(
        "INSERT OR IGNORE INTO signature_touched (signature) VALUES (?)", .integer(id))
    }
  }

  /// The signatures that have one of the names, in full or as a part.
  static func signatures(
    naming names: Set<NameKey>, _ connection: Connection
  ) throws -> Set<RawID> {
    var found: Set<RawID> = []
    for name in names {
      let block = SignatureRecord.hash(ofBlock: "name " + (name.isAcronym ? "#" : "") + name.text)
      try connection.forEach(
        "SELECT signature FROM signature_block WHERE block = ?", [.integer(block)]
      ) { found.insert($0.number(0)) }
    }
    return found
  }

  // MARK: From the beginning

  /// Makes everything anew from the names and chains of the articles. Part of a transaction.
  static func rebuild(_ connection: Connection) throws {
    for trigger in ["alias_named", "alias_gone"] {
      try connection.run("DROP TRIGGER IF EXISTS \(trigger)")
    }
    for table in [
      "signature", "signature_article", "signature_block", "signature_part", "signature_touched",
      "alias", "entity",
    ] { try connection.run("DELETE FROM \(table)") }
    var last: RawID = 0
    while true {
      let articles = try connection.all(
        """
        SELECT names.article, key, names.record, chains.record FROM names
          JOIN article ON article.id = names.article
          LEFT JOIN chains ON chains.article = names.article
        WHERE names.article > ? ORDER BY names.article LIMIT 200
        """, .integer(last)
      ) {
        (
          id: $0.number(0), key: ListKey(rawValue: $0.number(1)), names: $0.bytes(2),
          chains: $0.isNull(3) ? nil : $0.bytes(3)
        )
      }
      guard let end = articles.last?.id else { break }
      var changes = try SignatureChanges(connection)
      for article in articles {
        guard let names = try? NamesRecord.names(from: article.names) else { continue }
        let kept = article.chains.flatMap { try? ChainsRecord.chains(from: $0) }
        let chains = try kept ?? PlainChains.chains(of: names, article.id, connection)
        try changes.add(chains, of: article.id, at: article.key)
      }
      try changes.write()
      last = end
    }
    try connection.run(
      "DELETE FROM chains WHERE NOT EXISTS (SELECT 1 FROM names WHERE names.article = chains.article)"
    )
    try connection.run("INSERT INTO entity_words (entity_words) VALUES ('delete-all')")
    try connection.run("INSERT INTO entity_words (rowid, name) SELECT id, name FROM alias")
    try connection.runScript(Schema.aliasTriggers)
    try EntityResolution(connection).run()
  }
}
