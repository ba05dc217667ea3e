import ArticleLibrary
import Articles
import Testing

@Suite struct RepairTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var path: String { folder.path(of: "library.db") }

  /// Two files, with links between them, names, tags, saved searches and reading state.
  private func makeLibrary(_ count: Int = 20) throws -> Library {
    let library = try Library(path: path)
    for file in ["/a", "/b"] {
      try library.importSample(
        (0..<count).map { number in
          sampleArticle(
            "Title \(number) in \(file)", "Text \(number) of many words", "And more \(file)",
            date: number % 3 == 0 ? nil : "20\(10 + number % 13)",
            url: "https://example.com\(file)/\(number)", authors: ["Ada \(number % 3)"],
            outlet: "Times of \(file)",
            links: [Link(url: "https://example.com/a/\(number + 1)", range: 0..<1)],
            position: number)
        }, path: file, modified: 1)
    }
    for row in try library.summaries(in: 0..<9) {
      let article = try #require(try library.article(row.id))
      let ada = ArticleEntity(number: 0, name: "Ada", type: .person, count: 2)
      let title = ArticleEntity(number: 1, name: row.title, type: .other, count: 1)
      try library.setNames(
        ArticleNames(mentions: [], entities: [ada, title]), of: article,
        by: Analyzer(model: "m", version: 1))
      try library.addTag("tag\(row.id.rawValue % 2)", to: [row.id])
      try library.setReadingState(ReadingState(isRead: true, isStarred: true), of: row.id)
    }
    try library.saveSearch(SavedSearch(name: "Mine", query: "text"))
    return library
  }

  /// Everything a reader sees.
  private func view(_ library: Library) throws -> [String] {
    let rows = try library.summaries(in: 0..<9999)
    var statistics = try library.statistics()
    let entities = statistics.entities.map { "\($0)" }.sorted()
    (statistics.size, statistics.entities) = (0, [:])
    return try rows.map { "\($0)" } + [
      "\(library.savedSearches())", "\(statistics)", "\(entities)",
    ]
      + rows.map { try "\(library.crossReferences(of: $0.id))" }
      + ArticleOrder.allCases.map { try "\(library.titles(order: $0))" }
      + ["\(library.search(Query("more"), limit: 9999).map(\.article.id))"]
  }

  @Test(arguments: [
    "DELETE FROM entry WHERE article % 3 = 0",
    "UPDATE entry SET title = 'Other' WHERE article = 2",
    "UPDATE entry SET length = 1 WHERE article = 2",
    "UPDATE entry SET sort_title = 'x' WHERE article = 2",
    "UPDATE entry SET key = key - 1 WHERE article = 2",
    "UPDATE article SET key = key - 1 WHERE id = 2",
    "UPDATE day_count SET entries = entries + 1 WHERE day = 0",
    "INSERT INTO day_count VALUES (7, 7)",
    "DELETE FROM block_count",
    "DELETE FROM article_key WHERE article % 3 = 0",
    "INSERT INTO article_key VALUES (7, 1, 2)",
    "DELETE FROM citation WHERE article = 3",
    "INSERT INTO citation VALUES (7, 3)",
    "UPDATE credit SET articles = articles + 1",
    "DELETE FROM credit",
    "INSERT INTO credit VALUES (1, 'nobody', 'Nobody', 3)",
    "UPDATE signature SET articles = articles + 1 WHERE id = 1",
    "DELETE FROM signature_article",
    "UPDATE tally SET number = 1",
    "DELETE FROM tally",
    "UPDATE source SET articles = 1",
    "UPDATE source SET read_articles = 1",
    "INSERT INTO words (words) VALUES ('delete-all')",
    "DELETE FROM words_docsize WHERE id % 2",
    "UPDATE words_docsize SET sz = x'01'",
    "UPDATE words_data SET block = x'0102030405060708' WHERE id > 10",
    "DELETE FROM words_data",
    "INSERT INTO headings (headings) VALUES ('delete-all')",
    "UPDATE headings_docsize SET sz = x'01'",
    "DELETE FROM headings_data",
    "INSERT INTO entity_words (entity_words) VALUES ('delete-all')",
    "DELETE FROM entity_words_data",
    "INSERT INTO content VALUES (999, x'01')",
    "INSERT INTO tag VALUES (99, 'none', 'None')",
    "INSERT INTO article_tag VALUES (1, 999)",
    "INSERT INTO reading_state VALUES (999, 0, 0, 5)",
  ])
  func `what is wrong is found, and mended from the articles`(script: String) throws {
    let library = try makeLibrary()
    let before = try view(library)
    #expect(try library.check() == [])
    #expect(try library.check(.quick) == [])
    try library.tamper(script)
    #expect(try library.check() != [])
    let report = try library.repair()
    #expect(report.articles == 40)
    #expect(report.damaged == [] && report.withoutNames == 0 && report.salvaged == nil)
    #expect(try library.check() == [])
    #expect(try view(library) == before)
    #expect(try view(Library(path: path)) == before)
    // An import goes on from there.
    try library.importSample([sampleArticle("New", "new")], path: "/c")
    #expect(try library.check() == [])
  }

  @Test func `a repair of a whole library changes nothing, and keeps a copy`() throws {
    let library = try makeLibrary()
    let before = try view(library)
    var fractions: [Double] = []
    let report = try library.repair {
      fractions.append($0)
      return true
    }
    #expect(fractions.last == 1)
    #expect(try view(library) == before)
    #expect(report.copy == path + ".before-repair")
    #expect(try view(Library(path: path + ".before-repair")).count == before.count)
  }

  @Test func `a repair that is stopped changes nothing`() throws {
    let library = try makeLibrary()
    try library.tamper("DELETE FROM block_count")
    let problems = try library.check()
    #expect(throws: CancellationError.self) { try library.repair { _ in false } }
    #expect(try library.check() == problems)
  }

  @Test(arguments: [
    "UPDATE content SET record = x'7F7F' WHERE article", "DELETE FROM content WHERE article",
  ])
  func `an article whose text is lost keeps the rest, and its file brings it back`(
    script: String
  ) throws {
    let library = try makeLibrary()
    let before = try view(library)
    let title = try #require(try library.summaries(in: 0..<99).first { $0.id.rawValue == 30 })
    try library.tamper(script + " = 30")
    #expect(try library.check() != [])
    let report = try library.repair()
    #expect(report.damaged == [.init(id: title.id, title: title.title, sourcePath: "/b")])
    #expect(try library.check() == [])
    #expect(try library.titles().count == 40)
    #expect(try library.article(title.id)?.content.blocks == [])
    #expect(try library.tags(of: title.id) == title.tags)

    let fingerprint = SourceFingerprint(size: 1, modified: 1)
    #expect(try library.status(of: "/b", fingerprint: fingerprint) == .changed)
    _ = try makeLibrary()
    #expect(try library.article(title.id)?.content.blocks.count == 2)
    #expect(try view(library) == before)
    #expect(try library.check() == [])
  }

  @Test func `names that cannot be read are found anew`() throws {
    let library = try makeLibrary()
    try library.tamper(
      "UPDATE names SET record = x'7F' WHERE rowid = (SELECT min(article) FROM names)")
    #expect(try library.check().contains("articles whose names cannot be read: 1"))
    #expect(try library.repair().withoutNames == 1)
    #expect(try library.check() == [])
    let analyzer = Analyzer(model: "m", version: 1)
    #expect(try library.countWithoutNames(by: analyzer, languages: ["en"]) == 32)
  }

  @Test func `from a file with broken pages everything that can be read is saved`() throws {
    var library: Library? = try makeLibrary(150)
    let ids = Set(try #require(try library?.summaries(in: 0..<999).map(\.id)))
    library = nil
    let whole = try folder.bytes(of: "library.db")
    let pages = whole.count / 8192
    var generator = SplitMix(state: 3)
    var saved = 0
    for round in 0..<8 {
      var broken = whole
      for _ in 0..<(round / 2 + 1) {
        // Never the first, without which it is no database at all.
        let page = Int.random(in: 1..<pages, using: &generator) * 8192
        for byte in page..<page + 8192 { broken[byte] = .random(in: 0...255, using: &generator) }
      }
      try folder.write(broken, to: "library.db")
      let report: RepairReport
      do {
        report = try (try? Library(path: path))?.repair() ?? Library.salvage(path)
      } catch let error as LibraryError {
        // Without the list of its tables a file is lost, and says so.
        #expect("\(error)".contains("damaged"))
        continue
      }
      let mended = try Library(path: report.salvaged ?? path)
      #expect(try mended.check() == [], "round \(round)")
      let found = Set(try mended.summaries(in: 0..<999).map(\.id))
      #expect(found.isSubset(of: ids))
      #expect(report.articles == found.count)
      saved += found.count
      if report.salvaged != nil { #expect(try folder.bytes(of: "library.db") == broken) }
      for name in try folder.names where name != "library.db" { folder.remove(name) }
    }
    #expect(saved > 8 * 300 / 2)
  }

  @Test func `a file that is no database cannot be salvaged`() throws {
    try folder.write(Array("Not a database at all".utf8), to: "library.db")
    #expect(throws: LibraryError.self) { try Library.salvage(path) }
    #expect(try folder.names == ["library.db"])
  }
}
