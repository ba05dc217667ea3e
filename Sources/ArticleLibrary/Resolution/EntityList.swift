internal import Articles
internal import Entities

/// A list of entities as it is asked for.
struct EntityList {
  private let reader: EntityReader
  private let condition: String
  private let values: [SQLValue]
  private let order: String
  private let followed: Set<RawID>

  init(_ filter: EntityFilter, _ reader: EntityReader) throws {
    self.reader = reader
    followed = try reader.followedEntities()
    var conditions = ["articles > 0"]
    var values: [SQLValue] = []
    if !filter.includesHidden { conditions.append("is_hidden = 0") }
    if let type = filter.type {
      conditions.append("type = ?")
      values.append(.number(NamesRecord.number(of: type)))
    }
    if filter.onlyFollowed {
      let list = followed.sorted().map(String.init).joined(separator: ", ")
      conditions.append("id IN (\(list))")
    }
    let term = Query.Term(words: filter.text, isPrefix: true)
    if let expression = WordCondition(term)?.expression {
      conditions.append(
        """
        id IN (
          SELECT entity FROM entity_words JOIN alias ON alias.id = entity_words.rowid
            JOIN signature ON signature.id = alias.signature
          WHERE entity_words MATCH ? AND entity IS NOT NULL
          UNION SELECT signature_part.entity
          FROM entity_words JOIN alias ON alias.id = entity_words.rowid
            JOIN signature_part ON signature_part.signature = alias.signature
          WHERE entity_words MATCH ?)
        """)
      values += [.text(expression), .text(expression)]
    }
    condition = conditions.joined(separator: " AND ")
    self.values = values
    order =
      switch filter.order {
      case .articles: "articles DESC, id DESC"
      case .mentions: "mentions DESC, id DESC"
      case .name: "folded, id"
      }
  }

  var count: Int {
    get throws {
      try reader.connection.first(
        "SELECT count(*) FROM entity WHERE \(condition)", values, read: { $0.int(0) }) ?? 0
    }
  }

  func rows(in range: Range<Int>) throws -> [EntitySummary] {
    var rows: [EntitySummary] = []
    try reader.connection.forEach(
      """
      SELECT \(EntityReader.columns) FROM entity WHERE \(condition)
      ORDER BY \(order) LIMIT ? OFFSET ?
      """, values + [.number(range.count), .number(range.lowerBound)]
    ) { rows.append(try reader.found($0, followed: followed).summary) }
    return rows
  }
}
