internal import Articles

extension ListFilter {
  /// The keys of the entries that pass, smallest first.
  func keys(_ connection: Connection) throws -> [Int64] {
    var keys: [Int64]?
    func narrow(_ narrower: [Int64]) {
      guard let wider = keys else {
        keys = narrower
        return
      }
      keys = Self.intersection(wider, narrower)
    }
    if let words {
      // Words that are only marks match nothing, but a filter without any lets all through.
      let expression = SearchExpression(words, columns: ["title", "credit"])
      if let expression {
        narrow(
          try connection.all(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", .text(expression.text)
          ) { $0.number(0) })
      } else if !words.isEmpty {
        return []
      }
    }
    if !sources.isEmpty { narrow(try Self.keys(of: sources, connection)) }
    if isStarred {
      narrow(
        try connection.all(
          """
          SELECT key FROM reading_state JOIN article ON id = article WHERE is_starred ORDER BY key
          """
        ) { $0.number(0) })
    }
    if isUnread {
      let read = try connection.all(
        "SELECT key FROM reading_state JOIN article ON id = article WHERE is_read ORDER BY key"
      ) { $0.number(0) }
      let wider = try keys ?? connection.all("SELECT key FROM entry ORDER BY key") { $0.number(0) }
      keys = Self.difference(wider, read)
    }
    return try keys ?? connection.all("SELECT key FROM entry ORDER BY key") { $0.number(0) }
  }

  private static func keys(of paths: [String], _ connection: Connection) throws -> [Int64] {
    let sources = Set(try paths.flatMap { try SourceStore.ids(under: $0, connection) })
    var keys: [Int64] = []
    for source in sources {
      keys += try connection.all(
        "SELECT key FROM article WHERE source = ? ORDER BY key", .integer(source)
      ) { $0.number(0) }
    }
    if sources.count > 1 { keys.sort() }
    return keys
  }

  private static func intersection(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    var (both, place) = ([Int64](), 0)
    for key in left {
      while place < right.count, right[place] < key { place += 1 }
      if place < right.count, right[place] == key { both.append(key) }
    }
    return both
  }

  private static func difference(_ left: [Int64], _ right: [Int64]) -> [Int64] {
    var (rest, place) = ([Int64](), 0)
    for key in left {
      while place < right.count, right[place] < key { place += 1 }
      if place == right.count || right[place] != key { rest.append(key) }
    }
    return rest
  }
}
