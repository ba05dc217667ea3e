import ArticleLibrary
import Articles
import Testing

@Suite struct SharingTests {
  @Test func `lists and searches are whole while an import writes`() async throws {
    let folder = try TemporaryFolder()
    let library = try Library(path: folder.path(of: "library.db"))
    try library.importSample([sampleArticle("First", "word", date: "2030")])
    try await withThrowingTaskGroup { group in
      group.addTask {
        _ = try library.importSource(
          "/big", fingerprint: SourceFingerprint(size: 1, modified: 1),
          items: (0..<2000).lazy.map { .article(sampleArticle("T\($0)", "word", date: "2020")) })
      }
      for _ in 0..<2 {
        group.addTask {
          var last = 0
          while last < 2001 {
            let count = try library.count()
            #expect(count >= last)
            last = count
            let rows = try library.summaries(in: 0..<40)
            #expect(rows.first?.title == "First")
            #expect(rows.count == 40 || count < 40)
            let hits = try library.search(Query("word"), limit: 5)
            #expect(hits.first?.article.title == "First")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try library.integrityProblems() == [])
  }

  @Test func `two programs import into one library while a third reads`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "library.db")
    let reader = try Library(path: path)
    try await withThrowingTaskGroup { group in
      for program in 0..<2 {
        group.addTask {
          let library = try Library(path: path)
          for file in 0..<10 {
            try library.importSample(
              (0..<60).map {
                sampleArticle(
                  "T\($0)", "word \(program) \(file) \($0)", date: "20\(10 + $0 % 10)",
                  outlet: "Paper \($0 % 2)")
              }, path: "/\(program)/\(file)")
          }
        }
      }
      group.addTask {
        var last = 0
        while last < 1200 {
          let count = try reader.count()
          #expect(count >= last)
          last = count
          #expect(try reader.list(order: .title).count >= last)
          if let row = try reader.summaries(in: 0..<1).first {
            try reader.updateReadingState(of: row.id) { $0.position += 1 }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try reader.count() == 1200)
    #expect(try reader.check() == [])
  }

  @Test func `one program sees what another wrote`() throws {
    let folder = try TemporaryFolder()
    let (one, two) = (
      try Library(path: folder.path(of: "library.db")),
      try Library(path: folder.path(of: "library.db"))
    )
    let number = try two.changeNumber()
    try one.importSample([sampleArticle("A", "a")])
    #expect(try two.changeNumber() != number)
    #expect(try two.titles(ListFilter(isUnread: true)) == ["A"])
    let id = try #require(try two.id(of: "A"))
    try two.setReadingState(ReadingState(isRead: true), of: id)
    #expect(try one.article(id)?.state.isRead == true)
  }

  @Test func `a library reads where nobody may write`() throws {
    let folder = try TemporaryFolder()
    try Library(path: folder.path(of: "library.db")).importSample([sampleArticle("A", "a")])
    try folder.setWritable(false, "library.db")
    defer { try? folder.setWritable(true, "library.db") }
    let library = try Library(path: folder.path(of: "library.db"))
    #expect(try library.titles() == ["A"])
    #expect(try library.searchCount(Query("a")) == 1)
    if folder.isWriteProtected("library.db") {
      #expect(library.isReadOnly)
      #expect(throws: LibraryError.self) { try library.importSample([]) }
      let error = #expect(throws: LibraryError.self) { try library.repair() }
      #expect(error?.description.contains("it can only be read") == true)
    }
  }
}
