internal import Articles
internal import Entities

/// What a transaction does to signatures, written together: each once, however many articles have it.
struct SignatureChanges {
  private let connection: Connection
  let decided: DecidedNames
  private var changes: [Int64: Change] = [:]
  /// Articles that come, with the hashes of their parts' signatures.
  private var articles: [(id: RawID, chains: [UInt8], context: [UInt8], hashes: [Int64])] = []

  /// What happens to a signature.
  private struct Change {
    var signature: Signature
    var record: [UInt8]
    /// The mentions of articles that come, and articles that go, by their keys.
    var mentions: [Int64: Int] = [:]
    var gone: [Int64: Int] = [:]
    var added = TypeVotes()
    var removed = TypeVotes()
    var aliases: [String: Int] = [:]
    /// The first of the places that come.
    var first: EntityID?
    var goneArticles: Set<Article.ID> = []
  }

  init(_ connection: Connection) throws {
    self.connection = connection
    decided = DecidedNames(try DecisionStore.log(connection))
  }

  init(_ connection: Connection, decided: DecidedNames) {
    self.connection = connection
    self.decided = decided
  }

  // MARK: Articles

  /// Adds an article's chains, and keeps them.
  mutating func add(_ chains: [Chain], of article: RawID, at key: ListKey) throws {
    let parts = ChainPart.parts(of: chains, in: Article.ID(rawValue: article), decided)
    let hashes = parts.map { add($0, at: key) }
    articles.append(
      (
        article, ChainsRecord.bytes(of: chains),
        SignatureRecord.bytes(of: Context(chains, parts)), hashes
      ))
  }

  private mutating func add(_ part: ChainPart, at key: ListKey) -> Int64 {
    change(of: part.signature) { change in
      change.mentions[key.rawValue, default: 0] += part.count
      change.added.add(part.votes)
      for name in part.names { change.aliases[name.text, default: 0] += name.count }
      change.first = change.first.map { min($0, part.id) } ?? part.id
    }
  }

  /// Takes an article's chains away.
  mutating func remove(_ article: RawID, at key: ListKey) throws {
    guard let chains = try EntityStore.chains(of: article, connection) else { return }
    let id = Article.ID(rawValue: article)
    for part in ChainPart.parts(of: chains, in: id, decided) {
      change(of: part.signature) { change in
        change.gone[key.rawValue, default: 0] += part.count
        change.removed.add(part.votes)
        for name in part.names { change.aliases[name.text, default: 0] -= name.count }
        change.goneArticles.insert(id)
      }
    }
    try connection.run("DELETE FROM chains WHERE article = ?", .integer(article))
  }

  @discardableResult
  private mutating func change(of signature: Signature, _ body: (inout Change) -> Void) -> Int64 {
    let record = SignatureRecord.bytes(of: signature)
    let hash = SignatureRecord.hash(of: record)
    body(&changes[hash, default: .init(signature: signature, record: record)])
    return hash
  }

  // MARK: Writing

  /// Writes what was changed.
  mutating func write() throws {
    var numbers: [Int64: RawID] = [:]
    for (hash, change) in changes.sorted(by: { $0.key < $1.key }) {
      if let row = try EntityStore.signature(hash: hash, connection) {
        try update(row, change)
        numbers[hash] = row.id
      } else if !change.mentions.isEmpty {
        numbers[hash] = try insert(change, hash: hash)
      }
    }
    for article in articles {
      try connection.run(
        """
        INSERT OR REPLACE INTO chains (article, record, context, signatures) VALUES (?, ?, ?, ?)
        """, .integer(article.id), .blob(article.chains), .blob(article.context),
        .blob(SignatureNumbers.bytes(of: article.hashes.map { numbers[$0] ?? 0 })))
    }
    changes = [:]
    articles = []
  }

  private func insert(_ change: Change, hash: Int64) throws -> RawID? {
    guard let first = change.first else { return nil }
    let place = PackedPlace(first.place)
    try connection.run(
      """
      INSERT INTO signature (
        hash, record, articles, mentions, votes, first_article, first_place, first_length)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, .integer(hash), .blob(change.record), .number(change.mentions.count),
      .number(change.mentions.values.reduce(0, +)),
      .blob(SignatureRecord.bytes(of: change.added)), .integer(first.article.rawValue),
      .integer(place.start), .integer(place.length))
    let id = connection.lastInsertedID
    for block in change.signature.blocks().map(SignatureRecord.hash(ofBlock:)).sorted() {
      try connection.run(
        "INSERT OR IGNORE INTO signature_block (block, signature) VALUES (?, ?)",
        .integer(block), .integer(id))
    }
    try writeRows(of: id, change)
    return id
  }

  private func update(_ row: EntityStore.SignatureRow, _ change: Change) throws {
    try writeRows(of: row.id, change)
    let new = change.mentions.keys.count { change.gone[$0] == nil }
    let gone = change.gone.keys.count { change.mentions[$0] == nil }
    let articles = row.articles + new - gone
    guard articles > 0 else { return try remove(row, change) }
    var votes = row.votes
    votes.add(change.added)
    votes.subtract(change.removed)
    var first = row.first
    if change.goneArticles.contains(first.article) {
      first = try EntityStore.first(of: row.id, change.record, decided, connection) ?? first
    }
    if let added = change.first { first = min(first, added) }
    let place = PackedPlace(first.place)
    let mentions =
      row.mentions + change.mentions.values.reduce(0, +) - change.gone.values.reduce(0, +)
    try connection.run(
      """
      UPDATE signature SET articles = ?, mentions = ?, votes = ?, first_article = ?,
        first_place = ?, first_length = ?
      WHERE id = ?
      """, .number(articles), .number(mentions), .blob(SignatureRecord.bytes(of: votes)),
      .integer(first.article.rawValue), .integer(place.start), .integer(place.length),
      .integer(row.id))
  }

  private func remove(_ row: EntityStore.SignatureRow, _ change: Change) throws {
    // What it was compared with may now be something else.
    let blocks = change.signature.blocks().map(SignatureRecord.hash(ofBlock:))
    for block in blocks {
      try connection.run(
        """
        INSERT OR IGNORE INTO signature_touched (signature)
        SELECT signature FROM signature_block WHERE block = ?
        """, .integer(block))
    }
    for block in blocks {
      try connection.run(
        "DELETE FROM signature_block WHERE block = ? AND signature = ?", .integer(block),
        .integer(row.id))
    }
    try connection.run("DELETE FROM signature_touched WHERE signature = ?", .integer(row.id))
    try EntityStore.touchDecided(by: change.signature, decided, connection)
    let entities = try EntityStore.entities(ofSignature: row.id, connection)
    try connection.run("DELETE FROM signature_part WHERE signature = ?", .integer(row.id))
    try connection.run("DELETE FROM alias WHERE signature = ?", .integer(row.id))
    try connection.run("DELETE FROM signature WHERE id = ?", .integer(row.id))
    for entity in entities { try EntityStore.removeIfUnused(entity, connection) }
  }

  private func writeRows(of id: RawID, _ change: Change) throws {
    for key in change.gone.keys.sorted() where change.mentions[key] == nil {
      try connection.run(
        "DELETE FROM signature_article WHERE signature = ? AND key = ?", .integer(id),
        .integer(key))
      let entities = try connection.all(
        "SELECT entity FROM signature_part WHERE signature = ? AND key = ?", .integer(id),
        .integer(key)
      ) { $0.number(0) }
      try connection.run(
        "DELETE FROM signature_part WHERE signature = ? AND key = ?", .integer(id), .integer(key))
      // Nothing leads to an entity again that had this part alone.
      for entity in entities { try EntityStore.removeIfUnused(entity, connection) }
    }
    let rows = change.mentions.sorted { $0.key < $1.key }
    try connection.run(
      """
      INSERT OR REPLACE INTO signature_article (signature, key, mentions) VALUES (?, ?, ?)
      """, each: rows
    ) { [.integer(id), .integer($0.key), .number($0.value)] }
    for (name, count) in change.aliases.sorted(by: { $0.key < $1.key }) where count != 0 {
      try connection.run(
        """
        INSERT INTO alias (signature, name, mentions) VALUES (?, ?, ?)
        ON CONFLICT (signature, name) DO UPDATE SET mentions = mentions + excluded.mentions
        """, .integer(id), .text(name), .number(count))
    }
    if change.aliases.values.contains(where: { $0 < 0 }) {
      try connection.run(
        "DELETE FROM alias WHERE signature = ? AND mentions <= 0", .integer(id))
    }
    try connection.run(
      "INSERT OR IGNORE INTO signature_touched (signature) VALUES (?)", .integer(id))
  }
}
