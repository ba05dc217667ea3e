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
      xTokenize: { _, context, purpose, text, count, emit in
        // Only what is searched is told letter by letter; what it is searched for is not.
        unsafe WordTokenizer.tokenize(
          text, count: Int(count), isSearched: purpose & FTS5_TOKENIZE_DOCUMENT != 0,
          context: context, emit: emit)
      })
    let registered = unsafe api.pointee.xCreateTokenizer(api, name, nil, &tokenizer, nil)
    guard registered == SQLITE_OK else { throw handle.error() }
  }

  private typealias Emit =
    @convention(c) (
      UnsafeMutableRawPointer?, CInt, UnsafePointer<CChar>?, CInt, CInt, CInt
    ) -> CInt

  private static func tokenize(
    _ text: UnsafePointer<CChar>?, count: Int, isSearched: Bool,
    context: UnsafeMutableRawPointer?, emit: Emit?
  ) -> CInt {
    guard let text = unsafe text, let emit = unsafe emit else { return SQLITE_OK }
    let bytes = unsafe UnsafeBufferPointer(
      start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
    if isSearched, unsafe bytes.first == cutMark {
      return unsafe emitCut(bytes, context: context, emit: emit)
    }
    var start = 0
    while start <= count {
      let end = unsafe bytes[start...].firstIndex(of: UInt8(separator.value)) ?? count
      let part = unsafe UnsafeBufferPointer(rebasing: bytes[start..<end])
      var code = SQLITE_OK
      forEachSearchedWord(inUTF8: unsafe Span(_unsafeElements: part)) { word, range, isLastLetter in
        guard isSearched || !isLastLetter else { return true }
        let flags = isLastLetter ? FTS5_TOKEN_COLOCATED : 0
        unsafe word.withUnsafeBytes { word in
          unsafe code = emit(
            context, flags, word.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(word.count),
            CInt(start + range.lowerBound), CInt(start + range.upperBound))
        }
        return code == SQLITE_OK
      }
      if code == SQLITE_OK, end < count {
        unsafe code = emit(context, 0, "\u{1F}", 1, CInt(end), CInt(end + 1))
      }
      guard code == SQLITE_OK else { return code }
      start = end + 1
    }
    return SQLITE_OK
  }
}

// MARK: Texts that are cut ahead

extension WordTokenizer {
  /// What a text begins with that is cut into words already. Articles never hold control characters.
  private static let cutMark: UInt8 = 0x02
  /// Stands before a word that is another reading of the one before.
  private static let alsoMark: UInt8 = 0x7F
  /// A word's length stands before it, in two bytes of seven bits if it is not less.
  private static let longLength = 0x60

  /// `text` cut into its words as the index takes them: the transaction that writes them need not, and
  /// any thread can. Tells `body` each word.
  static func cut(_ text: String, _ body: (_ word: Span<UInt8>) -> Void) -> String {
    var text = text
    text.makeContiguousUTF8()
    guard !text.isEmpty, text.utf8.first != cutMark, !hasSeparator(text) else {
      forEachWord(inUTF8: text.utf8.span) { word, _ in
        body(word)
        return true
      }
      return text
    }
    var bytes = [cutMark]
    bytes.reserveCapacity(text.utf8.count * 9 / 8)
    var hasTooLong = false
    forEachSearchedWord(inUTF8: text.utf8.span) { word, _, isLastLetter in
      if isLastLetter { bytes.append(alsoMark) } else { body(word) }
      if word.count < longLength {
        bytes.append(UInt8(word.count))
      } else {
        let (high, low) = word.count.quotientAndRemainder(dividingBy: 0x80)
        guard longLength + high < Int(alsoMark) else {
          hasTooLong = true
          return true
        }
        bytes.append(UInt8(longLength + high))
        bytes.append(UInt8(low))
      }
      unsafe word.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
      return true
    }
    // Nobody looks for a word as long as that, but it must not be lost.
    return hasTooLong ? text : String(decoding: bytes, as: UTF8.self)
  }

  private static func hasSeparator(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] == UInt8(separator.value) { return true }
    return false
  }

  private static func emitCut(
    _ bytes: UnsafeBufferPointer<UInt8>, context: UnsafeMutableRawPointer?, emit: Emit
  ) -> CInt {
    guard let base = bytes.baseAddress else { return SQLITE_OK }
    var place = 1
    while place < bytes.count {
      var flags: CInt = 0
      if unsafe bytes[place] == alsoMark {
        flags = FTS5_TOKEN_COLOCATED
        place += 1
      }
      guard place < bytes.count else { return SQLITE_CORRUPT }
      var length = Int(unsafe bytes[place])
      place += 1
      if length >= longLength {
        guard place < bytes.count else { return SQLITE_CORRUPT }
        length = (length - longLength) << 7 | Int(unsafe bytes[place])
        place += 1
      }
      guard length <= bytes.count - place else { return SQLITE_CORRUPT }
      let word = unsafe UnsafeRawPointer(base + place).assumingMemoryBound(to: CChar.self)
      // Where a word stood in the text is of no use to an index.
      let code = unsafe emit(context, flags, word, CInt(length), 0, 0)
      guard code == SQLITE_OK else { return code }
      place += length
    }
    return SQLITE_OK
  }
}

// MARK: What the index keeps of each row

extension WordTokenizer {
  /// How many words, and separators, the index has of `text`.
  static func wordCount(of text: String) -> Int {
    var count = text.utf8.count { $0 == UInt8(separator.value) }
    forEachWord(inUTF8: text.utf8.span) { _, _ in
      count += 1
      return true
    }
    return count
  }

  /// How many words a row of the index has in each column: numbers in SQLite's own form, seven bits a
  /// byte, the highest first.
  static func columnSizes(_ bytes: [UInt8]) -> [Int] {
    var (sizes, size) = ([Int](), 0)
    for byte in bytes {
      size = size << 7 | Int(byte & 0x7F)
      guard byte < 0x80 else { continue }
      sizes.append(size)
      size = 0
    }
    return sizes
  }
}
