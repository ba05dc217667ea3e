package import Articles

extension Library {
  /// The articles about the same things, the nearest first: those that share entities few others have,
  /// and words.
  package func relatedArticles(_ id: Article.ID, limit: Int = 20) throws -> [RelatedArticle] {
    var found = try readEntities { reader in
      try RelatedFinder(reader).related(id.rawValue, limit: limit)
    }
    // What is told in the same words may name nobody.
    let alike = try search(Query("like:\(id.rawValue)"), limit: limit).map(\.article.id)
    for (place, article) in alike.enumerated() where article != id {
      found[article.rawValue, default: .init()].score += 300 * (limit - place) / limit
    }
    let best = found.sorted { ($1.value.score, $1.key) < ($0.value.score, $0.key) }.prefix(limit)
    let rows = try summaries(of: best.map { Article.ID(rawValue: $0.key) })
    let summaries = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return best.compactMap { article, related in
      summaries[Article.ID(rawValue: article)].map {
        RelatedArticle(
          article: $0, shared: related.names.sorted { $0.weight > $1.weight }.map(\.name),
          score: related.score)
      }
    }
  }
}

/// Finds articles that name the same.
private struct RelatedFinder {
  private let reader: EntityReader

  init(_ reader: EntityReader) { self.reader = reader }

  struct Related: Sendable {
    var score = 0
    var names: [Name] = []
  }

  struct Name: Sendable {
    var name: String
    var weight: Int
  }

  /// What more articles name tells nothing of what one is about.
  private static let commonEntity = 400
  private static let entityLimit = 30

  func related(_ article: RawID, limit: Int) throws -> [RawID: Related] {
    let total = try reader.connection.number("SELECT max(id) FROM article") ?? 1
    var counts: [RawID: Int] = [:]
    for named in try reader.mentions(in: article) { counts[named.entity, default: 0] += 1 }
    var entities: [(number: RawID, entity: EntitySummary, weight: Int)] = []
    for (number, mentions) in counts {
      guard let entity = try reader.entity(number: number)?.summary,
        (2...Self.commonEntity).contains(entity.articles), !entity.isHidden
      else { continue }
      // Each doubling of what there is for one that names it counts the same.
      let rarity =
        (Int(total) / entity.articles + 1).bitWidth
        - (Int(total) / entity.articles + 1)
        .leadingZeroBitCount
      entities.append((number, entity, 20 * rarity + 10 * min(mentions, 5)))
    }
    entities.sort { ($1.weight, $0.number) < ($0.weight, $1.number) }
    var found: [RawID: Related] = [:]
    for (number, entity, weight) in entities.prefix(Self.entityLimit) {
      for key in try reader.keys(of: number).newest(Self.commonEntity)
      where key.article != article {
        found[key.article, default: .init()].score += weight
        found[key.article, default: .init()].names.append(Name(name: entity.name, weight: weight))
      }
    }
    let best = found.sorted { ($1.value.score, $1.key) < ($0.value.score, $0.key) }
      .prefix(limit * 3)
    return Dictionary(uniqueKeysWithValues: best.map { ($0.key, $0.value) })
  }
}
