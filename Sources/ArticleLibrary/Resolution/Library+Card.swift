package import Articles
internal import Entities

extension Library {
  /// What there is to say about an entity; `nil` if it is no more.
  ///
  /// What is named beside it is counted in its newest articles only, so that the answer takes no longer
  /// the more articles there are.
  package func card(of id: EntityID) throws -> EntityCard? {
    try readEntities { reader in
      guard let number = try reader.number(of: id), let found = try reader.entity(number: number)
      else { return nil }
      let details = try EntityDetails(number, reader)
      return EntityCard(
        entity: found.summary, aliases: try details.aliases, first: try details.firstArticle,
        last: try details.lastArticle, together: try details.together, months: try details.months,
        evidence: try details.evidence, candidates: try details.candidates)
    }
  }
}

/// Gathers what a card says.
private struct EntityDetails {
  private let number: RawID
  private let reader: EntityReader
  private let keys: EntityReader.Keys

  /// How many articles are read for what is named beside an entity.
  private static let articleLimit = 80
  private static let companionLimit = 30
  /// How many signatures are asked for their evidence.
  private static let evidenceLimit = 60

  init(_ number: RawID, _ reader: EntityReader) throws {
    self.number = number
    self.reader = reader
    keys = try reader.keys(of: number)
  }

  private var connection: Connection { reader.connection }

  var aliases: [EntityAlias] {
    get throws {
      var counts: [String: Int] = [:]
      try connection.forEach(
        "SELECT name, mentions FROM alias WHERE signature IN (\(keys.list))"
      ) { counts[$0.text(0), default: 0] += $0.int(1) }
      try connection.forEach(
        """
        SELECT (SELECT name FROM alias WHERE alias.signature = signature_part.signature
          ORDER BY mentions DESC, name LIMIT 1), sum(mentions)
        FROM signature_part WHERE entity = ? GROUP BY signature
        """, [.integer(number)]
      ) { counts[$0.text(0), default: 0] += $0.int(1) }
      return counts.filter { $0.value > 0 }.map { EntityAlias(text: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    }
  }

  var firstArticle: DatedArticle? {
    get throws {
      try dated(keys.next(ListKey.firstDated - 1, isNewer: true))
    }
  }

  var lastArticle: DatedArticle? {
    get throws { try dated(keys.next(.max, isNewer: false)) }
  }

  private func dated(_ key: ListKey?) throws -> DatedArticle? {
    guard let key, let date = ContentRecord.date(Int(key.day)) else { return nil }
    return DatedArticle(article: Article.ID(rawValue: key.article), date: date)
  }

  var months: [MonthCount] {
    get throws {
      try connection.all(
        """
        SELECT (key >> \(ListKey.dayShift)) / 100, sum(mentions) FROM (
          SELECT key, mentions FROM signature_article WHERE signature IN (\(keys.list))
          UNION ALL SELECT key, mentions FROM signature_part WHERE entity = ?)
        GROUP BY 1
        """, .integer(number)
      ) { (month: $0.int(0), mentions: $0.int(1)) }
      .filter { (1...12).contains($0.month % 100) }
      .map { MonthCount(year: $0.month / 100, month: $0.month % 100, mentions: $0.mentions) }
    }
  }

  var together: [Companion] {
    get throws {
      var counts: [RawID: Int] = [:]
      var entities: [RawID: RawID?] = [:]
      for key in try keys.newest(Self.articleLimit) {
        let numbers = try connection.first(
          "SELECT signatures FROM chains WHERE article = ?", .integer(key.article)
        ) { try SignatureNumbers.numbers(from: $0.bytes(0)) }
        var seen: Set<RawID> = [number]
        for signature in Set(numbers ?? []) {
          let known: RawID?
          if let looked = entities[signature] {
            known = looked
          } else {
            known = try connection.number(Schema.entityOfSignature, .integer(signature))
            entities[signature] = .some(known)
          }
          guard let entity = known, seen.insert(entity).inserted else { continue }
          counts[entity, default: 0] += 1
        }
      }
      return try counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(Self.companionLimit)
        .compactMap { entity, count in
          try reader.entity(number: entity).map { Companion(entity: $0.summary, articles: count) }
        }
        .filter { !$0.entity.isHidden }
    }
  }

  // MARK: Why one entity

  var evidence: [EntityEvidence] {
    get throws {
      var found: [EntityEvidence] = []
      var seen: Set<Evidence> = []
      func add(_ evidence: Evidence, in article: Article.ID) {
        // What is said alike again and again is said once.
        let reason = Evidence(
          rule: evidence.rule, name: evidence.name, target: evidence.target,
          place: FieldRange(field: .text, range: 0..<0))
        if seen.insert(reason).inserted {
          found.append(EntityEvidence(article: article, evidence: evidence))
        }
      }
      var names = PlacedNames(reader)
      for signature in keys.signatures.prefix(Self.evidenceLimit) {
        guard let row = try EntityStore.signature(signature, connection),
          let chains = try names.chains(of: row.first.article),
          let share = chains.share(at: row.first.place)
        else { continue }
        let chain = chains.chains.first { $0.number == chains.shares[share].chain }
        for evidence in chain?.evidence ?? [] { add(evidence, in: row.first.article) }
      }
      let links = try connection.first(
        "SELECT links FROM entity WHERE id = ?", .integer(number)
      ) { try SignatureRecord.links(from: $0.bytes(0)) }
      for link in (links ?? []).prefix(Self.evidenceLimit) {
        add(
          Evidence(
            rule: link.rule, name: try names.name(at: link.place),
            target: try names.name(at: link.target), place: link.place.place),
          in: link.place.article)
      }
      return found.sorted {
        EntityID(article: $0.article, place: $0.evidence.place)
          < EntityID(article: $1.article, place: $1.evidence.place)
      }
    }
  }

  var candidates: [EntitySummary] {
    get throws {
      let ids = try connection.first(
        "SELECT candidates FROM entity WHERE id = ?", .integer(number)
      ) { try SignatureRecord.ids(from: $0.bytes(0)) }
      return try (ids ?? []).compactMap { id in
        try reader.number(of: id).flatMap { try reader.entity(number: $0)?.summary }
      }
    }
  }
}

/// The names that stand at places, each article read once.
private struct PlacedNames {
  private let reader: EntityReader
  private var articles: [Article.ID: EntityReader.ArticleChains?] = [:]

  init(_ reader: EntityReader) { self.reader = reader }

  mutating func chains(of article: Article.ID) throws -> EntityReader.ArticleChains? {
    if let known = articles[article] { return known }
    let chains = try reader.articleNames(of: article.rawValue)
    articles[article] = chains
    return chains
  }

  mutating func name(at id: EntityID) throws -> String {
    guard let chains = try chains(of: id.article) else { return "" }
    for chain in chains.chains {
      if let name = chain.names.first(where: { $0.first == id.place }) { return name.text }
    }
    return ""
  }
}
