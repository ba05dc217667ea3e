internal import CSQLite
private import Glibc

/// SQLite's own connection. Closes itself when the last one lets go of it.
///
/// Apart from `Connection`, because whoever may interrupt a search from another thread must keep it
/// open. `sqlite3_interrupt` is the one call that any thread may make at any time.
@safe
final class ConnectionHandle: @unchecked Sendable {
  let pointer: OpaquePointer

  /// SQLite counts what memory it takes, behind a lock that every allocation waits for. Nobody asks.
  private static let configure: Void = sqlite_stop_counting_memory()

  init(path: String, flags: CInt) throws(SQLiteError) {
    Self.configure
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(path, &opened, flags, nil)
    guard code == SQLITE_OK, let pointer = unsafe opened else {
      let system = unsafe opened == nil ? 0 : sqlite3_system_errno(opened)
      let message =
        system == 0
        ? unsafe String(cString: sqlite3_errstr(code))
        : unsafe String(cString: strerror(system)).lowercased()
      unsafe sqlite3_close_v2(opened)
      throw SQLiteError(code: code, message: message)
    }
    unsafe self.pointer = pointer
    unsafe sqlite3_extended_result_codes(pointer, 1)
  }

  // `_v2`, because statements may outlive their connection.
  deinit { unsafe sqlite3_close_v2(pointer) }

  func interrupt() { unsafe sqlite3_interrupt(pointer) }

  /// The failure `code`, in SQLite's words.
  func error(code: CInt) -> SQLiteError {
    SQLiteError(code: code, message: unsafe String(cString: sqlite3_errstr(code)))
  }

  /// The latest failure, in SQLite's words.
  func error(sql: String? = nil) -> SQLiteError {
    SQLiteError(
      code: unsafe sqlite3_extended_errcode(pointer),
      message: unsafe String(cString: sqlite3_errmsg(pointer)), sql: sql)
  }
}
