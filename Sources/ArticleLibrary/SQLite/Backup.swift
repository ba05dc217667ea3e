internal import CSQLite

/// A copy of a database that others may read and write meanwhile.
@safe
enum Backup {
  /// The error of a copy whose name another file has got meanwhile.
  static let nameIsTaken = SQLITE_CANTOPEN | 1 << 20

  /// Copies what `source` shows now. The file at `path` is always whole: the copy is made beside it.
  static func write(
    _ source: Connection, to path: String, replacing: Bool,
    progress: (_ fraction: Double) -> Void = { _ in }
  ) throws {
    let draft = "\(path).copy-\(FileHeader.processNumber)"
    FileHeader.remove(draft)
    defer { FileHeader.remove(draft) }
    try source.snapshot {
      // A transaction starts when something is read.
      _ = try source.number("SELECT count(*) FROM sqlite_schema")
      try copy(source, to: draft, progress: progress)
    }
    guard FileHeader.name(draft, path, replacing: replacing) else {
      throw SQLiteError(code: nameIsTaken, message: "the file exists")
    }
  }

  private static func copy(
    _ source: Connection, to path: String, progress: (Double) -> Void
  ) throws {
    let target = try Connection(path: path, access: .create)
    guard
      let backup = unsafe sqlite3_backup_init(
        target.handle.pointer, "main", source.handle.pointer, "main")
    else { throw target.handle.error() }
    var code = SQLITE_OK
    repeat {
      code = unsafe sqlite3_backup_step(backup, 2000)
      let total = unsafe sqlite3_backup_pagecount(backup)
      let left = unsafe sqlite3_backup_remaining(backup)
      if total > 0 { progress(Double(total - left) / Double(total)) }
    } while code == SQLITE_OK
    let end = unsafe sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE, end == SQLITE_OK else { throw target.handle.error(code: code) }
  }
}
