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
        \(try Self.isCommon(expression, reader) ? "+" : "")id IN (
          SELECT coalesce(signature.entity, signature_part.entity)
          FROM \(Schema.namedEntities) WHERE entity_words MATCH ?)
        """)
      values.append(.text(expression))
    }
    condition = conditions.joined(separator: " AND ")
    self.values = values
    order =
      switch filter.order {
      case .articles: "articles DESC, mentions DESC, folded, id"
      case .mentions: "mentions DESC, id DESC"
      case .name: "folded, id"
      }
  }

  /// Where so many names match that the first in order are found sooner by looking through all in that
  /// order than by putting those that match in order: the `+` has SQLite do so.
  private static func isCommon(_ expression: String, _ reader: EntityReader) throws -> Bool {
    let limit = 1000
    let count = try reader.connection.first(
      "SELECT count(*) FROM (SELECT 1 FROM entity_words WHERE entity_words MATCH ? LIMIT ?)",
      .text(expression), .number(limit), read: { $0.int(0) })
    return count == limit
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
