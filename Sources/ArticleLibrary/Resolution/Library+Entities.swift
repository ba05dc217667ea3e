package import Articles
internal import Entities

extension Library {
  /// What the mention at a place names; `nil` if none stands there, or while nobody has looked.
  package func entity(at place: MentionPlace) throws -> EntitySummary? {
    try readEntities { reader in
      let mention = try reader.mentions(in: place.article.rawValue).first {
        $0.mention.field == place.place.field
          && ($0.mention.range.contains(place.place.range.lowerBound)
            || $0.mention.range == place.place.range)
      }
      return try mention.flatMap { try reader.entity(number: $0.entity)?.summary }
    }
  }

  /// What each mention of an article names.
  package func entities(in article: Article.ID) throws -> [FieldRange: EntityID] {
    try readEntities { reader in
      var ids: [RawID: EntityID] = [:]
      var entities: [FieldRange: EntityID] = [:]
      for named in try reader.mentions(in: article.rawValue) {
        guard let id = try ids[named.entity] ?? reader.entity(number: named.entity)?.summary.id
        else { continue }
        ids[named.entity] = id
        entities[FieldRange(field: named.mention.field, range: named.mention.range)] = id
      }
      return entities
    }
  }

  /// The entity, or what has become of it.
  package func entity(_ id: EntityID) throws -> EntitySummary? {
    try readEntities { reader in
      try reader.number(of: id).flatMap { try reader.entity(number: $0)?.summary }
    }
  }

  /// The entities with a name, those of most articles first.
  package func entity(named name: WrittenName) throws -> [EntitySummary] {
    try readEntities { reader in
      guard let key = NameKey(name.text) else { return [] }
      return try reader.numbers(named: key, type: name.type).compactMap {
        try reader.entity(number: $0)?.summary
      }
    }
  }

  /// A part of a list of entities.
  package func entities(
    _ filter: EntityFilter = EntityFilter(), in range: Range<Int>
  ) throws -> [EntitySummary] {
    try readEntities { reader in
      let list = try EntityList(filter, reader)
      return try list.rows(in: range)
    }
  }

  /// A part of a list of entities, and how many the list has.
  package func countedEntities(
    _ filter: EntityFilter = EntityFilter(), in range: Range<Int>
  ) throws -> (entities: [EntitySummary], total: Int) {
    try readEntities { reader in
      let list = try EntityList(filter, reader)
      return (try list.rows(in: range), try list.count)
    }
  }

  /// How many entities a list has.
  package func entityCount(_ filter: EntityFilter = EntityFilter()) throws -> Int {
    try readEntities { reader in try EntityList(filter, reader).count }
  }

  func readEntities<Value: Sendable>(_ body: (EntityReader) throws -> Value) throws -> Value {
    try read { connection in
      try connection.snapshot { try body(EntityReader(connection)) }
    }
  }
}
