import ArticleLibrary
import Articles
import Synchronization
import Testing

@Suite struct ResumeTests {
  let fingerprint = SourceFingerprint(size: 10, modified: 20)
  let items = (0..<400).map { number -> ParsedItem in
    number % 40 == 39
      ? .problem(Problem(path: "/a", place: .line(number), reason: "odd"))
      : .article(
        sampleArticle(
          "Title \(number % 7)", "Text \(number % 90)", date: "20\(10 + number % 13)",
          position: number))
  }

  private func isWhole(_ library: Library) throws -> Bool {
    try library.count() == 390 && library.problems().count == 10
      && library.status(of: "/a", fingerprint: fingerprint) == .unchanged
      && library.integrityProblems() == []
      && Set(library.summaries(in: 0..<400).map(\.id)).count == 390
  }

  @Test func `a stopped import goes on where it was`() throws {
    let library = try Library.inMemory()
    var left = 123
    try library.importSource("/a", fingerprint: fingerprint, items: items) {
      left -= 1
      return left < 0
    }
    #expect(
      try library.status(of: "/a", fingerprint: fingerprint) == .unfinished(items: 123))
    let summary = try library.importSource("/a", fingerprint: fingerprint, items: items)
    #expect(summary.new == 390 - 120)
    #expect(try isWhole(library))
  }

  @Test func `a file that changed meanwhile starts again`() throws {
    let library = try Library.inMemory()
    var left = 123
    try library.importSource(
      "/a", fingerprint: SourceFingerprint(size: 1, modified: 1), items: items
    ) {
      left -= 1
      return left < 0
    }
    try library.importSource("/a", fingerprint: fingerprint, items: items)
    #expect(try isWhole(library))
  }

  @Test func `a failure at any step loses and doubles nothing`() throws {
    let library = try Library.inMemory()
    let few = Array(items[30..<60])
    var (failures, steps) = (0, 0)
    while true {
      try library.failWriting(afterSteps: steps)
      do {
        try library.importSource("/a", fingerprint: fingerprint, items: few)
        break
      } catch let error as LibraryError {
        guard steps < 10_000_000 else { throw error }
        failures += 1
        steps += 1 + steps / 30
      }
    }
    try library.failWriting(afterSteps: nil)
    #expect(failures > 100)
    #expect(try library.count() == 29)
    #expect(try library.problems().count == 1)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `a failure at any step of a second import loses and doubles nothing`() throws {
    let library = try Library.inMemory()
    try library.importSource(
      "/a", fingerprint: SourceFingerprint(size: 1, modified: 1), items: items[20..<50])
    let ids = Set(try library.summaries(in: 0..<100).map(\.id))
    let edited = items[30..<60].reversed().map { item -> ParsedItem in
      guard case .article(var article) = item else { return item }
      article.content.subtitle = "edited"
      return .article(article)
    }
    var steps = 0
    while true {
      try library.failWriting(afterSteps: steps)
      do {
        try library.importSource("/a", fingerprint: fingerprint, items: edited)
        break
      } catch let error as LibraryError {
        guard steps < 10_000_000 else { throw error }
        steps += 1 + steps / 20
      }
    }
    try library.failWriting(afterSteps: nil)
    let rows = try library.summaries(in: 0..<100)
    #expect(ids.isSubset(of: rows.map(\.id)))
    #expect(rows.count { !$0.isMissing } == 29)
    #expect(try library.searchCount(Query("edited")) == 29)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `after a failure an import takes nothing more`() throws {
    let library = try Library.inMemory()
    let session = library.startImport()
    try session.begin("/a", fingerprint: fingerprint)
    for item in items[..<20] { try session.add(item) }
    try session.flush()
    try session.end()
    try session.begin("/b", fingerprint: fingerprint)
    try library.failWriting(afterSteps: 5)
    #expect(throws: LibraryError.self) { try session.flush() }
    #expect(throws: LibraryError.self) { try session.add(items[0]) }
    #expect(throws: LibraryError.self) { try session.flush() }
    try library.importSource("/a", fingerprint: fingerprint, items: items)
    #expect(try isWhole(library))
  }

  @Test func `a power cut at any article loses and doubles nothing`() throws {
    let folder = try TemporaryFolder()
    let library = try Library(path: folder.path(of: "library.db"))
    var copies: [String] = []
    let watched = items.lazy.enumerated().map { number, item in
      if number % 23 == 5 {
        copies.append("copy-\(number).db")
        try? folder.copyLibrary("library.db", as: "copy-\(number).db")
      }
      return item
    }
    try library.importSource("/a", fingerprint: fingerprint, items: watched)
    #expect(try isWhole(library))
    #expect(copies.count > 10)
    for copy in copies {
      let library = try Library(path: folder.path(of: copy))
      #expect(try library.integrityProblems() == [])
      try library.importSource("/a", fingerprint: fingerprint, items: items)
      #expect(try isWhole(library))
    }
  }

  @Test func `two programs that import one file write it once`() throws {
    let folder = try TemporaryFolder()
    let one = try Library(path: folder.path(of: "library.db"))
    let two = try Library(path: folder.path(of: "library.db"))
    let (first, second) = (one.startImport(), two.startImport())
    try first.begin("/a", fingerprint: fingerprint)
    try second.begin("/a", fingerprint: fingerprint)
    for item in items {
      try first.add(item)
      if case .problem = item { try second.flush() }
      try second.add(item)
    }
    try first.end()
    try first.flush()
    try second.end()
    try second.flush()
    #expect(try isWhole(one))
  }

  @Test func `the later of two imports of a file counts`() throws {
    let folder = try TemporaryFolder()
    let one = try Library(path: folder.path(of: "library.db"))
    let two = try Library(path: folder.path(of: "library.db"))
    let first = one.startImport()
    try first.begin("/a", fingerprint: SourceFingerprint(size: 1, modified: 1))
    for item in items[..<200] { try first.add(item) }
    try first.flush()
    try two.importSource("/a", fingerprint: fingerprint, items: items)
    for item in items[200...] { try first.add(item) }
    try first.end()
    try first.flush()
    #expect(try isWhole(two))
  }

  @Test func `a file that was left in the middle goes on where it was`() throws {
    let library = try Library.inMemory()
    let session = library.startImport()
    try session.begin("/a", fingerprint: fingerprint)
    for item in items[..<200] { try session.add(item) }
    try session.begin("/b", fingerprint: fingerprint)
    try session.end()
    try session.flush()
    #expect(try library.status(of: "/a", fingerprint: fingerprint) == .unfinished(items: 200))
    try library.importSource("/a", fingerprint: fingerprint, items: items)
    #expect(try isWhole(library))
  }

  @Test func `a cancelled import writes nothing of what waits`() throws {
    let library = try Library.inMemory()
    let switched = Switch()
    let session = library.startImport { switched.isOn.load(ordering: .relaxed) }
    try session.begin("/a", fingerprint: fingerprint)
    for item in items[..<20] { try session.add(item) }
    try session.flush()
    for item in items[20..<40] { try session.add(item) }
    switched.isOn.store(true, ordering: .relaxed)
    #expect(throws: CancellationError.self) { try session.flush() }
    #expect(session.summary.new == 20)
    #expect(try library.count() == 20)
    try library.importSource("/a", fingerprint: fingerprint, items: items)
    #expect(try isWhole(library))
  }

  @Test func `many small files go into few transactions`() throws {
    let library = try Library.inMemory()
    let session = library.startImport()
    for number in 0..<200 {
      try session.begin("/folder/\(number)", fingerprint: fingerprint)
      try session.add(.article(sampleArticle("Title \(number)")))
      try session.end()
    }
    #expect(try session.flush().new == 200)
    #expect(try library.count(ListFilter(sources: ["/folder"])) == 200)
    #expect(try library.sources(under: "/folder").allSatisfy(\.isFinished))
  }

  private final class Switch: Sendable {
    let isOn = Atomic(false)
  }
}
