internal import Synchronization

extension Library {
  /// Makes everything anew that is made from articles: the list and its counts, what links and later
  /// imports find, the counts of names, the search index. Reading state, tags and saved searches stay.
  ///
  /// A copy of the file is kept first. Of a file that SQLite itself cannot read everywhere, a new one
  /// is made beside it with all that can be read. Everything happens or nothing; `progress` ends it
  /// with `CancellationError` by returning `false`.
  package func repair(
    progress: (_ fraction: Double) -> Bool = { _ in true }
  ) throws -> RepairReport {
    if let path, isReadOnly { throw LibraryError(path: path, reason: .readOnly) }
    do {
      // Before the connection that writes is opened, because that may already need what is broken.
      let copy = path.map { $0 + ".before-repair" }
      if let copy { try backup(to: copy, replacing: true) }
      var report = try perform(on: writing()) { connection in
        try connection.withoutForeignKeys {
          try connection.transaction {
            // Pages that SQLite cannot read are no matter for tables.
            guard try IntegrityCheck(connection).areTablesReadable() else {
              throw LibraryError(path: path ?? "the library", reason: .damaged)
            }
            var repair = Repair(connection)
            return try repair.run(progress: progress)
          }
        }
      }
      report.copy = copy
      listCache.withLock { $0.removeAll() }
      return report
    } catch let error as LibraryError {
      guard let path, error.isDamage else { throw error }
      return try Self.salvage(path, progress: progress)
    }
  }

  /// Makes a new library beside the damaged one at `path` with everything in it that can be read.
  ///
  /// For a file that cannot even be opened as a library. It is left as it is.
  package static func salvage(
    _ path: String, progress: (_ fraction: Double) -> Bool = { _ in true }
  ) throws -> RepairReport {
    let target = path + ".salvaged"
    let draft = "\(target)-\(FileHeader.processNumber)"
    do {
      defer { for ending in ["", "-wal", "-shm"] { FileHeader.remove(draft + ending) } }
      FileHeader.remove(draft)
      try Migration(Schema.migrations).createIfMissing(at: draft)
      var report = try salvage(path, into: draft, progress: progress)
      guard FileHeader.replace(target, with: draft) else {
        throw LibraryError(path: target, reason: .cannotReplace)
      }
      report.salvaged = target
      return report
    } catch let error as SQLiteError {
      throw LibraryError(path: path, reason: .sqlite(error))
    }
  }

  private static func salvage(
    _ path: String, into draft: String, progress: (Double) -> Bool
  ) throws -> RepairReport {
    let target = try connect(draft).connection
    let report = try target.withoutForeignKeys {
      try target.transaction {
        try Salvage(from: path, into: target).run()
        var repair = Repair(target)
        return try repair.run(progress: progress)
      }
    }
    // The new file has to stand without a log beside it.
    _ = try target.number("PRAGMA wal_checkpoint(TRUNCATE)")
    return report
  }
}

extension LibraryError {
  /// Whether the file itself is at fault.
  fileprivate var isDamage: Bool {
    switch reason {
    case .damaged: true
    case .sqlite(let error): error.isDamage
    default: false
    }
  }
}

extension IntegrityCheck {
  /// Whether SQLite finds every page of every table in its place.
  fileprivate func areTablesReadable() throws -> Bool {
    // What is wrong with an index only, making it anew mends.
    try pageProblems(.quick).allSatisfy { $0.contains("index") || $0.contains("NULL value") }
  }
}
