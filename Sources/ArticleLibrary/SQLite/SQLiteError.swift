internal import CSQLite

/// A failure reported by SQLite.
package struct SQLiteError: Error, Hashable, Sendable {
  /// SQLite's extended result code.
  package var code: CInt
  package var message: String
  package var sql: String?

  package init(code: CInt, message: String, sql: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
  }
}

extension SQLiteError {
  /// What went wrong, as far as a reader can do something about it.
  package enum Reason: Hashable, Sendable {
    case busy
    case cannotOpen
    case corrupt
    case diskFull
    case diskFailed
    case interrupted
    case notADatabase
    case readOnly
    case other
  }

  package var reason: Reason {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_CORRUPT: .corrupt
    case SQLITE_FULL: .diskFull
    case SQLITE_IOERR: .diskFailed
    case SQLITE_INTERRUPT: .interrupted
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_READONLY: .readOnly
    default: .other
    }
  }
}

extension SQLiteError {
  /// Whether a row is not what its table takes.
  var isConstraint: Bool {
    [SQLITE_CONSTRAINT, SQLITE_MISMATCH].contains(code & 0xFF)
  }

  /// Whether the file itself is at fault.
  var isDamage: Bool { reason == .corrupt || reason == .notADatabase }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String {
    switch reason {
    case .busy: "another program is writing to the library; try again when it is done"
    case .cannotOpen: message
    case .corrupt: "the library file is damaged; `library repair` saves what can be read"
    case .diskFull: "the disk is full; what was written before is safe"
    case .diskFailed: "the disk fails (\(message)); what was written before is safe"
    case .interrupted: "interrupted"
    case .notADatabase: "the file is not a library"
    case .readOnly: "the library cannot be written to"
    case .other: "\(message) (SQLite error \(code)" + (sql.map { " in `\($0)`)" } ?? ")")
    }
  }
}
