internal import Articles
internal import Entities

/// An entity as it is to be kept.
struct EntityRow {
  private let resolved: Neighborhood.Resolved
  private let id: EntityID
  private let candidates: [EntityID]
  /// The signatures that are its own, then those of which it has parts.
  private let nodes: [EntityResolution.Loaded]
  private let decided: DecidedNames

  init(
    _ resolved: Neighborhood.Resolved, id: EntityID, candidates: [EntityID],
    nodes all: [RawID: EntityResolution.Loaded], decided: DecidedNames
  ) {
    self.resolved = resolved
    self.id = id
    self.candidates = candidates
    self.decided = decided
    let others = Set(resolved.parts.map(\.node)).subtracting(resolved.nodes)
    nodes = (resolved.nodes.sorted() + others.sorted()).compactMap { all[$0] }
  }

  /// Writes the row, and that of the same place again if there is one. Returns its number.
  func write(_ links: [SignatureRecord.Link], _ connection: Connection) throws -> RawID {
    let place = PackedPlace(id.place)
    let name = try name(connection)
    let isWhole = resolved.nodes.count == 1 && resolved.parts.isEmpty
    let values: [SQLValue] = [
      .number(NamesRecord.number(of: type)), .text(CreditCounts.folded(name)), .text(name),
      .number(isWhole ? nodes.first?.row.articles ?? 0 : 0),
      .number(isWhole ? nodes.first?.row.mentions ?? 0 : 0), .flag(isHidden),
      .blob(SignatureRecord.bytes(of: candidates)), .blob(SignatureRecord.bytes(of: links)),
    ]
    let known = try connection.number(
      "SELECT id FROM entity WHERE article = ? AND place = ?", .integer(id.article.rawValue),
      .integer(place.start))
    if let known {
      try connection.run(
        """
        UPDATE entity SET type = ?, folded = ?, name = ?, articles = ?, mentions = ?,
          is_hidden = ?, candidates = ?, links = ?, length = ? WHERE id = ?
        """, values + [.integer(place.length), .integer(known)])
      return known
    }
    try connection.run(
      """
      INSERT INTO entity (
        type, folded, name, articles, mentions, is_hidden, candidates, links, article, place, length)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      values + [.integer(id.article.rawValue), .integer(place.start), .integer(place.length)])
    return connection.lastInsertedID
  }

  /// Counts the articles and mentions of an entity that is made of several signatures.
  static func count(_ entity: RawID, _ connection: Connection) throws {
    try connection.run(
      """
      UPDATE entity SET (articles, mentions) = (
        SELECT count(DISTINCT key), coalesce(sum(mentions), 0) FROM (
          SELECT key, mentions FROM signature_article
          WHERE signature IN (SELECT id FROM signature WHERE entity = ?1)
          UNION ALL SELECT key, mentions FROM signature_part WHERE entity = ?1))
      WHERE id = ?1 AND articles = 0
      """, .integer(entity))
  }

  // MARK: What was decided, or is said most

  private var type: EntityType {
    if let type = latest(decided.types) { return type }
    var votes = TypeVotes()
    for node in nodes where resolved.voters.contains(node.row.id) { votes.add(node.row.votes) }
    return votes.winner
  }

  private var isHidden: Bool {
    decided.hidden.contains { hidden in nodes.contains { $0.signature.has(hidden) } }
  }

  private func name(_ connection: Connection) throws -> String {
    if let name = latest(decided.names) { return name }
    var counts: [String: Int] = [:]
    for node in nodes {
      try connection.forEach(
        "SELECT name, mentions FROM alias WHERE signature = ?", [.integer(node.row.id)]
      ) { counts[$0.text(0), default: 0] += $0.int(1) }
    }
    return FullestName.name(among: counts)
  }

  private func latest<Value>(_ decisions: [EntityName: DecidedNames.Numbered<Value>]) -> Value? {
    guard !decisions.isEmpty else { return nil }
    return decisions.filter { name, _ in nodes.contains { $0.signature.has(name) } }
      .max { $0.value.number < $1.value.number }?.value.value
  }
}
