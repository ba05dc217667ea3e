import ArticleLibrary
import Articles
import FoundationEssentials
import Testing

/// What becomes of a library that an earlier version made.
@Suite struct MigrationTests {
  let folder: TemporaryFolder

  private var path: String { folder.path(of: "library.db") }

  /// `version-1.db` was written by the first version: three articles, the first two of them read, the
  /// first starred.
  init() throws {
    folder = try TemporaryFolder()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Fixtures/Libraries/version-1.db")
    try folder.write([UInt8](Data(contentsOf: fixture)), to: "library.db")
  }

  @Test func `a library of version 1 gets lengths, links, orders and counts`() throws {
    let library = try Library(path: path)
    let rows = try library.summaries(in: 0..<10)
    #expect(
      rows.map(\.title) == ["Bridge", "The harbor opens again", "Élan of the zebra crossing"])
    #expect(
      rows.map(\.sourcePath) == [
        "/articles/bridge.txt", "/articles/harbor.txt", "/articles/zebra.txt",
      ])
    #expect(rows.map(\.state.isRead) == [true, true, false])
    for row in rows {
      let article = try #require(try library.article(row.id))
      #expect(row.length == article.content.text.utf8.count)
    }
    #expect(try library.integrityProblems() == [])
    #expect(try library.searchCount(Query("harbor")) == 1)
  }

  @Test func `the library as it was is kept beside it, and the library says where`() throws {
    let before = try folder.bytes(of: "library.db")
    let library = try Library(path: path)
    let copy = path + ".before-version-7"
    #expect(library.earlierVersion == copy)
    #expect(try Library(path: path).earlierVersion == nil)
    #expect(try folder.names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.count == 2)
    // An earlier program can go on with it.
    let kept = try folder.bytes(of: "library.db.before-version-7")
    #expect(kept[60..<64].elementsEqual(before[60..<64]))
    #expect(try Library(path: copy).titles() == library.titles())
  }

  @Test func `an old library where nobody may write says so and is left as it is`() throws {
    let before = try folder.bytes(of: "library.db")
    try folder.setWritable(false, "library.db")
    defer { try? folder.setWritable(true, "library.db") }
    guard folder.isWriteProtected("library.db") else { return }
    let expected = LibraryError(path: path, reason: .olderAndReadOnly(version: 1))
    #expect(throws: expected) { try Library(path: path) }
    #expect(expected.description.contains("open a copy of it"))
    #expect(try folder.bytes(of: "library.db") == before)
  }
}
