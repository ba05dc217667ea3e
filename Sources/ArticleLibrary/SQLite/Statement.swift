internal import CSQLite

/// A prepared statement and, while it runs, its current row. Finalizes itself.
///
/// A class, because the connection keeps statements in a dictionary for the next time.
@safe
final class Statement {
  private let handle: OpaquePointer
  let sql: String

  init(_ sql: String, on connection: ConnectionHandle) throws(SQLiteError) {
    var handle: OpaquePointer?
    let flags = CUnsignedInt(SQLITE_PREPARE_PERSISTENT)
    let code = unsafe sqlite3_prepare_v3(connection.pointer, sql, -1, flags, &handle, nil)
    guard code == SQLITE_OK, let handle = unsafe handle else {
      throw connection.error(sql: sql)
    }
    unsafe self.handle = handle
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(handle) }
}

// MARK: Running

extension Statement {
  /// Whether it stands on a row.
  var isBusy: Bool { unsafe sqlite3_stmt_busy(handle) != 0 }

  /// Binds `values` to the parameters, in order.
  func bind(_ values: [SQLValue]) throws(SQLiteError) {
    for (index, value) in values.enumerated() { try bind(value, at: CInt(index) + 1) }
  }

  func bind(_ number: Int64, at index: CInt) throws(SQLiteError) {
    guard unsafe sqlite3_bind_int64(handle, index, number) == SQLITE_OK else { throw error }
  }

  private func bind(_ value: SQLValue, at index: CInt) throws(SQLiteError) {
    let code =
      switch value {
      case .null: unsafe sqlite3_bind_null(handle, index)
      case .integer(let number): unsafe sqlite3_bind_int64(handle, index, number)
      // With its length, because text may hold a NUL.
      case .text(let text):
        unsafe sqlite3_bind_text64(
          handle, index, text, UInt64(text.utf8.count), sqlite_transient(), UInt8(SQLITE_UTF8))
      // An empty array may have no address, and a blob without address is a null.
      case .blob(let bytes) where bytes.isEmpty: unsafe sqlite3_bind_zeroblob(handle, index, 0)
      case .blob(let bytes):
        unsafe sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), sqlite_transient())
      }
    guard code == SQLITE_OK else { throw error }
  }

  /// Moves to the next row, if there is one.
  func step() throws(SQLiteError) -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw error
    }
  }

  /// Makes it ready to run again with what is bound.
  func rewind() { unsafe sqlite3_reset(handle) }

  /// Makes it ready to run again, and lets go of what it locked.
  func reset() {
    unsafe sqlite3_reset(handle)
    unsafe sqlite3_clear_bindings(handle)
  }

  private var error: SQLiteError {
    let connection = unsafe sqlite3_db_handle(handle)
    return SQLiteError(
      code: unsafe sqlite3_extended_errcode(connection),
      message: unsafe String(cString: sqlite3_errmsg(connection)), sql: sql)
  }
}

// MARK: The current row, columns counting from zero

extension Statement {
  var columnCount: CInt { unsafe sqlite3_column_count(handle) }

  func name(_ column: CInt) -> String {
    unsafe sqlite3_column_name(handle, column).map { unsafe String(cString: $0) } ?? ""
  }

  /// The value as it is stored. Nothing here is stored as a fraction.
  func value(_ column: CInt) -> SQLValue {
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT: .integer(number(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }

  func isNull(_ column: CInt) -> Bool {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
  }

  func number(_ column: CInt) -> Int64 { unsafe sqlite3_column_int64(handle, column) }

  func int(_ column: CInt) -> Int { Int(number(column)) }

  func flag(_ column: CInt) -> Bool { number(column) != 0 }

  func optionalNumber(_ column: CInt) -> Int64? { isNull(column) ? nil : number(column) }

  func text(_ column: CInt) -> String {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return "" }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  func optionalText(_ column: CInt) -> String? { isNull(column) ? nil : text(column) }

  func bytes(_ column: CInt) -> [UInt8] {
    guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
