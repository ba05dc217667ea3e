internal import Articles
internal import Entities

/// Answers what is asked about entities.
struct EntityReader {
  let connection: Connection
  let decided: DecidedNames

  init(_ connection: Connection) throws {
    self.connection = connection
    decided = DecidedNames(try DecisionStore.log(connection))
  }

  // MARK: Entities

  /// An entity with its row's number.
  struct Found {
    var number: RawID
    var summary: EntitySummary
  }

  static let columns = """
    entity.id, entity.article, entity.place, entity.length, entity.type, entity.name,
    entity.mentions, entity.articles, entity.is_hidden, length(entity.candidates)
    """

  func found(_ row: Statement, followed: Set<RawID>) throws -> Found {
    Found(
      number: row.number(0),
      summary: EntitySummary(
        id: try EntityID(row, from: 1), name: row.text(5),
        type: try NamesRecord.type(row.int(4)), mentions: row.int(6), articles: row.int(7),
        isUndecided: row.int(9) > 1, isHidden: row.flag(8),
        isFollowed: followed.contains(row.number(0))))
  }

  func entity(number: RawID) throws -> Found? {
    let followed = try followedEntities()
    return try connection.first(
      "SELECT \(Self.columns) FROM entity WHERE id = ?", .integer(number)
    ) { try found($0, followed: followed) }
  }

  /// The number of what an id has become.
  func number(of id: EntityID) throws -> RawID? {
    let start = PackedPlace(id.place).start
    if let number = try connection.number(
      "SELECT id FROM entity WHERE article = ? AND place = ?", .integer(id.article.rawValue),
      .integer(start))
    {
      return number
    }
    guard let names = try articleNames(of: id.article.rawValue) else { return nil }
    return try names.share(at: id.place).flatMap { try entity(ofShare: $0, in: names) }
  }

  /// The entities that have a name, those of most articles first.
  func numbers(named key: NameKey, type: EntityType? = nil) throws -> [RawID] {
    let name = EntityName(key: key, type: type)
    var numbers: Set<RawID> = []
    for id in try EntityStore.signatures(naming: [name.key], connection) {
      guard let row = try EntityStore.signature(id, connection),
        try SignatureRecord.signature(from: row.record).has(name)
      else { continue }
      numbers.formUnion(try EntityStore.entities(ofSignature: id, connection))
    }
    return try numbers.map { number in
      (
        number,
        try connection.number("SELECT articles FROM entity WHERE id = ?", .integer(number)) ?? 0
      )
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  }

  /// The entities that the reader follows.
  func followedEntities() throws -> Set<RawID> {
    try Set(followedRows().map(\.entity))
  }

  /// What the reader follows, as far as it is in the library.
  func followedRows() throws -> [(entity: RawID, seen: RawID)] {
    try connection.all("SELECT name, type, seen FROM followed ORDER BY folded, type") { row in
      (name: row.text(0), type: try NamesRecord.type(row.int(1)), seen: row.number(2))
    }.compactMap { row in
      guard let key = NameKey(row.name) else { return nil }
      return try numbers(named: key, type: row.type).first.map { ($0, row.seen) }
    }
  }

  // MARK: Articles

  /// An article's chains with the signatures of their shares.
  struct ArticleChains {
    var key: ListKey
    var chains: [Chain]
    var shares: [ChainShare]
    var signatures: [RawID]

    /// Which share has a name first at a place.
    func share(at place: FieldRange) -> Int? {
      shares.firstIndex { $0.id.place == place }
        ?? shares.firstIndex { share in share.names.contains { $0.first == place } }
    }

    /// Which share a name of a chain belongs to.
    func share(of name: NameKey, chain: Int) -> Int? {
      let key = name.canonical
      let own = shares.indices.filter { shares[$0].chain == chain }
      return own.first { shares[$0].parted == key } ?? own.first { shares[$0].parted == nil }
    }
  }

  func articleNames(of article: RawID) throws -> ArticleChains? {
    try connection.first(
      """
      SELECT key, record, signatures FROM chains JOIN article ON id = article WHERE article = ?
      """, .integer(article)
    ) { row in
      let chains = try ChainsRecord.chains(from: row.bytes(1))
      let shares = ChainShare.shares(of: chains, in: Article.ID(rawValue: article), decided)
      let numbers = try SignatureNumbers.numbers(from: row.bytes(2))
      guard numbers.count == shares.count else { throw ByteReader.Damage() }
      return ArticleChains(
        key: ListKey(rawValue: row.number(0)), chains: chains, shares: shares, signatures: numbers)
    }
  }

  /// The entity of a share of an article; `nil` while nobody has looked.
  func entity(ofShare share: Int, in names: ArticleChains) throws -> RawID? {
    try entity(ofSignature: names.signatures[share], at: names.key)
  }

  /// The entity of a share, if it is one of `wanted` or those are not given.
  private func entity(
    ofShare share: Int, in names: ArticleChains, among wanted: [Keys]?
  ) throws -> RawID? {
    guard let wanted else { return try entity(ofShare: share, in: names) }
    let signature = names.signatures[share]
    for keys in wanted where try keys.has(signature, at: names.key) { return keys.entity }
    return nil
  }

  func entity(ofSignature signature: RawID, at key: ListKey) throws -> RawID? {
    if let whole = try connection.number(
      Schema.entityOfSignature, .integer(signature))
    {
      return whole
    }
    return try connection.number(
      "SELECT entity FROM signature_part WHERE signature = ? AND key = ?", .integer(signature),
      .integer(key.rawValue))
  }

  /// A mention with the number of its entity.
  struct Named {
    var mention: Mention
    var entity: RawID
  }

  /// The mentions of an article whose entities are known, in reading order; of some entities only if
  /// `wanted` says of which, which spares the others being looked up.
  func mentions(in article: RawID, of wanted: [Keys]? = nil) throws -> [Named] {
    guard let chains = try articleNames(of: article),
      let names = try NameStore.names(of: article, connection)
    else { return [] }
    // Only where the reader has parted a name from its chain it matters which name a mention has.
    let isParted = chains.shares.contains { $0.parted != nil }
    let texts = isParted ? try content(of: article).map(FieldTexts.init) : nil
    var known: [Int: RawID?] = [:]
    return try names.mentions.compactMap { mention in
      let key =
        isParted
        ? texts?.text(FieldRange(field: mention.field, range: mention.range)).flatMap {
          NameKey($0)
        }
        : nil
      let share =
        key.flatMap { chains.share(of: $0, chain: mention.entity) }
        ?? chains.shares.firstIndex { $0.chain == mention.entity && $0.parted == nil }
      guard let share else { return nil }
      let entity = try known[share] ?? entity(ofShare: share, in: chains, among: wanted)
      known[share] = .some(entity)
      return entity.map { Named(mention: mention, entity: $0) }
    }
  }

  func content(of article: RawID) throws -> ArticleContent? {
    try connection.first("SELECT record FROM content WHERE article = ?", .integer(article)) {
      try ContentRecord.content(from: $0.bytes(0))
    }
  }

  func key(of article: Article.ID) throws -> ListKey? {
    try connection.number("SELECT key FROM article WHERE id = ?", .integer(article.rawValue))
      .map(ListKey.init(rawValue:))
  }

  // MARK: The articles of an entity

  /// The keys of the articles that name an entity, without looking at more of them than is asked for.
  struct Keys {
    fileprivate let connection: Connection
    let entity: RawID
    let signatures: [RawID]
    private let whole: Set<RawID>
    /// Whether it has single articles of other signatures.
    private let hasParts: Bool

    fileprivate init(of entity: RawID, _ connection: Connection) throws {
      self.connection = connection
      self.entity = entity
      signatures = try connection.all(
        "SELECT id FROM signature WHERE entity = ?", .integer(entity)
      ) { $0.number(0) }
      whole = Set(signatures)
      hasParts =
        try connection.number(
          "SELECT 1 FROM signature_part WHERE entity = ? LIMIT 1", .integer(entity)) != nil
    }

    /// The next key below `key`, newest first, or the next above it.
    func next(_ key: Int64, isNewer: Bool) throws -> ListKey? {
      let (sign, order) = isNewer ? (">", "ASC") : ("<", "DESC")
      var found: Int64?
      func consider(_ other: Int64?) {
        guard let other else { return }
        found = found.map { isNewer ? min($0, other) : max($0, other) } ?? other
      }
      for signature in signatures {
        consider(
          try connection.number(
            """
            SELECT key FROM signature_article WHERE signature = ? AND key \(sign) ?
            ORDER BY key \(order) LIMIT 1
            """, .integer(signature), .integer(key)))
      }
      consider(
        try connection.number(
          """
          SELECT key FROM signature_part WHERE entity = ? AND key \(sign) ?
          ORDER BY key \(order) LIMIT 1
          """, .integer(entity), .integer(key)))
      return found.map(ListKey.init(rawValue:))
    }

    /// Whether a signature means the entity in an article.
    func has(_ signature: RawID, at key: ListKey) throws -> Bool {
      if whole.contains(signature) { return true }
      guard hasParts else { return false }
      return try connection.number(
        "SELECT 1 FROM signature_part WHERE entity = ? AND key = ? AND signature = ?",
        .integer(entity), .integer(key.rawValue), .integer(signature)) != nil
    }

    func contains(_ key: ListKey) throws -> Bool {
      try next(key.rawValue - 1, isNewer: true) == key
    }

    /// The newest keys.
    func newest(_ limit: Int, skipping: Int = 0) throws -> [ListKey] {
      let wanted = limit + skipping
      // None of them has more than all that are wanted.
      var keys = try connection.all(
        "SELECT DISTINCT key FROM signature_part WHERE entity = ? ORDER BY key DESC LIMIT ?",
        .integer(entity), .number(wanted)
      ) { $0.number(0) }
      for signature in signatures {
        keys += try connection.all(
          "SELECT key FROM signature_article WHERE signature = ? ORDER BY key DESC LIMIT ?",
          .integer(signature), .number(wanted)
        ) { $0.number(0) }
      }
      keys.sort(by: >)
      var newest: [ListKey] = []
      for key in keys where key != newest.last?.rawValue {
        newest.append(ListKey(rawValue: key))
        if newest.count == wanted { break }
      }
      return Array(newest.dropFirst(skipping))
    }

    var list: String { signatures.map(String.init).joined(separator: ", ") }
  }

  func keys(of entity: RawID) throws -> Keys { try Keys(of: entity, connection) }
}

/// The texts of an article's fields, as bytes.
struct FieldTexts {
  private var bytes: [ArticleField: [UInt8]] = [:]

  init(_ content: ArticleContent) {
    for field in content.fields {
      bytes[field] = content.text(of: field).map { Array($0.utf8) }
    }
  }

  func bytes(of field: ArticleField) -> [UInt8]? { bytes[field] }

  func text(_ place: FieldRange) -> String? {
    guard let bytes = bytes[place.field], place.range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[place.range], as: UTF8.self)
  }
}
