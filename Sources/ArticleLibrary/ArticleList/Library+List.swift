package import Articles
internal import Synchronization

extension Library {
  /// How many articles pass `filter`.
  package func count(_ filter: ListFilter = .all) throws -> Int {
    try read { connection in
      try connection.snapshot {
        try filter == .all
          ? EntryPositions(connection: connection).count : keys(filter, connection).count
      }
    }
  }

  /// The lines of a list at `range`, or as many of them as there are. Costs no more than the lines.
  package func summaries(
    in range: Range<Int>, filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> [ArticleSummary] {
    try read { connection in
      try connection.snapshot {
        if filter == .all {
          let positions = EntryPositions(connection: connection)
          let first =
            order == .newest ? range.lowerBound : try positions.count - 1 - range.lowerBound
          guard !range.isEmpty, let key = try positions.key(at: first) else { return [] }
          return try rows(from: key, count: range.count, order, connection)
        }
        let keys = try keys(filter, connection)
        let window = range.clamped(to: 0..<keys.count)
        return try window.compactMap { position in
          let place = order == .newest ? keys.count - 1 - position : position
          return try row(at: ListKey(rawValue: keys[place]), connection)
        }
      }
    }
  }

  /// Where the article stands in a list, or `nil` if it is not in it.
  package func position(
    of id: Article.ID, filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> Int? {
    try read { connection in
      try connection.snapshot {
        guard let key = try key(of: id, connection) else { return nil }
        var (position, count) = (0, 0)
        if filter == .all {
          let positions = EntryPositions(connection: connection)
          (position, count) = (try positions.position(of: key), try positions.count)
        } else {
          let keys = try keys(filter, connection)
          let place = keys.partitioningIndex { $0 >= key.rawValue }
          guard place < keys.count, keys[place] == key.rawValue else { return nil }
          (position, count) = (keys.count - 1 - place, keys.count)
        }
        return order == .newest ? position : count - 1 - position
      }
    }
  }

  /// The lines of the articles `ids`, in that order; those that are not in the library are left out.
  package func summaries(of ids: [Article.ID]) throws -> [ArticleSummary] {
    try read { connection in
      try ids.compactMap { id in
        try key(of: id, connection).flatMap { try row(at: $0, connection) }
      }
    }
  }

  /// A number that differs once the library has changed, whoever changed it.
  package func changeNumber() throws -> Int64 {
    try read { connection in try changeNumber(connection) }
  }
}

// MARK: Rows

extension Library {
  /// The columns of a line; `summary` reads them.
  static let summaryColumns = """
    entry.article, title, authors, outlet, date, entry.language, entry.is_missing, is_read,
      is_starred, reading_state.position, entry.length, source.path,
      (SELECT group_concat(name, ' ') FROM (
        SELECT tag.name FROM article_tag JOIN tag ON tag.id = tag
        WHERE article_tag.article = entry.article ORDER BY folded))
    """

  /// The tables that have them.
  static let summaryTables = """
    entry JOIN article ON article.id = entry.article JOIN source ON source.id = article.source
      LEFT JOIN reading_state ON reading_state.article = entry.article
    """

  static func summary(_ row: Statement) -> ArticleSummary {
    ArticleSummary(
      id: Article.ID(rawValue: row.number(0)), title: row.text(1),
      authors: row.optionalText(2).map { parts(of: $0, separator: "\n") } ?? [],
      outlet: row.optionalText(3), date: row.optionalText(4).flatMap { PartialDate($0) },
      language: row.optionalText(5), isMissing: row.flag(6),
      state: ReadingState(isRead: row.flag(7), isStarred: row.flag(8), position: row.int(9)),
      length: row.int(10), sourcePath: row.text(11),
      tags: row.optionalText(12).map { parts(of: $0, separator: " ") } ?? [])
  }

  private static func parts(of list: String, separator: Unicode.Scalar) -> [String] {
    list.utf8.split(separator: UInt8(ascii: separator)).map { String(Substring($0)) }
  }

  func row(at key: ListKey, _ connection: Connection) throws -> ArticleSummary? {
    try connection.first(
      "SELECT \(Self.summaryColumns) FROM \(Self.summaryTables) WHERE entry.key = ?",
      .integer(key.rawValue), read: Self.summary)
  }

  private func rows(
    from key: ListKey, count: Int, _ order: ArticleOrder, _ connection: Connection
  ) throws -> [ArticleSummary] {
    let (comparison, direction) = order == .newest ? ("<=", "DESC") : (">=", "ASC")
    return try connection.all(
      """
      SELECT \(Self.summaryColumns) FROM \(Self.summaryTables)
      WHERE entry.key \(comparison) ? ORDER BY entry.key \(direction) LIMIT ?
      """, .integer(key.rawValue), .number(count), read: Self.summary)
  }

  func key(of id: Article.ID, _ connection: Connection) throws -> ListKey? {
    try connection.number("SELECT key FROM article WHERE id = ?", .integer(id.rawValue)).map(
      ListKey.init(rawValue:))
  }

  private func keys(_ filter: ListFilter, _ connection: Connection) throws -> [Int64] {
    let version = try changeNumber(connection)
    if let keys = listCache.withLock({ $0.keys(for: filter, version: version) }) { return keys }
    let keys = try filter.keys(connection)
    listCache.withLock { $0.keep(keys, for: filter, version: version) }
    return keys
  }

  private func changeNumber(_ connection: Connection) throws -> Int64 {
    // One counts what other connections commit, the other what this one changes.
    let others = try connection.number("PRAGMA data_version") ?? 0
    return others << 32 + Int64(connection.totalChanges)
  }
}

extension [Int64] {
  /// The first place from which on all satisfy `isInSecondPart`.
  func partitioningIndex(_ isInSecondPart: (Int64) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isInSecondPart(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
