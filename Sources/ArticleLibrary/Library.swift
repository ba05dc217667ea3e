internal import Synchronization

/// Everything imported: one SQLite file.
///
/// Any thread may call it. Four connections stand behind it: one writes, one reads lines and articles,
/// one searches, one makes lists; so nothing that takes long keeps a line or an article waiting. The
/// last two may be interrupted.
package final class Library: Sendable {
  /// The file, or `nil` for a library in memory.
  package let path: String?
  /// Whether the file can only be read.
  package let isReadOnly: Bool
  /// Where the file is kept as it was, if opening it brought it up to date.
  package let earlierVersion: String?

  let reading: Database
  private let writer: Mutex<Database?>
  private let searcher: Mutex<Database?>
  private let lister: Mutex<Database?>
  private let counter: Mutex<Database?>
  let listCache = Mutex(ListCache())
  let wordSample = Mutex<WordSample?>(nil)
  let costlyArticles = Mutex(WordCost.usualLimit)

  /// Opens the library at `path`, and makes it first if nothing is there.
  ///
  /// A file of an earlier version is brought up to date and a copy kept beside it. A file that cannot
  /// be written is opened for reading. Tests may add `migrations` that are still to come.
  package init(path: String, adding migrations: [String] = []) throws {
    let migration = Migration(Schema.migrations + migrations.map { Migration.Step($0) })
    self.path = path
    writer = Mutex(nil)
    searcher = Mutex(nil)
    lister = Mutex(nil)
    counter = Mutex(nil)
    do {
      switch FileHeader(path: path) {
      case .missing, .empty: try migration.createIfMissing(at: path)
      case .database(Schema.applicationID), nil: break
      case .database, .other: throw LibraryError(path: path, reason: .notALibrary)
      }
      let (connection, isReadOnly) = try Self.connect(path)
      self.isReadOnly = isReadOnly
      let version = try Migration.userVersion(of: connection)
      guard version <= migration.version else {
        throw LibraryError(path: path, reason: .newer(version: version))
      }
      if version < migration.version {
        guard !isReadOnly else {
          throw LibraryError(path: path, reason: .olderAndReadOnly(version: version))
        }
        earlierVersion = try migration.bringUpToDate(connection, path: path)
      } else {
        earlierVersion = nil
      }
      reading = Database(connection)
    } catch let error as SQLiteError {
      throw LibraryError(path: path, reason: .sqlite(error))
    }
  }

  private init(inMemory database: Database) {
    path = nil
    isReadOnly = false
    earlierVersion = nil
    reading = database
    writer = Mutex(database)
    searcher = Mutex(database)
    lister = Mutex(database)
    counter = Mutex(database)
  }

  /// A library that is gone when the program lets go of it.
  package static func inMemory() throws -> Library {
    let connection = try Connection(path: ":memory:", access: .create)
    try prepare(connection)
    try Migration(Schema.migrations).bringUpToDate(connection, path: nil)
    return Library(inMemory: Database(connection))
  }
}

// MARK: Connections

extension Library {
  /// The connection that writes.
  func writing() throws -> Database {
    try writer.withLock { writer in
      if let writer { return writer }
      guard !isReadOnly, let path else {
        throw LibraryError(path: path ?? "", reason: .readOnly)
      }
      let connection = try Self.connect(path).connection
      try connection.run("PRAGMA cache_size = -32768")
      try SearchIndex.bringUpToDate(connection)
      let database = Database(connection)
      writer = database
      return database
    }
  }

  /// The connection that searches.
  func searching() throws -> Database { try connection(in: searcher) }

  /// The connection that searches, if it was ever needed.
  var searchingNow: Database? { searcher.withLock { $0 } }

  /// The connection that counts what searches find.
  func counting() throws -> Database { try connection(in: counter) }

  /// The connection that counts, if it was ever needed.
  var countingNow: Database? { counter.withLock { $0 } }

  /// The connection that makes lists.
  func listing() throws -> Database { try connection(in: lister) }

  /// The connection that makes lists, if it was ever needed.
  var listingNow: Database? { lister.withLock { $0 } }

  private func connection(in place: borrowing Mutex<Database?>) throws -> Database {
    try place.withLock { place in
      if let place { return place }
      guard let path else { return reading }
      let database = Database(try Self.connect(path).connection)
      place = database
      return database
    }
  }

  static func connect(
    _ path: String
  ) throws(SQLiteError) -> (connection: Connection, isReadOnly: Bool) {
    do {
      let connection = try Connection(path: path, access: .readWrite)
      try prepare(connection)
      // SQLite opens what it may not write without a word, and needs a file beside it to read.
      guard connection.isWritable() else { return (try readOnly(path), true) }
      return (connection, false)
    } catch {
      guard error.reason == .cannotOpen || error.reason == .readOnly else { throw error }
      do { return (try readOnly(path), true) } catch _ { throw error }
    }
  }

  private static func readOnly(_ path: String) throws(SQLiteError) -> Connection {
    do {
      let connection = try Connection(path: path, access: .readOnly)
      try prepare(connection)
      return connection
    } catch {
      guard error.reason == .cannotOpen || error.reason == .readOnly else { throw error }
      // In a folder where nobody may write nothing changes, and then no lock files are needed.
      let connection = try Connection(path: path, access: .unchanging)
      try prepare(connection)
      return connection
    }
  }

  private static func prepare(_ connection: Connection) throws(SQLiteError) {
    try WordTokenizer.register(on: connection)
    try connection.runScript(
      """
      PRAGMA synchronous = NORMAL;
      PRAGMA secure_delete = OFF;
      PRAGMA foreign_keys = ON;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA temp_store = MEMORY;
      """)
    // Reads the file for the first time, so whatever is wrong with it shows here.
    _ = try connection.number("SELECT count(*) FROM sqlite_schema")
  }

  /// Runs `body` on the connection that reads.
  func read<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    try perform(on: reading, body)
  }

  /// Runs `body` on the connection that writes: all of it or nothing.
  func write<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    try perform(on: writing()) { connection in
      try connection.transaction { try body(connection) }
    }
  }

  /// The same for much at once, by a body that knows itself what belongs together: references are not
  /// looked up, and the log beside the file grows long before this connection copies it into the file.
  func writeInBulk<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    try perform(on: writing()) { connection in
      try connection.withLongLog {
        try connection.withoutForeignKeys { try connection.transaction { try body(connection) } }
      }
    }
  }

  /// Makes whatever is written fail once it has taken `count` steps of SQLite's machine.
  ///
  /// For tests: a library must survive a failure at every one of them.
  package func failWriting(afterSteps count: Int?) throws {
    try writing().use { $0.limitInstructions(to: count) }
  }

  /// Empties the search index as if another version had made it.
  ///
  /// For tests: it is to be made anew.
  package func forgetWords() throws {
    try write { connection in try SearchIndex.forget(connection) }
  }

  /// Runs `script` as another program might, without looking what it does.
  ///
  /// For tests: what is wrong afterwards is to be found and mended.
  package func tamper(_ script: String) throws {
    try perform(on: writing()) { connection in
      try connection.withoutForeignKeys { try connection.runScript(script) }
    }
  }

  /// Runs `body` and words its errors for a reader.
  func perform<Value: Sendable>(
    on database: @autoclosure () throws -> Database, _ body: (Connection) throws -> Value
  ) throws -> Value {
    do {
      return try database().use(body)
    } catch let error as SQLiteError {
      throw LibraryError(path: path ?? "the library", reason: .sqlite(error))
    } catch is ByteReader.Damage {
      throw LibraryError(path: path ?? "the library", reason: .damaged)
    }
  }
}
