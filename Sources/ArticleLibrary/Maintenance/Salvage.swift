/// Copies what can be read of a damaged file into a new library: what readers and imports put there.
/// What is made from that, a repair makes anew.
struct Salvage {
  private let source: Connection
  private let target: Connection

  init(from path: String, into target: Connection) throws {
    do {
      source = try Connection(path: path, access: .readOnly)
    } catch {
      guard error.reason == .cannotOpen || error.reason == .readOnly else { throw error }
      source = try Connection(path: path, access: .unchanging)
    }
    self.target = target
    // What is said of one table must not keep others from being read.
    try? source.run("PRAGMA writable_schema = ON")
  }

  /// Part of a transaction without foreign keys.
  func run() throws {
    // Whether there is anything to be read at all.
    _ = try source.number("SELECT count(*) FROM sqlite_schema")
    for table in [
      "source", "article", "content", "entry", "reading_state", "tag", "analysis", "names",
      "chains", "decision",
    ] {
      try copyNumberedRows(of: table)
    }
    for table in ["problem", "article_tag", "saved_search", "followed"] { try copyRows(of: table) }
    try keepTextsWithoutArticle()
  }

  /// Reads from both ends, and what neither reaches row by row: a broken page hides only its own rows.
  private func copyNumberedRows(of table: String) throws {
    guard let first = try copy(table, "WHERE rowid > ? ORDER BY rowid", from: .min),
      let last = try copy(table, "WHERE rowid < ? ORDER BY rowid DESC", from: .max)
    else { return }
    if table == "entry" {
      // Its numbers are keys, far apart, but the articles say which.
      let keys = try target.all(
        "SELECT key FROM article WHERE key NOT IN (SELECT key FROM entry)"
      ) { $0.number(0) }
      for key in keys { _ = try copy(table, "WHERE rowid = ?", from: key) }
      return
    }
    let start = max(first, 0)
    let end = min(last == .max ? largestNumber : last - 1, start + Self.probeLimit)
    guard start < end else { return }
    for number in start + 1...end { _ = try copy(table, "WHERE rowid = ?", from: number) }
  }

  private static let probeLimit: RawID = 10_000_000

  /// The largest number that an article can have.
  private var largestNumber: RawID {
    let known = try? source.number("SELECT max(seq) FROM sqlite_sequence")
    return (known ?? nil) ?? Self.probeLimit
  }

  /// Copies rows until one cannot be read, and returns the number of the last before it; `nil` if all
  /// could be read.
  private func copy(
    _ table: String, _ condition: String, from start: RawID
  ) throws -> RawID? {
    var last = start
    let isWhole = try forEachReadable(
      "SELECT rowid AS row_number, * FROM \(table) \(condition)", [.integer(start)]
    ) { row in
      let number = row.number(0)
      try insert(row, from: 1, into: table)
      last = number
    }
    return isWhole ? nil : last
  }

  private func copyRows(of table: String) throws {
    for direction in ["ASC", "DESC"] {
      let isWhole = try forEachReadable("SELECT * FROM \(table) ORDER BY 1 \(direction)", []) {
        try insert($0, from: 0, into: table)
      }
      if isWhole { return }
    }
  }

  /// Shows rows to `body` until one cannot be read. Returns whether all could.
  ///
  /// What cannot be written is another matter, and thrown.
  private func forEachReadable(
    _ sql: String, _ values: [SQLValue], body: (Statement) throws -> Void
  ) throws -> Bool {
    var failure: (any Error)?
    do {
      try source.forEach(sql, values) { row in
        do {
          try body(row)
        } catch {
          failure = error
          throw error
        }
      }
      return true
    } catch {
      if let failure { throw failure }
      return false
    }
  }

  /// Columns that the new table has not are left out, and so are rows that make no sense in it.
  private func insert(
    _ row: Statement, from first: CInt, into table: String
  ) throws(SQLiteError) {
    var (names, values) = ([String](), [SQLValue]())
    let known = try target.columns(of: table)
    for column in first..<row.columnCount where known.contains(row.name(column)) {
      names.append(row.name(column))
      values.append(row.value(column))
    }
    let places = Array(repeating: "?", count: names.count).joined(separator: ", ")
    do {
      try target.run(
        "INSERT OR IGNORE INTO \(table) (\(names.joined(separator: ", "))) VALUES (\(places))",
        values)
    } catch {
      guard error.isConstraint else { throw error }
    }
  }

  /// An article whose own row is lost is kept with its text, without a file.
  private func keepTextsWithoutArticle() throws {
    try target.runScript(
      """
      INSERT INTO source (path, size, modified, parser, resume)
        SELECT '(lost files)', -1, 0, 0, 0 WHERE EXISTS (
          SELECT 1 FROM content WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = article));
      INSERT INTO article (id, key, source, position, start, length, pass)
        SELECT article, \(ListKey.largestNumber) - article,
          (SELECT id FROM source WHERE path = '(lost files)'), 0, 0, 0, 0
        FROM content WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = article);
      """)
  }
}
