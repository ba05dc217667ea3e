import ArticleLibrary
import Articles
import FoundationEssentials
import Testing

@Suite struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path(of: "library.db") }

  /// Why the library cannot be opened, after the library's path.
  private func complaint() -> String? {
    do {
      _ = try Library(path: path)
      return nil
    } catch { return "\(error)".replacing(path, with: "PATH") }
  }

  private func setHeader(_ bytes: [UInt8], at offset: Int) throws {
    var file = try folder.bytes(of: "library.db")
    file.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    try folder.write(file, to: "library.db")
  }

  @Test func `a library is made where none is, and kept`() throws {
    try Library(path: path).importSample([sampleArticle("A")])
    #expect(try folder.names == ["library.db"])
    let library = try Library(path: path)
    #expect(try library.titles() == ["A"])
    #expect(!library.isReadOnly)
    #expect(try library.information().schemaVersion == 7)
  }

  @Test func `an empty file becomes a library`() throws {
    try folder.write([], to: "library.db")
    #expect(try Library(path: path).count() == 0)
    #expect(try folder.names == ["library.db"])
  }

  @Test func `what an earlier library left beside is not taken for changes`() throws {
    try folder.write(Array(repeating: 7, count: 5000), to: "library.db-wal")
    #expect(try Library(path: path).integrityProblems() == [])
  }

  @Test(arguments: ["Not a database at all", "SQLite format 3\0but then no more"])
  func `a file that is no library is refused and left as it is`(text: String) throws {
    try folder.write(Array(text.utf8), to: "library.db")
    #expect(complaint() == "cannot open PATH: not a Broadsheet library; it is left as it is")
    #expect(try folder.bytes(of: "library.db") == Array(text.utf8))
    #expect(try folder.names == ["library.db"])
  }

  @Test func `another program's database is refused and left as it is`() throws {
    _ = try Library(path: path)
    try setHeader([1, 2, 3, 4], at: 68)
    let before = try folder.bytes(of: "library.db")
    #expect(complaint() == "cannot open PATH: not a Broadsheet library; it is left as it is")
    #expect(try folder.bytes(of: "library.db") == before)
  }

  @Test func `a newer library is refused and left as it is`() throws {
    try Library(path: path).importSample([sampleArticle("A")])
    try setHeader([0, 0, 0, 99], at: 60)
    let before = try folder.bytes(of: "library.db")
    #expect(
      complaint() == """
        cannot open PATH: a newer Broadsheet made it (version 99, this one reads up to 7); it is \
        left as it is
        """)
    #expect(try folder.bytes(of: "library.db") == before)
  }

  @Test func `an earlier library is brought up to date and a copy of it kept`() throws {
    try Library(path: path).importSample([sampleArticle("A")])
    let migrations = ["CREATE TABLE more (x TEXT) STRICT;", "DELETE FROM problem;"]
    let library = try Library(path: path, adding: migrations)
    #expect(try library.information().schemaVersion == 9)
    #expect(try library.titles() == ["A"])
    let copy = try Library(path: folder.path(of: "library.db.before-version-9"))
    #expect(try copy.titles() == ["A"])
    #expect(try copy.integrityProblems() == [])
    #expect(throws: LibraryError.self) { try Library(path: path) }
  }

  @Test func `a migration that fails changes nothing`() throws {
    try Library(path: path).importSample([sampleArticle("A")])
    let migrations = ["CREATE TABLE more (x TEXT) STRICT;", "NO SQL AT ALL;"]
    #expect(throws: LibraryError.self) { try Library(path: path, adding: migrations) }
    #expect(try Library(path: path).titles() == ["A"])
    #expect(try Library(path: path, adding: [migrations[0]]).information().schemaVersion == 8)
  }

  @Test func `a truncated library is reported, not a crash`() throws {
    try Library(path: path).importSample(
      (0..<200).map { sampleArticle("Title \($0)", "Text \($0)", "More") })
    let whole = try folder.bytes(of: "library.db")
    for size in [100, 512, 4096, 4097, whole.count / 2, whole.count - 4096] {
      try folder.write(Array(whole[..<size]), to: "library.db")
      // Either it cannot be opened, or what is missing shows when it is read.
      guard let library = try? Library(path: path) else { continue }
      _ = try? library.summaries(in: 0..<300)
      _ = try? library.search(Query("more"), limit: 300)
      let problems = try? library.integrityProblems()
      #expect(problems != [])
    }
  }

  @Test func `any damaged byte is survived`() throws {
    try Library(path: path).importSample(
      (0..<40).map { sampleArticle("Title \($0)", "Text \($0)", "More") })
    let whole = try folder.bytes(of: "library.db")
    var generator = SplitMix(state: 11)
    for _ in 0..<60 {
      var damaged = whole
      for _ in 0..<20 {
        damaged[Int.random(in: 100..<damaged.count, using: &generator)] = .random(
          in: 0...255, using: &generator)
      }
      try folder.write(damaged, to: "library.db")
      guard let library = try? Library(path: path) else { continue }
      let rows = (try? library.summaries(in: 0..<100)) ?? []
      for row in rows {
        _ = try? library.article(row.id)
        _ = try? library.crossReferences(of: row.id)
        _ = try? library.names(of: row.id)
      }
      _ = try? library.search(Query("more"), limit: 100)
      _ = try? library.integrityProblems()
      _ = try? library.importSample([sampleArticle("Title 1", "Text")])
    }
  }

  @Test func `where no file can be the complaint says why`() throws {
    #expect(throws: LibraryError.self) { try Library(path: folder.path(of: "none/library.db")) }
    do { _ = try Library(path: folder.path(of: "none/library.db")) } catch {
      #expect("\(error)".hasSuffix("/none/library.db: no such file or directory"))
    }
    do { _ = try Library(path: folder.path) } catch {
      #expect("\(error)".contains("cannot open"))
    }
  }

  @Test func `an index with words cut another way is made anew`() throws {
    try Library(path: path).importSample([sampleArticle("A", "uranium")])
    try Library(path: path).forgetWords()
    let library = try Library(path: path)
    #expect(try library.searchCount(Query("uranium")) == 0)
    try library.importSample([sampleArticle("B", "b")])
    #expect(try library.searchCount(Query("uranium")) == 1)
    #expect(try library.integrityProblems() == [])
  }
}
