extension Library {
  /// Writes a copy of the library as it is now to `path`, whoever reads and writes meanwhile.
  ///
  /// The copy gets its name when it is whole. A file that is there stays, unless it is to be replaced.
  package func backup(
    to path: String, replacing: Bool = false, progress: (_ fraction: Double) -> Void = { _ in }
  ) throws {
    guard replacing || FileHeader(path: path) == .missing else {
      throw LibraryError(path: path, reason: .exists)
    }
    do {
      // On a connection of its own, because a copy of gigabytes takes seconds.
      let source = try self.path.map { try Self.connect($0).connection }
      if let source {
        try Backup.write(source, to: path, replacing: replacing, progress: progress)
      } else {
        try reading.use { try Backup.write($0, to: path, replacing: replacing, progress: progress) }
      }
    } catch let error as SQLiteError {
      throw LibraryError(
        path: path, reason: error.code == Backup.nameIsTaken ? .exists : .sqlite(error))
    }
  }

  /// Gives the room of what is gone back to the disk, and puts the search index in order.
  ///
  /// Needs as much room again while it runs. Returns the bytes of the file before and after.
  @discardableResult
  package func vacuum() throws -> (before: Int64, after: Int64) {
    try perform(on: writing()) { connection in
      let before = try connection.fileSize()
      for table in SearchIndex.tables {
        try connection.run("INSERT INTO \(table) (\(table)) VALUES ('optimize')")
      }
      try connection.run("VACUUM")
      // So that the file itself, not the log beside it, has shrunk.
      _ = try connection.number("PRAGMA wal_checkpoint(TRUNCATE)")
      return (before, try connection.fileSize())
    }
  }
}

extension Connection {
  /// Bytes of the pages that the database has.
  func fileSize() throws -> Int64 {
    try (number("PRAGMA page_count") ?? 0) * (number("PRAGMA page_size") ?? 0)
  }
}
