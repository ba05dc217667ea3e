/// Brings a library file to this program's version.
struct Migration {
  /// From each version to the next.
  let steps: [Step]

  init(_ steps: [Step]) { self.steps = steps }

  /// What turns one version into the next.
  struct Step: Sendable {
    /// New tables and columns.
    var script: String
    /// Fills them from what the library has.
    var fill: (@Sendable (Connection) throws -> Void)?
    /// What is quicker once they are full: indexes, triggers.
    var ending: String

    init(
      _ script: String, fill: (@Sendable (Connection) throws -> Void)? = nil, ending: String = ""
    ) {
      self.script = script
      self.fill = fill
      self.ending = ending
    }
  }

  /// The version that files have afterwards.
  var version: Int { steps.count }

  /// Makes a library at `path` if nothing is there.
  ///
  /// It is made beside it and then named, so that a file called so is always a whole library.
  func createIfMissing(at path: String) throws {
    let header = FileHeader(path: path)
    guard header == .missing || header == .empty else { return }
    let draft = "\(path).new-\(FileHeader.processNumber)"
    FileHeader.remove(draft)
    defer { FileHeader.remove(draft) }
    do {
      let connection = try Connection(path: draft, access: .create)
      try WordTokenizer.register(on: connection)
      // A leaf of the search index fills a page, and twice as long ones are half as many to place.
      try connection.run("PRAGMA page_size = 8192")
      try connection.transaction { try migrate(connection, from: 0) }
      try connection.run("PRAGMA journal_mode = WAL")
    }
    // What an earlier library of the name left behind would be taken for changes to this one.
    guard FileHeader(path: path) == header else { return }
    for ending in ["-wal", "-shm", "-journal"] { FileHeader.remove(path + ending) }
    if header == .empty { FileHeader.remove(path) }
    FileHeader.publish(draft, as: path)
  }

  /// Brings the library on `connection` up to date, and keeps a copy of what it was.
  ///
  /// `path` is `nil` for one in memory. Returns the path of the copy, if one was needed.
  @discardableResult
  func bringUpToDate(_ connection: Connection, path: String?) throws -> String? {
    let version = try Self.userVersion(of: connection)
    guard version != self.version else { return nil }
    let copy = try path.flatMap { path in
      version > 0 ? try keepCopy(of: connection, path: path, version: version) : nil
    }
    try connection.transaction {
      // Another program may have done it while this one waited.
      try migrate(connection, from: try Self.userVersion(of: connection))
    }
    return copy
  }

  static func userVersion(of connection: Connection) throws(SQLiteError) -> Int {
    Int(try connection.number("PRAGMA user_version") ?? 0)
  }

  /// Runs the scripts from a version on. Part of a transaction.
  private func migrate(_ connection: Connection, from earlier: Int) throws {
    guard earlier < version else { return }
    for step in steps[earlier...] {
      try connection.runScript(step.script)
      try step.fill?(connection)
      try connection.runScript(step.ending)
    }
    try connection.run("PRAGMA application_id = \(Schema.applicationID)")
    try connection.run("PRAGMA user_version = \(version)")
    // Of an older library only a look at its index can say so.
    guard earlier == 0 else { return }
    try connection.run(
      "INSERT OR REPLACE INTO fact (name, value) VALUES ('words', ?)",
      .text(String(SearchIndex.version)))
  }

  private func keepCopy(
    of connection: Connection, path: String, version: Int
  ) throws -> String {
    let copy = "\(path).before-version-\(self.version)"
    try Backup.write(connection, to: copy, replacing: true)
    return copy
  }
}
