internal import CSQLite

/// An open database, and the statements prepared on it.
///
/// Opened with `SQLITE_OPEN_NOMUTEX`: "the new database connection will use the multi-thread
/// threading mode", in which no two threads may use it at once. `Database` sees to that and hands it
/// to nobody else, which is why it may cross threads.
@safe
final class Connection: @unchecked Sendable {
  let handle: ConnectionHandle
  private var statements: [String: Statement] = [:]
  private var columns: [String: Set<String>] = [:]
  private var instructionLimit: InstructionLimit?

  init(path: String, access: Access) throws(SQLiteError) {
    let name = access == .unchanging ? Self.unchangingName(of: path) : path
    handle = try ConnectionHandle(path: name, flags: access.flags | SQLITE_OPEN_NOMUTEX)
    unsafe sqlite3_busy_timeout(handle.pointer, 10_000)
  }

  /// Reads a database that is in memory, whose schema nobody vouches for.
  init(image: [UInt8]) throws(SQLiteError) {
    handle = try ConnectionHandle(image: image)
    try run("PRAGMA trusted_schema = OFF")
    try run("PRAGMA cell_size_check = ON")
  }

  /// What a connection may do with its file.
  enum Access {
    case create
    case readWrite
    case readOnly
    /// Reads a file that nobody writes, without a lock.
    case unchanging

    fileprivate var flags: CInt {
      switch self {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      case .unchanging: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    }
  }

  private static func unchangingName(of path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
        escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: escaped.append(byte)
      }
    }
    return "file:\(String(decoding: escaped, as: UTF8.self))?immutable=1"
  }

  /// Whether the file can be written at all.
  func isWritable() -> Bool { unsafe sqlite3_db_readonly(handle.pointer, "main") == 0 }
}

// MARK: Statements

extension Connection {
  /// Runs `sql` to its end.
  func run(_ sql: String, _ values: SQLValue...) throws(SQLiteError) { try run(sql, values) }

  /// Runs `sql` to its end.
  func run(_ sql: String, _ values: [SQLValue]) throws(SQLiteError) {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() {}
  }

  /// Runs `sql` to its end for each of `elements`, with the values that `values` makes of it.
  func run<Element>(
    _ sql: String, each elements: [Element], _ values: (Element) -> [SQLValue]
  ) throws(SQLiteError) {
    guard !elements.isEmpty else { return }
    let statement = try prepared(sql)
    for element in elements {
      defer { statement.reset() }
      try statement.bind(values(element))
      while try statement.step() {}
    }
  }

  /// Runs `sql` to its end for each of `elements`: `values` binds the numbers of each, in order.
  ///
  /// For rows that come by the hundred thousand.
  func run<Element>(
    _ sql: String, numbersOf elements: ArraySlice<Element>,
    _ values: (Element, _ bind: (Int64) throws(SQLiteError) -> Void) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    guard !elements.isEmpty else { return }
    let statement = try prepared(sql)
    defer { statement.reset() }
    for element in elements {
      var column: CInt = 0
      try values(element) { number throws(SQLiteError) in
        column += 1
        try statement.bind(number, at: column)
      }
      while try statement.step() {}
      statement.rewind()
    }
  }

  /// Runs every statement of `script`.
  func runScript(_ script: String) throws(SQLiteError) {
    guard unsafe sqlite3_exec(handle.pointer, script, nil, nil, nil) == SQLITE_OK else {
      throw handle.error()
    }
  }

  /// What `read` makes of the first row.
  func first<Value>(
    _ sql: String, _ values: SQLValue..., read: (Statement) throws -> Value
  ) throws -> Value? { try first(sql, values, read: read) }

  /// What `read` makes of the first row.
  func first<Value>(
    _ sql: String, _ values: [SQLValue], read: (Statement) throws -> Value
  ) throws -> Value? {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? read(statement) : nil
  }

  /// What `read` makes of each row.
  func all<Value>(
    _ sql: String, _ values: SQLValue..., read: (Statement) throws -> Value
  ) throws -> [Value] {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    var results: [Value] = []
    while try statement.step() { results.append(try read(statement)) }
    return results
  }

  /// Shows each row to `body`.
  func forEach(
    _ sql: String, _ values: [SQLValue] = [], body: (Statement) throws -> Void
  ) throws {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() { try body(statement) }
  }

  /// The names of a table's columns.
  func columns(of table: String) throws(SQLiteError) -> Set<String> {
    if let columns = columns[table] { return columns }
    let statement = try Statement("SELECT * FROM \(table) LIMIT 0", on: handle)
    let names = Set((0..<statement.columnCount).map { statement.name($0) })
    columns[table] = names
    return names
  }

  /// The number in the first row and column.
  func number(_ sql: String, _ values: SQLValue...) throws(SQLiteError) -> Int64? {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    return try statement.step() ? statement.optionalNumber(0) : nil
  }

  private func prepared(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = statements[sql] {
      // A statement in the middle of its rows belongs to a caller further up.
      return statement.isBusy ? try Statement(sql, on: handle) : statement
    }
    let statement = try Statement(sql, on: handle)
    statements[sql] = statement
    return statement
  }

  /// The number of the row that was inserted last.
  var lastInsertedID: RawID { unsafe sqlite3_last_insert_rowid(handle.pointer) }

  /// How many rows were ever changed.
  var totalChanges: Int { Int(unsafe sqlite3_total_changes64(handle.pointer)) }

  /// How many rows the latest statement changed.
  var changes: Int { Int(unsafe sqlite3_changes64(handle.pointer)) }
}

// MARK: Transactions

extension Connection {
  /// Does all of `body` or nothing.
  func transaction<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      // At once for writing, because a transaction that starts by reading cannot wait for a writer.
      // Inside, because an interruption may come after it has begun.
      try run("BEGIN IMMEDIATE")
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// Shows `body` the library as it is now, whatever others write meanwhile.
  func snapshot<Value>(_ body: () throws -> Value) throws -> Value {
    defer { rollBack() }
    try run("BEGIN")
    return try body()
  }

  /// Runs `body`, which knows itself what belongs together.
  func withoutForeignKeys<Value>(_ body: () throws -> Value) throws -> Value {
    try run("PRAGMA foreign_keys = OFF")
    defer { try? run("PRAGMA foreign_keys = ON") }
    return try body()
  }

  /// Runs `body`, after which the log is copied into the file only if it is very long: somebody else
  /// copies it meanwhile, or the next transaction.
  func withLongLog<Value>(_ body: () throws -> Value) rethrows -> Value {
    // In pages; the second is what SQLite begins with.
    unsafe sqlite3_wal_autocheckpoint(handle.pointer, 32_768)
    defer { unsafe sqlite3_wal_autocheckpoint(handle.pointer, 1000) }
    return try body()
  }

  private func rollBack() {
    instructionLimit = nil
    unsafe sqlite3_progress_handler(handle.pointer, 0, nil, nil)
    // SQLite has already rolled back after a full disk, an interruption and the like.
    guard unsafe sqlite3_get_autocommit(handle.pointer) == 0 else { return }
    // What cannot be rolled back now is rolled back by whoever opens the file next.
    try? run("ROLLBACK")
  }
}

// MARK: Faults

extension Connection {
  /// Fails every statement with `interrupted` once `count` instructions have run, or never if `nil`.
  func limitInstructions(to count: Int?) {
    let limit = count.map(InstructionLimit.init)
    instructionLimit = limit
    guard let limit else { return unsafe sqlite3_progress_handler(handle.pointer, 0, nil, nil) }
    unsafe sqlite3_progress_handler(
      handle.pointer, 1,
      { context in
        let limit = unsafe Unmanaged<InstructionLimit>.fromOpaque(context!).takeUnretainedValue()
        limit.left -= 1
        return limit.left < 0 ? 1 : 0
      }, Unmanaged.passUnretained(limit).toOpaque())
  }

  private final class InstructionLimit {
    var left: Int
    init(_ left: Int) { self.left = left }
  }
}
