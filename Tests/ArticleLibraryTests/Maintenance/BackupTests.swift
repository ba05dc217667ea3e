import ArticleLibrary
import Articles
import Testing

@Suite struct BackupTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a copy is a library of its own`() throws {
    let library = try Library(path: folder.path(of: "library.db"))
    try library.importSample((0..<500).map { sampleArticle("T\($0)", "text \($0)") })
    var fractions: [Double] = []
    try library.backup(to: folder.path(of: "copy.db")) { fractions.append($0) }
    #expect(fractions.last == 1)
    let copy = try Library(path: folder.path(of: "copy.db"))
    #expect(try copy.titles() == library.titles())
    #expect(try copy.integrityProblems() == [])
    try copy.importSample([sampleArticle("Only here")], path: "/other")
    #expect(try library.count() == 500)
  }

  @Test func `a copy replaces nothing unless it is to`() throws {
    let library = try Library(path: folder.path(of: "library.db"))
    try folder.write([1, 2, 3], to: "copy.db")
    let copy = folder.path(of: "copy.db")
    #expect(throws: LibraryError(path: copy, reason: .exists)) { try library.backup(to: copy) }
    #expect(try folder.bytes(of: "copy.db") == [1, 2, 3])
    try library.backup(to: copy, replacing: true)
    #expect(try Library(path: copy).count() == 0)
    #expect(throws: LibraryError.self) { try library.backup(to: folder.path(of: "none/x.db")) }
    #expect(try folder.names.filter { $0.contains("copy-") } == [])
  }

  @Test func `a copy made while another program writes is whole`() async throws {
    let path = folder.path(of: "library.db")
    let library = try Library(path: path)
    try library.importSample((0..<300).map { sampleArticle("First \($0)", "x") }, path: "/first")
    try await withThrowingTaskGroup { group in
      group.addTask {
        let other = try Library(path: path)
        for number in 0..<20 {
          try other.importSample(
            (0..<20).map { sampleArticle("T\($0)", "x") }, path: "/other/\(number)")
        }
      }
      for number in 0..<5 { try library.backup(to: folder.path(of: "copy\(number).db")) }
      try await group.waitForAll()
    }
    for number in 0..<5 {
      let copy = try Library(path: folder.path(of: "copy\(number).db"))
      #expect(try copy.integrityProblems() == [])
      #expect(try copy.count() >= 300)
    }
  }

  @Test func `a library in memory can be kept`() throws {
    let library = try Library.inMemory()
    try library.importSample([sampleArticle("A")])
    try library.backup(to: folder.path(of: "kept.db"))
    #expect(try Library(path: folder.path(of: "kept.db")).titles() == ["A"])
  }

  @Test func `a long article takes less room than its text, and comes back whole`() throws {
    let library = try Library(path: folder.path(of: "library.db"))
    let text = (0..<240_000).map { "word\($0 % 977)" }.joined(separator: " ")
    try library.importSample([sampleArticle("Long", text)])
    try library.vacuum()
    #expect(try folder.bytes(of: "library.db").count < text.utf8.count)
    let id = try #require(try library.id(of: "Long"))
    #expect(try library.article(id)?.content.text == text)
  }

  @Test func `vacuuming gives back the room of what was forgotten`() throws {
    let library = try Library(path: folder.path(of: "library.db"))
    // All others, so that there is much to pack and to index.
    let articles = (0..<1000).map { number in
      sampleArticle(
        "T\(number)", (0..<200).map { "word\(number * 200 + $0)" }.joined(separator: " "))
    }
    try library.importSample(articles, path: "/big")
    try library.importSample([sampleArticle("Small", "word")], path: "/small")
    try library.forget(sources: ["/big"])
    let (before, after) = try library.vacuum()
    #expect(after * 2 < before)
    #expect(try Int64(folder.bytes(of: "library.db").count) == after)
    #expect(try library.titles() == ["Small"])
    #expect(try library.searchCount(Query("word")) == 1)
    #expect(try library.integrityProblems() == [])
  }
}
