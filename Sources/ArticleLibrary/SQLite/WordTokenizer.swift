internal import CSQLite
internal import UnicodeText

/// FTS5's view of our words, so that what the index finds is what the reader sees lit.
///
/// A field separator is a word of its own that nobody can type: no phrase runs across it.
@safe
enum WordTokenizer {
  static let name = "broadsheet"
  /// Stands between two captions in one column. Articles never hold control characters.
  static let separator: Unicode.Scalar = "\u{1F}"

  /// Makes the tokenizer known to a connection.
  static func register(on connection: Connection) throws(SQLiteError) {
    let handle = connection.handle
    var api: UnsafeMutablePointer<fts5_api>?
    var statement: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(handle.pointer, "SELECT fts5(?1)", -1, &statement, nil)
    guard code == SQLITE_OK else { throw handle.error() }
    unsafe withUnsafeMutablePointer(to: &api) { place in
      unsafe sqlite3_bind_pointer(statement, 1, place, "fts5_api_ptr", nil)
      _ = unsafe sqlite3_step(statement)
    }
    unsafe sqlite3_finalize(statement)
    guard let api = unsafe api else {
      throw SQLiteError(code: SQLITE_ERROR, message: "this SQLite has no full-text search")
    }
    var tokenizer = unsafe fts5_tokenizer(
      xCreate: { _, _, _, result in
        // It has no state, but FTS5 takes a null for a failure.
        unsafe result?.pointee = OpaquePointer(bitPattern: 1)
        return SQLITE_OK
      },
      xDelete: { _ in },
      xTokenize: { _, context, _, text, count, emit in
        unsafe WordTokenizer.tokenize(text, count: Int(count), context: context, emit: emit)
      })
    let registered = unsafe api.pointee.xCreateTokenizer(api, name, nil, &tokenizer, nil)
    guard registered == SQLITE_OK else { throw handle.error() }
  }

  private typealias Emit =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
    ) -> CInt

  private static func tokenize(
    _ text: UnsafePointer<CChar>?, count: Int, context: UnsafeMutableRawPointer?, emit: Emit?
  ) -> CInt {
    guard let text = unsafe text, let emit = unsafe emit else { return SQLITE_OK }
    let bytes = unsafe UnsafeRawBufferPointer(start: text, count: count)
    var code = SQLITE_OK
    var start = 0
    while start <= count, code == SQLITE_OK {
      let end = unsafe bytes[start...].firstIndex(of: UInt8(separator.value)) ?? count
      let part = unsafe String(decoding: bytes[start..<end], as: UTF8.self)
      forEachWord(in: part) { word, range in
        guard code == SQLITE_OK else { return }
        unsafe code = emit(
          context, 0, word, CInt(word.utf8.count), CInt(start + range.lowerBound),
          CInt(start + range.upperBound))
      }
      if end < count, code == SQLITE_OK {
        unsafe code = emit(context, 0, "\u{1F}", 1, CInt(end), CInt(end + 1))
      }
      start = end + 1
    }
    return code
  }
}
