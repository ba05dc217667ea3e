/// Articles that the library can list, and can tell of each whether it belongs to them.
///
/// Few are listed at once; of many the newest are found sooner by asking article after article.
struct KeySet {
  /// How many there may be.
  var estimate: Int
  /// Selects the keys, in any order.
  var keys: (sql: String, values: [SQLValue])
  /// Selects a row if the article whose id is the last parameter belongs to them.
  var test: (sql: String, values: [SQLValue])?

  /// Listing more would be felt.
  private static let listLimit = 4000

  func access(_ connection: Connection, wantsAll: Bool) throws -> Access {
    if let test, !wantsAll, estimate > Self.listLimit {
      return Access(tests: [
        { key in
          let article = SQLValue.integer(ListKey(rawValue: key).article)
          return try connection.first(test.sql, test.values + [article]) { _ in true } ?? false
        }
      ])
    }
    var all: [Int64] = []
    try connection.forEach(keys.sql, keys.values) { all.append($0.number(0)) }
    all.sort()
    var last: Int64?
    all.removeAll { key in
      defer { last = key }
      return key == last
    }
    return Access(streams: [ArrayStream(all)], isEmpty: all.isEmpty)
  }
}
