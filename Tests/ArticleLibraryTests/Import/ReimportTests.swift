import ArticleLibrary
import Articles
import Testing

@Suite struct ReimportTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  private func ids(_ titles: String...) throws -> [Article.ID?] {
    try titles.map { try library.id(of: $0) }
  }

  @Test func `the same file again changes nothing`() throws {
    let articles = (0..<300).map {
      sampleArticle("Title \($0 % 50)", "Text \($0 % 100)", date: "2020", position: $0)
    }
    let first = try library.importSample(articles)
    let ids = try library.summaries(in: 0..<1000).map(\.id)
    let second = try library.importSample(articles)
    #expect(first.new == 300)
    #expect(second.unchanged == 300)
    #expect(second.new + second.updated + second.missing == 0)
    #expect(try library.summaries(in: 0..<1000).map(\.id) == ids)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `the source's own id tells before anything else`() throws {
    try library.importSample([
      sampleArticle("A", "a", identifier: "1"), sampleArticle("B", "b", identifier: "2"),
    ])
    let before = try ids("A", "B")
    try library.importSample([
      sampleArticle("B", "b", identifier: "1"), sampleArticle("A", "a", identifier: "2"),
    ])
    #expect(try ids("B", "A") == before)
  }

  @Test func `an id that differs means another article`() throws {
    try library.importSample([sampleArticle("Re: Hello", "Hi.", identifier: "1")])
    let summary = try library.importSample([sampleArticle("Re: Hello", "Hi.", identifier: "2")])
    #expect(summary.new == 1)
    #expect(summary.missing == 1)
  }

  @Test func `a URL that is unique in its source tells`() throws {
    try library.importSample([sampleArticle("A", "a", url: "https://example.org/a")])
    let before = try ids("A")
    let summary = try library.importSample([
      sampleArticle("A, corrected", "a, corrected", url: "http://www.example.org/a/")
    ])
    #expect(try ids("A, corrected") == before)
    #expect(summary.updated == 1)
  }

  @Test func `a URL that many share does not tell`() throws {
    let url = "https://example.org/"
    try library.importSample([
      sampleArticle("A", "a", url: url), sampleArticle("B", "b", url: url),
    ])
    let before = try ids("A", "B")
    try library.importSample([
      sampleArticle("B", "b", url: url), sampleArticle("C", "c", url: url),
      sampleArticle("A", "a", url: url),
    ])
    #expect(try ids("A", "B") == before)
    #expect(try library.count() == 3)
  }

  @Test func `a title tells, however it is written`() throws {
    try library.importSample([sampleArticle("The Trouble", "old")])
    let before = try ids("The Trouble")
    try library.importSample([sampleArticle("THE TROUBLE!", "new")])
    #expect(try ids("THE TROUBLE!") == before)
  }

  @Test func `of articles with one title the same text tells`() throws {
    try library.importSample([sampleArticle("Letters", "one"), sampleArticle("Letters", "two")])
    let before = try library.search(Query("two"), limit: 1).map(\.article.id)
    let summary = try library.importSample([
      sampleArticle("Letters", "zero"), sampleArticle("Letters", "one"),
      sampleArticle("Letters", "two"),
    ])
    #expect(summary.unchanged == 2)
    #expect(try library.search(Query("two"), limit: 1).map(\.article.id) == before)
  }

  @Test func `the same text under another title is the same article`() throws {
    try library.importSample([sampleArticle("Wrogn", "text"), sampleArticle(nil, "untitled")])
    let before = try ids("Wrogn", "untitled")
    try library.importSample([sampleArticle("Wrong", "text"), sampleArticle(nil, "untitled")])
    #expect(try ids("Wrong", "untitled") == before)
  }

  @Test func `a repost that comes before the article it repeats leaves it what it was`() throws {
    let (a, b) = (sampleArticle("A", "text"), sampleArticle("B", "text"))
    try library.importSample([b])
    let before = try ids("B")
    try library.setReadingState(ReadingState(isStarred: true), of: try #require(before[0]))
    let summary = try library.importSample([a, b])
    #expect(summary.new == 1 && summary.unchanged == 1 && summary.updated == 0)
    #expect(try ids("B") == before)
    #expect(try library.titles(ListFilter(isStarred: true)) == ["B"])
    #expect(try library.integrityProblems() == [])
    #expect(try library.importSample([a, b]).unchanged == 2)
  }

  @Test func `what left its source is missing and comes back as itself`() throws {
    let (a, b) = (sampleArticle("A", "a"), sampleArticle("B", "b"))
    try library.importSample([a, b])
    let before = try ids("A", "B")
    #expect(try library.importSample([b]).missing == 1)
    #expect(try library.summaries(in: 0..<9).map(\.isMissing) == [true, false])
    #expect(try library.importSample([b]).missing == 0)
    try library.importSample([a, b])
    #expect(try library.summaries(in: 0..<9).map(\.isMissing) == [false, false])
    #expect(try ids("A", "B") == before)
  }

  @Test func `a file that is gone is missing and comes back`() throws {
    try library.importSample([sampleArticle("A")], path: "/folder/a", modified: 7)
    try library.importSample([sampleArticle("B")], path: "/folder/b", modified: 7)
    try library.markMissing(sources: ["/folder/a"])
    #expect(try library.summaries(in: 0..<9).map(\.isMissing) == [true, false])
    #expect(try library.sources(under: "/folder").map(\.isMissing) == [true, false])
    let fingerprint = SourceFingerprint(size: 1, modified: 7)
    #expect(try library.status(of: "/folder/a", fingerprint: fingerprint) == .changed)
    #expect(try library.status(of: "/folder/b", fingerprint: fingerprint) == .unchanged)
    try library.importSample([sampleArticle("A")], path: "/folder/a", modified: 7)
    #expect(try library.summaries(in: 0..<9).map(\.isMissing) == [false, false])
  }

  @Test func `what a reader did outlives every change`() throws {
    try library.importSample([sampleArticle("A", "a", date: "2020", identifier: "1")])
    let id = try #require(try library.id(of: "A"))
    let state = ReadingState(isRead: true, isStarred: true, position: 5)
    try library.setReadingState(state, of: id)
    try library.importSample([])
    try library.importSample([sampleArticle("Other", "b", date: "1990-02", identifier: "1")])
    #expect(try library.article(id)?.state == state)
    #expect(try library.summaries(in: 0..<1).first?.state == state)
    #expect(try library.titles(ListFilter(isStarred: true)) == ["Other"])
  }

  @Test func `a changed article is found by its new words and not by its old ones`() throws {
    try library.importSample([
      sampleArticle("A", "uranium", date: "2020", identifier: "1", authors: ["Old Name"])
    ])
    try library.importSample([
      sampleArticle("A", "plutonium", date: "2021", identifier: "1", authors: ["New Name"])
    ])
    for gone in ["uranium", "old"] { #expect(try library.searchCount(Query(gone)) == 0) }
    for new in ["plutonium", "new"] { #expect(try library.searchCount(Query(new)) == 1) }
    #expect(try library.integrityProblems() == [])
  }

  @Test func `an article that only moved in its file is unchanged`() throws {
    var article = sampleArticle("A", "a")
    try library.importSample([article])
    let id = try #require(try library.id(of: "A"))
    let stored = try #require(try library.article(id))
    try library.setNames(ArticleNames(), of: stored, by: Analyzer(model: "m", version: 1))
    article.content.blocks[0].range = 100..<101
    article.source.range = 90..<110
    #expect(try library.importSample([article]).unchanged == 1)
    #expect(try library.article(id)?.source.range == 90..<110)
    #expect(try library.article(id)?.content.blocks[0].range == 100..<101)
    #expect(try library.names(of: id) == ArticleNames())
  }

  @Test func `files do not share articles`() throws {
    let article = sampleArticle("A", "a", url: "https://example.org/a", identifier: "1")
    try library.importSample([article], path: "/one")
    try library.importSample([article], path: "/two")
    #expect(try library.count() == 2)
    #expect(try library.titles(ListFilter(sources: ["/one"])) == ["A"])
  }

  @Test func `identities are never used twice`() throws {
    try library.importSample([sampleArticle("A", "a")])
    let first = try #require(try library.id(of: "A"))
    try library.importSample([sampleArticle("B", "b")])
    let second = try #require(try library.id(of: "B"))
    #expect(first < second)
  }

  @Test func `any sequence of edits keeps one article for each id`() throws {
    var generator = SplitMix(state: 7)
    var numbers: [Int: Article.ID] = [:]
    for _ in 0..<25 {
      let present = (0..<40).filter { _ in Bool.random(using: &generator) }
        .shuffled(using: &generator)
      try library.importSample(
        present.map { number in
          sampleArticle(
            "Title \(Int.random(in: 0..<9, using: &generator))",
            "Text \(Int.random(in: 0..<9, using: &generator))",
            date: "20\(Int.random(in: 10..<20, using: &generator))", identifier: "\(number)",
            authors: ["Author \(number)"])
        })
      for summary in try library.summaries(in: 0..<100) {
        let number = try #require(Int(summary.authors[0].dropFirst("Author ".count)))
        #expect(numbers[number, default: summary.id] == summary.id)
        numbers[number] = summary.id
        #expect(summary.isMissing == !present.contains(number))
      }
      #expect(try library.count() == numbers.count)
      #expect(try library.integrityProblems() == [])
    }
  }

  @Test func `what a source says of its reader and its picture is kept`() throws {
    var article = sampleArticle("A", "a", date: "2020", identifier: "1")
    article.isStarred = true
    article.content.picture = "https://example.org/a.jpg"
    try library.importSample([article])
    let id = try #require(try library.id(of: "A"))
    #expect(try library.article(id)?.state == ReadingState(isStarred: true))
    #expect(try library.article(id)?.content.picture == "https://example.org/a.jpg")
    #expect(try library.titles(ListFilter(isStarred: true)) == ["A"])
    // What it says later does not overrule what was done since.
    try library.setReadingState(ReadingState(isRead: true), of: id)
    try library.importSample([article])
    #expect(try library.article(id)?.state == ReadingState(isRead: true))
  }
}

/// Numbers that look random and are the same in every run.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
