import ArticleLibrary
import Testing

@Suite struct ErrorTests {
  @Test(arguments: [
    (5, "/l.db: another program is writing to the library; try again when it is done"),
    (11, "/l.db: the library file is damaged; `library repair` saves what can be read"),
    (13, "/l.db: the disk is full; what was written before is safe"),
    (14, "cannot open /l.db: permission denied"), (26, "/l.db: the file is not a library"),
    (8, "/l.db: the library cannot be written to"),
    (1, "/l.db: permission denied (SQLite error 1)"),
    (1034, "/l.db: the disk fails (permission denied); what was written before is safe"),
    (787, "/l.db: permission denied (SQLite error 787)"),
  ])
  func `a failure says what happened in a reader's words`(code: CInt, text: String) {
    let error = SQLiteError(code: code, message: "permission denied")
    #expect(LibraryError(path: "/l.db", reason: .sqlite(error)).description == text)
  }
}
