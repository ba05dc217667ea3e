internal import Articles
internal import Entities

/// The entities that have an alias with some words, as far as articles are found by them.
struct EntityMatch {
  /// Their signatures, and those that are no entity's yet; separated by commas.
  let signatures: String
  /// Entities that have single articles of other signatures.
  let entities: String
  /// How many articles there may be.
  let estimate: Int
  /// How many signatures and entities there are.
  let count: Int

  init(_ expression: String, _ type: EntityType?, _ connection: Connection) throws {
    let typeNumber = type.map { NamesRecord.number(of: $0) }
    var matched: Set<RawID> = []
    var loose: Set<RawID> = []
    var estimate = 0
    try connection.forEach(
      """
      SELECT DISTINCT signature.id, entity, record, articles
      FROM entity_words JOIN alias ON alias.id = entity_words.rowid
        JOIN signature ON signature.id = alias.signature
      WHERE entity_words MATCH ?
      """, [.text(expression)]
    ) { row in
      if let entity = row.optionalNumber(1) {
        matched.insert(entity)
        return
      }
      let parts = try connection.all(
        "SELECT DISTINCT entity FROM signature_part WHERE signature = ?", .integer(row.number(0))
      ) { $0.number(0) }
      matched.formUnion(parts)
      guard parts.isEmpty else { return }
      let kind = try SignatureRecord.signature(from: row.bytes(2)).kind
      if type == nil || kind == type || kind == .organization && type == .other {
        loose.insert(row.number(0))
        estimate += row.int(3)
      }
    }
    var signatures = loose
    var entities: [RawID] = []
    for entity in matched.sorted() {
      let row = try connection.first(
        "SELECT type, articles FROM entity WHERE id = ?", .integer(entity)
      ) { (type: $0.int(0), articles: $0.int(1)) }
      guard let row, typeNumber == nil || row.type == typeNumber else { continue }
      entities.append(entity)
      estimate += row.articles
      try connection.forEach("SELECT id FROM signature WHERE entity = ?", [.integer(entity)]) {
        signatures.insert($0.number(0))
      }
    }
    self.signatures = signatures.sorted().map(String.init).joined(separator: ", ")
    self.entities = entities.map(String.init).joined(separator: ", ")
    self.estimate = estimate
    count = signatures.count + entities.count
  }
}
