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

  /// A connection that only reads, to a copy of `image` in memory.
  convenience init(image: [UInt8]) throws(SQLiteError) {
    try self.init(path: ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX)
    var image = image
    // What is in memory has no log beside it: versions 2 of the format say that there is one.
    if image.count > 19 { (image[18], image[19]) = (1, 1) }
    guard let copy = unsafe sqlite3_malloc64(UInt64(image.count)) else {
      throw error(code: SQLITE_NOMEM)
    }
    unsafe copy.copyMemory(from: image, byteCount: image.count)
    let size = sqlite3_int64(image.count)
    let code = unsafe sqlite3_deserialize(
      pointer, "main", copy.assumingMemoryBound(to: UInt8.self), size, size,
      CUnsignedInt(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY))
    guard code == SQLITE_OK else { throw error(code: code) }
    unsafe sqlite3_limit(pointer, SQLITE_LIMIT_LENGTH, Self.longestValue)
  }

  /// Bytes that a value of a foreign database may have.
  private static let longestValue: CInt = 64 << 20

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
