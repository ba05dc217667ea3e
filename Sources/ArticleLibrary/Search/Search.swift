internal import Articles
internal import UnicodeText

/// A search that runs on a connection.
struct Search {
  private let expression: SearchExpression
  private let library: Library
  private let connection: Connection

  init(_ expression: SearchExpression, library: Library, _ connection: Connection) {
    self.expression = expression
    self.library = library
    self.connection = connection
  }

  /// Asks the index for everything.
  func hits(order: ArticleOrder, limit: Int, offset: Int) throws -> [SearchHit] {
    let column = order == .newest ? "rowid DESC" : "rank"
    let keys = try connection.all(
      "SELECT rowid FROM words WHERE words MATCH ? ORDER BY \(column) LIMIT ? OFFSET ?",
      .text(expression.text), .number(limit), .number(offset)
    ) { ListKey(rawValue: $0.number(0)) }
    return try keys.compactMap { key in try passage(at: key).flatMap { try hit(at: key, $0) } }
  }

  /// Reads the newest articles that match the selective part of the query, or the newest of all, and
  /// looks for the rest in each. `nil` if too few of them have it, so that the index is quicker.
  ///
  /// Almost every article has a word with `p`: thirty are found in no more than thirty or so, while the
  /// index merges the lists of all words with `p` before it gives the first.
  func newestHits(limit: Int, offset: Int) throws -> [SearchHit]? {
    let reach = 4 * (limit + offset) + 100
    let sql =
      expression.selective == nil
      ? "SELECT key FROM entry ORDER BY key DESC LIMIT ?2"
      : "SELECT rowid FROM words WHERE words MATCH ?1 ORDER BY rowid DESC LIMIT ?2"
    let keys = try connection.all(
      sql, .string(expression.selective), .number(reach)
    ) { ListKey(rawValue: $0.number(0)) }
    var hits: [SearchHit] = []
    var found = 0
    for key in keys {
      guard let passage = try passage(at: key) else { continue }
      found += 1
      guard found > offset else { continue }
      if let hit = try hit(at: key, passage) { hits.append(hit) }
      if hits.count == limit { return hits }
    }
    return keys.count < reach ? hits : nil
  }

  private func passage(at key: ListKey) throws -> Passage? {
    try connection.first(
      "SELECT record FROM entry JOIN content USING (article) WHERE key = ?",
      .integer(key.rawValue)
    ) {
      Passage.best(
        in: try ContentRecord.content(from: $0.bytes(0)), for: expression.patterns)
    } ?? nil
  }

  private func hit(at key: ListKey, _ passage: Passage) throws -> SearchHit? {
    try library.row(at: key, connection).map(passage.hit(in:))
  }
}
