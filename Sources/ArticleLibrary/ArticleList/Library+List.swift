package import Articles

extension Library {
  /// How many articles pass `filter`.
  package func count(_ filter: ListFilter = .all) throws -> Int {
    if let count = try knownCount(filter) { return count }
    return try list(filter).count
  }

  /// How many articles nobody has read: all, or those from `sources`. Counts none.
  package func unreadCount(sources: [String] = []) throws -> Int {
    try count(ListFilter(sources: sources, isUnread: true))
  }

  /// The lines of a list at `range`, or as many of them as there are.
  ///
  /// Costs no more than the lines once the list is ready, and makes it first if it is not.
  package func summaries(
    in range: Range<Int>, filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> [ArticleSummary] {
    let ready = try read { connection in
      try connection.snapshot {
        try readyList(filter, order: order, connection).map {
          try summaries(in: range, of: $0, connection)
        }
      }
    }
    return try ready ?? summaries(in: range, of: list(filter, order: order))
  }

  /// Where the article stands in a list, or `nil` if it is not in it. Makes the list if need be.
  package func position(
    of id: Article.ID, filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> Int? { try position(of: id, in: list(filter, order: order)) }

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

// MARK: Counts

extension Library {
  /// The count of a list that is ready, or of one that need not be made to be counted.
  private func knownCount(_ filter: ListFilter) throws -> Int? {
    try read { connection in
      try connection.snapshot {
        if let list = try readyList(filter, order: .newest, connection) { return list.count }
        guard let isUnread = filter.asksForUnreadOnly else { return nil }
        let everything = ListFilter(sources: filter.sources)
        let ready = try readyList(everything, order: .newest, connection)?.count
        let total = try ready ?? SourceStore.count("articles", under: filter.sources, connection)
        guard isUnread else { return total }
        let read =
          filter.sources.isEmpty
          ? Int(try connection.number("SELECT number FROM tally WHERE name = 'read'") ?? 0)
          : try SourceStore.count("read_articles", under: filter.sources, connection)
        return total - read
      }
    }
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
      authors: row.optionalText(2).map(ListEntry.authors(in:)) ?? [],
      outlet: row.optionalText(3), date: row.optionalText(4).flatMap { PartialDate($0) },
      language: row.optionalText(5), isMissing: row.flag(6),
      state: ReadingState(isRead: row.flag(7), isStarred: row.flag(8), position: row.int(9)),
      length: row.int(10), sourcePath: row.text(11),
      tags: row.optionalText(12).map {
        $0.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
      } ?? [])
  }

  func row(at key: ListKey, _ connection: Connection) throws -> ArticleSummary? {
    try connection.first(
      "SELECT \(Self.summaryColumns) FROM \(Self.summaryTables) WHERE entry.key = ?",
      .integer(key.rawValue), read: Self.summary)
  }

  func rows(
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

  func changeNumber(_ connection: Connection) throws -> Int64 {
    // One counts what other connections commit, the other what this one changes.
    let others = try connection.number("PRAGMA data_version") ?? 0
    return others << 32 + Int64(connection.totalChanges)
  }
}
