import ArticleLibrary
import Testing

@Suite struct ErrorTests {
  @Test(arguments: [
    (5, "/l.db: another program is writing to the library"),
    (11, "/l.db: the library file is damaged"), (13, "/l.db: the disk is full"),
    (14, "cannot open /l.db: permission denied"), (26, "/l.db: the file is not a library"),
    (8, "/l.db: the library cannot be written to"),
    (1, "/l.db: permission denied (SQLite error 1)"),
    (3338, "/l.db: permission denied (SQLite error 3338)"),
  ])
  func `a failure says what happened in a reader's words`(code: CInt, text: String) {
    let error = SQLiteError(code: code, message: "permission denied")
    #expect(LibraryError(path: "/l.db", reason: .sqlite(error)).description == text)
  }
}
