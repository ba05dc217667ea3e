package import Articles

// Mentions of an entity in reading order: the newest article first, and in each as it is read.
extension Library {
  /// The mention of an entity that comes after a place.
  package func mention(after place: MentionPlace, of id: EntityID) throws -> MentionPlace? {
    try readEntities { reader in
      guard let number = try reader.number(of: id), let key = try reader.key(of: place.article)
      else { return nil }
      if let next = try reader.places(of: number, in: key.article).first(where: { $0 > place.place }
      ) {
        return MentionPlace(article: place.article, place: next)
      }
      return try reader.first(of: number, beyond: key.rawValue, isNewer: false)
    }
  }

  /// The mention of an entity that comes before a place.
  package func mention(before place: MentionPlace, of id: EntityID) throws -> MentionPlace? {
    try readEntities { reader in
      guard let number = try reader.number(of: id), let key = try reader.key(of: place.article)
      else { return nil }
      if let last = try reader.places(of: number, in: key.article).last(where: { $0 < place.place })
      {
        return MentionPlace(article: place.article, place: last)
      }
      return try reader.first(of: number, beyond: key.rawValue, isNewer: true)
    }
  }

  /// The first mention of an entity, in the newest article.
  package func firstMention(of id: EntityID) throws -> MentionPlace? {
    try readEntities { reader in
      try reader.number(of: id).flatMap {
        try reader.first(of: $0, beyond: .max, isNewer: false)
      }
    }
  }

  /// The last mention of an entity, in the oldest article.
  package func lastMention(of id: EntityID) throws -> MentionPlace? {
    try readEntities { reader in
      try reader.number(of: id).flatMap { try reader.first(of: $0, beyond: -1, isNewer: true) }
    }
  }

  /// The mentions of an entity in an article.
  package func mentions(of id: EntityID, in article: Article.ID) throws -> [MentionPlace] {
    try readEntities { reader in
      guard let number = try reader.number(of: id) else { return [] }
      return try reader.places(of: number, in: article.rawValue).map {
        MentionPlace(article: article, place: $0)
      }
    }
  }

  /// Which of an entity's mentions one is, and how it is written there.
  package func position(of place: MentionPlace, of id: EntityID) throws -> MentionPosition? {
    try readEntities { reader in
      guard let number = try reader.number(of: id), let key = try reader.key(of: place.article)
      else { return nil }
      let places = try reader.places(of: number, in: key.article)
      guard let index = places.firstIndex(of: place.place),
        let entity = try reader.entity(number: number)?.summary
      else { return nil }
      let before = try reader.counts(of: number, above: key)
      let text = try reader.content(of: key.article).map(FieldTexts.init)?.text(place.place)
      return MentionPosition(
        text: text ?? "", mention: before.mentions + index + 1, mentions: entity.mentions,
        article: before.articles + 1, articles: entity.articles)
    }
  }

  /// The articles that name an entity, the newest first.
  package func articles(naming id: EntityID, in range: Range<Int>) throws -> [Article.ID] {
    try readEntities { reader in
      guard let number = try reader.number(of: id) else { return [] }
      return try reader.keys(of: number).newest(range.count, skipping: range.lowerBound)
        .map { Article.ID(rawValue: $0.article) }
    }
  }
}

extension EntityReader {
  /// Where an article names an entity. What only a headline says is left out.
  func places(of entity: RawID, in article: RawID) throws -> [FieldRange] {
    try mentions(in: article, of: [keys(of: entity)]).filter { !$0.mention.isTentative }
      .map { FieldRange(field: $0.mention.field, range: $0.mention.range) }.sorted()
  }

  /// The nearest mention in articles beyond a key: the last one there if they are newer.
  func first(of entity: RawID, beyond key: Int64, isNewer: Bool) throws -> MentionPlace? {
    let keys = try keys(of: entity)
    var key = key
    while let next = try keys.next(key, isNewer: isNewer) {
      let places = try places(of: entity, in: next.article)
      if let place = isNewer ? places.last : places.first {
        return MentionPlace(article: Article.ID(rawValue: next.article), place: place)
      }
      key = next.rawValue
    }
    return nil
  }

  /// How many articles newer than `key` name an entity, and how often.
  fileprivate func counts(
    of entity: RawID, above key: ListKey
  ) throws -> (articles: Int, mentions: Int) {
    try connection.first(
      """
      SELECT count(DISTINCT key), coalesce(sum(mentions), 0) FROM (
        SELECT key, mentions FROM signature_article
        WHERE signature IN (\(keys(of: entity).list)) AND key > ?1
        UNION ALL SELECT key, mentions FROM signature_part WHERE entity = ?2 AND key > ?1)
      """, .integer(key.rawValue), .integer(entity), read: { ($0.int(0), $0.int(1)) }) ?? (0, 0)
  }
}
