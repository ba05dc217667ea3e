import ArticleLibrary
import Articles
import Testing

@Suite struct ForgettingTests {
  private static let analyzer = Analyzer(model: "m", version: 1)

  /// Two files, with links between them, names, tags and reading state.
  private static func library() throws -> Library {
    let library = try Library.inMemory()
    for (path, word) in [("/a/1", "uranium"), ("/a/2", "thorium")] {
      try library.importSample(
        (0..<30).map { number in
          sampleArticle(
            "Title \(number) of \(word)", "Text about \(word) and \(number)",
            date: "20\(10 + number % 9)", url: "https://example.com/\(word)/\(number)",
            authors: ["Ada \(number % 3)"], outlet: "The \(word) Times",
            links: [Link(url: "https://example.com/uranium/\(number + 1)", range: 0..<1)])
        }, path: path)
    }
    for row in try library.summaries(in: 0..<99) {
      let article = try #require(try library.article(row.id))
      let names = ArticleNames(
        mentions: [],
        entities: [
          ArticleEntity(number: 0, name: "Ada", type: .person, count: 2),
          ArticleEntity(number: 1, name: row.title, type: .other, count: 1),
        ])
      try library.setNames(names, of: article, by: analyzer)
      guard row.id.rawValue % 4 == 0 else { continue }
      try library.setReadingState(ReadingState(isRead: true, isStarred: true), of: row.id)
      try library.addTag("fourth", to: [row.id])
      try library.addTag("t\(row.id.rawValue)", to: [row.id])
    }
    return library
  }

  @Test func `what is forgotten leaves no trace`() throws {
    let library = try Self.library()
    #expect(try library.forget(sources: ["/a/1"]) == 30)
    #expect(try library.count() == 30)
    #expect(try library.searchCount(Query("uranium")) == 0)
    #expect(try library.sources().map(\.path) == ["/a/2"])
    #expect(try library.statistics().outlets == [.init(name: "The thorium Times", count: 30)])
    #expect(try library.statistics().entities == [.person: 1, .other: 30])
    #expect(try library.integrityProblems() == [])
    #expect(try library.forget(sources: ["/a"]) == 30)
    #expect(try library.forget(sources: ["/a"]) == 0)
    let empty = try library.statistics()
    #expect(empty.articles == 0 && empty.unread == 0 && empty.starred == 0 && empty.tags == [])
    #expect(try library.integrityProblems() == [])
  }

  @Test func `articles are forgotten one by one, and the rest stays`() throws {
    let library = try Self.library()
    let rows = try library.summaries(in: 0..<99)
    let gone = rows.filter { $0.id.rawValue % 3 == 0 }.map(\.id)
    let none = Article.ID(rawValue: 1000)
    #expect(try library.forget(articles: gone + gone + [none]) == gone.count)
    let rest = rows.filter { !gone.contains($0.id) }
    #expect(try library.summaries(in: 0..<99) == rest)
    #expect(try library.unreadCount() == rest.count { !$0.state.isRead })
    #expect(try library.titles(order: .title).count == rest.count)
    for id in gone { #expect(try library.article(id) == nil) }
    #expect(try library.integrityProblems() == [])
  }

  @Test func `numbers are never given again, and a forgotten file comes back`() throws {
    let library = try Self.library()
    let last = try #require(try library.summaries(in: 0..<99).map(\.id).max())
    try library.forget(articles: [last])
    try library.forget(sources: ["/a/2"])
    try library.importSample([sampleArticle("New")], path: "/a/2", modified: 1)
    let new = try #require(try library.id(of: "New"))
    #expect(new > last)
    #expect(try library.article(new)?.state == ReadingState())
    #expect(try library.tags(of: new) == [])
  }

  @Test func `a stop in the middle leaves a whole library, and the file is read again`() throws {
    let library = try Library.inMemory()
    try library.importSample(
      (0..<5000).map { sampleArticle("T\($0)", "x\($0)", position: $0) }, path: "/big", modified: 1)
    var questions = 0
    let forgotten = try library.forget(sources: ["/big"]) {
      questions += 1
      return questions > 1
    }
    #expect(forgotten == 2000)
    #expect(try library.count() == 3000)
    #expect(try library.integrityProblems() == [])
    let fingerprint = SourceFingerprint(size: 1, modified: 1)
    #expect(try library.status(of: "/big", fingerprint: fingerprint) == .changed)
    let summary = try library.importSample(
      (0..<5000).map { sampleArticle("T\($0)", "x\($0)", position: $0) }, path: "/big", modified: 1)
    #expect(summary.new == 2000 && summary.unchanged == 3000)
  }
}
