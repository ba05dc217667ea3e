internal import Articles

extension Library {
  /// Counts what there is: of outlets, authors and languages the `limit` with the most articles.
  ///
  /// Only the sizes of tables cost much: the whole file is read for them.
  package func statistics(limit: Int = 10, withTables: Bool = false) throws -> LibraryStatistics {
    let tags = try tagCounts()
    return try perform(on: listing()) { connection in
      try connection.snapshot {
        let counter = StatisticsCounter(connection)
        let months = try counter.months()
        return LibraryStatistics(
          path: path, size: try connection.fileSize(),
          sources: try counter.count("SELECT count(*) FROM source"),
          articles: try counter.articles,
          unread: try counter.articles - counter.tally("read"),
          starred: try counter.tally("starred"),
          missing: try counter.count("SELECT count(*) FROM entry WHERE is_missing = 1"),
          problems: try counter.count("SELECT count(*) FROM problem"),
          withNames: try counter.count("SELECT count(*) FROM names"),
          entities: try counter.entities(),
          firstDate: try counter.date("min"), lastDate: try counter.date("max"),
          outletCount: try counter.creditCount(.outlet),
          authorCount: try counter.creditCount(.author),
          outlets: try counter.credits(.outlet, limit: limit),
          authors: try counter.credits(.author, limit: limit),
          languages: try counter.languages(limit: limit), months: months, tags: tags,
          tables: withTables ? try counter.tables() : [])
      }
    }
  }
}

/// Counts for `statistics`.
private struct StatisticsCounter {
  typealias Share = LibraryStatistics.Share

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func count(_ sql: String) throws -> Int { Int(try connection.number(sql) ?? 0) }

  var articles: Int { get throws { try EntryPositions(connection: connection).count } }

  func tally(_ name: String) throws -> Int {
    Int(try connection.number("SELECT number FROM tally WHERE name = ?", .text(name)) ?? 0)
  }

  func entities() throws -> [EntityType: Int] {
    let counts = try connection.all(
      "SELECT type, count(*) FROM entity WHERE articles > 0 GROUP BY type"
    ) { (type: $0.int(0), count: $0.int(1)) }
    return try Dictionary(
      counts.map { (try NamesRecord.type($0.type), $0.count) }, uniquingKeysWith: +)
  }

  func date(_ function: String) throws -> PartialDate? {
    try connection.number(
      "SELECT \(function)(day) FROM day_count WHERE day > 0 AND entries > 0"
    ).flatMap { ContentRecord.date(Int($0)) }
  }

  func creditCount(_ kind: CreditCounts.Kind) throws -> Int {
    Int(
      try connection.number(
        "SELECT count(*) FROM credit WHERE kind = ? AND articles > 0", .number(kind.rawValue)) ?? 0)
  }

  func credits(_ kind: CreditCounts.Kind, limit: Int) throws -> [Share] {
    try connection.all(
      """
      SELECT name, articles FROM credit WHERE kind = ? AND articles > 0
      ORDER BY articles DESC, folded LIMIT ?
      """, .number(kind.rawValue), .number(limit)
    ) { Share(name: $0.text(0), count: $0.int(1)) }
  }

  func languages(limit: Int) throws -> [Share] {
    try connection.all(
      """
      SELECT language, count(*) FROM article WHERE language IS NOT NULL
      GROUP BY language ORDER BY count(*) DESC, language LIMIT ?
      """, .number(limit)
    ) { Share(name: $0.text(0), count: $0.int(1)) }
  }

  /// A day is a number such as 20210704.
  func months() throws -> [Share] {
    try connection.all(
      """
      SELECT day / 100, sum(entries) FROM day_count WHERE day > 0
      GROUP BY day / 100 HAVING sum(entries) > 0 ORDER BY day / 100
      """
    ) { Share(name: ContentRecord.date($0.int(0) * 100)?.description ?? "", count: $0.int(1)) }
  }

  /// Nothing where SQLite was built without its table of pages.
  func tables() throws -> [Share] {
    guard
      try connection.number("SELECT count(*) FROM pragma_module_list WHERE name = 'dbstat'") == 1
    else { return [] }
    return try connection.all(
      """
      SELECT CASE WHEN tbl_name LIKE 'words%' THEN 'words' ELSE tbl_name END, sum(pgsize)
      FROM dbstat('main', 1) JOIN sqlite_schema USING (name)
      GROUP BY 1 ORDER BY 2 DESC
      """
    ) { Share(name: $0.text(0), count: $0.int(1)) }
  }
}
