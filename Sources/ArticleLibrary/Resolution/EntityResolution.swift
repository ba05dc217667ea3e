internal import Articles
internal import Entities

/// Makes entities of signatures that were touched, and of all they could be joined to. Part of a
/// transaction.
struct EntityResolution {
  private let connection: Connection
  private let decided: DecidedNames
  private let decidedNames: Set<NameKey>

  init(_ connection: Connection) throws {
    self.connection = connection
    decided = DecidedNames(try DecisionStore.log(connection))
    decidedNames = decided.mentionedNames
  }

  /// Whether there are so few names that making entities of what has changed takes no time.
  static func isQuick(_ connection: Connection) throws -> Bool {
    try connection.number("SELECT max(id) FROM signature") ?? 0 < 3000
  }

  /// Whether so much has changed that it is worth the time.
  ///
  /// Of a growing library everything is touched again and again: looked at whenever a share of it is,
  /// each article costs the same however many there are.
  static func isDue(_ connection: Connection) throws -> Bool {
    let touched = try connection.number("SELECT count(*) FROM signature_touched") ?? 0
    let all = try connection.number("SELECT max(id) FROM signature") ?? 0
    return touched * 2 > all
  }

  /// Resolves all that was touched. Returns whether there was anything.
  @discardableResult
  func run() throws -> Bool {
    let hasRun = try connection.number("SELECT 1 FROM signature_touched LIMIT 1") != nil
    _ = try run(0...RawID.max)
    return hasRun
  }

  /// Resolves what was touched of the signatures `waiting`, until `deadline`. Returns the number from
  /// which to go on, or `nil` if nothing is left.
  func run(
    _ waiting: ClosedRange<RawID>, until deadline: ContinuousClock.Instant? = nil
  ) throws -> RawID? {
    var next = waiting.lowerBound
    while let start = try connection.number(
      "SELECT min(signature) FROM signature_touched WHERE signature BETWEEN ? AND ?",
      .integer(next), .integer(waiting.upperBound))
    {
      try resolve(try component(of: start))
      // Whatever is touched again meanwhile has to wait: with much coming in, it never ended.
      next = start + 1
      if let deadline, deadline <= .now { return next }
    }
    return nil
  }

  // MARK: What belongs together

  /// The signatures that one could be joined to over any number of others, and it.
  private func component(of start: RawID) throws -> [RawID: Loaded] {
    var found: [RawID: Loaded] = [:]
    var seen: Set<Int64> = []
    var waiting: Set<RawID> = [start]
    var hasDecided = false
    while let id = waiting.popFirst() {
      guard found[id] == nil, let row = try EntityStore.signature(id, connection) else {
        try connection.run("DELETE FROM signature_touched WHERE signature = ?", .integer(id))
        continue
      }
      let signature = try SignatureRecord.signature(from: row.record)
      found[id] = Loaded(row: row, signature: signature)
      for block in signature.blocks().map(SignatureRecord.hash(ofBlock:))
      where seen.insert(block).inserted {
        try connection.forEach(
          "SELECT signature FROM signature_block WHERE block = ?", [.integer(block)]
        ) { if found[$0.number(0)] == nil { waiting.insert($0.number(0)) } }
      }
      if !hasDecided, signature.isDecided(among: decidedNames) {
        hasDecided = true
        waiting.formUnion(
          try EntityStore.signatures(naming: decidedNames, connection)
            .filter { found[$0] == nil })
      }
    }
    return found
  }

  /// A signature with its row.
  struct Loaded {
    var row: EntityStore.SignatureRow
    var signature: Signature
  }

  // MARK: Resolving

  private func resolve(_ nodes: [RawID: Loaded]) throws {
    var neighborhood = Neighborhood(decided)
    for (id, node) in nodes.sorted(by: { $0.key < $1.key }) {
      neighborhood.add(
        .init(
          number: id, signature: node.signature, first: node.row.first, votes: node.row.votes,
          count: node.row.articles))
    }
    var contexts: [RawID: Context] = [:]
    // The key that an article has, for its rows.
    var keys: [RawID: ListKey] = [:]
    for need in neighborhood.needs() {
      guard let node = nodes[need.number] else { continue }
      let articles = try connection.all(
        "SELECT key FROM signature_article WHERE signature = ? ORDER BY key LIMIT ?",
        .integer(need.number), .number(need.limit ?? -1)
      ) { ListKey(rawValue: $0.number(0)) }
      for key in articles {
        keys[key.article] = key
        let context = try contexts[key.article] ?? self.context(of: key.article)
        contexts[key.article] = context
        let article = Article.ID(rawValue: key.article)
        let id =
          article == node.row.first.article
          ? node.row.first : Self.somewhere(in: article, need.number)
        neighborhood.add(id, of: need.number, in: context)
      }
    }
    try write(neighborhood.resolve(), nodes, keys)
    for id in nodes.keys {
      try connection.run("DELETE FROM signature_touched WHERE signature = ?", .integer(id))
    }
  }

  /// Of most places only the article matters; where it shows the place is looked up.
  private static func somewhere(in article: Article.ID, _ signature: RawID) -> EntityID {
    let start = unknownPlace + Int(signature)
    return EntityID(article: article, place: FieldRange(field: .bio, range: start..<start))
  }

  private static let unknownPlace = 1 << 48

  private func context(of article: RawID) throws -> Context {
    try connection.first("SELECT context FROM chains WHERE article = ?", .integer(article)) {
      try SignatureRecord.context(from: $0.bytes(0))
    } ?? Context(numbers: [], leadingCountries: [])
  }

  // MARK: Writing

  private func write(
    _ all: [Neighborhood.Resolved], _ nodes: [RawID: Loaded], _ keys: [RawID: ListKey]
  ) throws {
    var old: Set<RawID> = []
    for id in nodes.keys {
      old.formUnion(try EntityStore.entities(ofSignature: id, connection))
    }
    var kept: Set<RawID> = []
    var wholes: Set<RawID> = []
    var newParts: [PartRow: Int] = [:]
    // The surest place of each entity, now that moved parts have theirs.
    var places: [EntityID: EntityID] = [:]
    for resolved in all { places[resolved.id] = try placed(resolved, nodes) }
    for resolved in all {
      let entity = EntityRow(
        resolved, id: places[resolved.id] ?? resolved.id,
        candidates: resolved.candidates.map { places[$0] ?? $0 }.sorted(), nodes: nodes,
        decided: decided)
      let number = try entity.write(links(resolved, nodes), connection)
      kept.insert(number)
      for id in resolved.nodes {
        wholes.insert(id)
        guard nodes[id]?.row.entity != number else { continue }
        try connection.run(
          "UPDATE signature SET entity = ? WHERE id = ?", .integer(number), .integer(id))
      }
      for part in resolved.parts {
        guard let key = keys[part.article.rawValue] else { continue }
        let mentions = try connection.number(
          "SELECT mentions FROM signature_article WHERE signature = ? AND key = ?",
          .integer(part.node), .integer(key.rawValue))
        newParts[PartRow(entity: number, key: key.rawValue, signature: part.node)] =
          Int(mentions ?? 0)
      }
    }
    try writeParts(newParts, nodes, wholes)
    for entity in old.subtracting(kept) {
      try connection.run("DELETE FROM entity WHERE id = ?", .integer(entity))
    }
    for entity in kept { try EntityRow.count(entity, connection) }
  }

  private struct PartRow: Hashable {
    var entity: RawID
    var key: Int64
    var signature: RawID
  }

  private func writeParts(
    _ new: [PartRow: Int], _ nodes: [RawID: Loaded], _ wholes: Set<RawID>
  ) throws {
    var missing = new
    for id in nodes.keys {
      if !wholes.contains(id), nodes[id]?.row.entity != nil {
        try connection.run("UPDATE signature SET entity = NULL WHERE id = ?", .integer(id))
      }
      let rows = try connection.all(
        "SELECT entity, key, mentions FROM signature_part WHERE signature = ?", .integer(id)
      ) {
        (row: PartRow(entity: $0.number(0), key: $0.number(1), signature: id), mentions: $0.int(2))
      }
      for (row, mentions) in rows {
        if missing[row] == mentions {
          missing[row] = nil
        } else {
          try connection.run(
            "DELETE FROM signature_part WHERE entity = ? AND key = ? AND signature = ?",
            .integer(row.entity), .integer(row.key), .integer(row.signature))
        }
      }
    }
    for (row, mentions) in missing {
      try connection.run(
        """
        INSERT OR REPLACE INTO signature_part (entity, key, signature, mentions)
        VALUES (?, ?, ?, ?)
        """, .integer(row.entity), .integer(row.key), .integer(row.signature), .number(mentions))
    }
  }

  // MARK: Places

  /// The first place of an entity, of whose parts it is only known in which articles they are.
  private func placed(
    _ resolved: Neighborhood.Resolved, _ nodes: [RawID: Loaded]
  ) throws -> EntityID {
    var first = try exact(resolved.id, nodes)
    for part in resolved.parts where part.article == first.article {
      let place = Self.somewhere(in: part.article, part.node)
      first = min(first, try exact(place, nodes))
    }
    return first
  }

  private func exact(_ id: EntityID, _ nodes: [RawID: Loaded]) throws -> EntityID {
    let number = RawID(id.place.range.lowerBound - Self.unknownPlace)
    guard number >= 0, let record = nodes[number]?.row.record else { return id }
    return try EntityStore.place(of: record, in: id.article.rawValue, decided, connection) ?? id
  }

  private func links(
    _ resolved: Neighborhood.Resolved, _ nodes: [RawID: Loaded]
  ) throws -> [SignatureRecord.Link] {
    // Of what is joined a thousand times in one way, the first times are reason enough.
    try resolved.links.sorted { ($0.place, $0.target) < ($1.place, $1.target) }
      .prefix(Self.linkLimit)
      .map { link in
        SignatureRecord.Link(
          rule: link.rule, place: try exact(link.place, nodes),
          target: try exact(link.target, nodes))
      }
  }

  private static let linkLimit = 200
}
