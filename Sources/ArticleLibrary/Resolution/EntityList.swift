internal import Articles
internal import Entities

/// A list of entities as it is asked for.
struct EntityList {
  private let reader: EntityReader
  private let condition: String
  /// The same for whoever wants the first in order.
  private let conditionInOrder: String
  private let values: [SQLValue]
  private let order: String
  private let followed: Set<RawID>

  init(_ filter: EntityFilter, _ reader: EntityReader) throws {
    self.reader = reader
    followed = try reader.followedEntities()
    var conditions = ["articles > 0"]
    var isCommon = false
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
    let term = Query.Term(words: filter.text, isPrefix: Self.isOpen(filter.text))
    if let expression = WordCondition(term)?.expression {
      // The first of so many are found sooner by looking through all in order than by putting them in
      // order: the `+` has SQLite do so.
      isCommon = try Self.match(expression, reader.connection) >= 1000
      conditions.append("id IN \(Self.matched)")
    }
    condition = conditions.joined(separator: " AND ")
    if isCommon { conditions[conditions.count - 1] = "+" + conditions[conditions.count - 1] }
    conditionInOrder = conditions.joined(separator: " AND ")
    self.values = values
    order =
      switch filter.order {
      case .articles: "articles DESC, mentions DESC, id"
      case .mentions: "mentions DESC, id DESC"
      case .name: "folded, id"
      }
  }

  /// Whether the last word of what is typed may go on: a space or a stop has ended it, but for the stop
  /// after the first letter of an acronym.
  private static func isOpen(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    if last.isLetter || last.isNumber { return true }
    return last == "." && text.split(separator: " ").last?.count == 2
  }

  private static let matched = "temp.matched_entity"

  /// Keeps the entities that have a matching name for the queries that follow, since to find them takes
  /// longer than those do. Returns how many there are.
  private static func match(_ expression: String, _ connection: Connection) throws -> Int {
    try connection.run("CREATE TEMP TABLE IF NOT EXISTS matched_entity (id INTEGER PRIMARY KEY)")
    try connection.run("DELETE FROM \(matched)")
    try connection.run(
      """
      INSERT OR IGNORE INTO \(matched)
      SELECT coalesce(signature.entity, signature_part.entity)
      FROM \(Schema.namedEntities)
      WHERE entity_words MATCH ? AND coalesce(signature.entity, signature_part.entity) IS NOT NULL
      """, .text(expression))
    return try connection.number("SELECT count(*) FROM \(matched)").map(Int.init) ?? 0
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
      SELECT \(EntityReader.columns) FROM entity WHERE \(conditionInOrder)
      ORDER BY \(order) LIMIT ? OFFSET ?
      """, values + [.number(range.count), .number(range.lowerBound)]
    ) { rows.append(try reader.found($0, followed: followed).summary) }
    return rows
  }
}
