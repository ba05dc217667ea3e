import ArticleLibrary
import Articles
import Testing

@Suite struct RelevanceTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  private func titles(_ text: String, _ order: ArticleOrder = .relevance) throws -> [String] {
    try library.search(Query(text), order: order, limit: 10).map(\.article.title)
  }

  @Test func `articles with the same rare words are alike`() throws {
    try library.importSample([
      sampleArticle("Loom", "The loom of Jacquard weaves silk with punched cards", date: "2001"),
      sampleArticle(
        "Engine", "The engine weaves algebra as the loom of Jacquard does", date: "2002"),
      sampleArticle("Silk", "Punched cards, silk, a loom by Jacquard", date: "2000"),
      sampleArticle("Weather", "The rain of the week", date: "2003"),
      sampleArticle("Storm", "The rain and the storm", date: "2004"),
    ])
    let id = try #require(try library.id(of: "Loom"))
    #expect(try titles("like:\(id.rawValue)") == ["Silk", "Engine"])
    #expect(try titles("like:\(id.rawValue)", .newest) == ["Engine", "Silk"])
    #expect(try titles("like:\(id.rawValue) algebra") == ["Engine"])
    #expect(try titles("like:99999") == [])
  }

  @Test func `what is found without its words comes after what has them`() throws {
    try library.importSample([
      sampleArticle("One", "natanz", date: "2001"), sampleArticle("Two", "x", date: "2002"),
      sampleArticle("Natanz", "natanz natanz", date: "2000"),
    ])
    #expect(try titles("natanz OR on:2002") == ["Natanz", "One", "Two"])
    #expect(
      try library.summaries(
        in: 0..<9, filter: ListFilter(query: Query("natanz OR on:2002")), order: .relevance
      ).map(\.title) == ["Natanz", "One", "Two"])
    #expect(try titles("on:2002") == ["Two"])
  }

  @Test func `very common beginnings of words put titles first`() throws {
    library.readTexts(forWordsIn: 2)
    try library.importSample([
      sampleArticle("One", "prefix", date: "2003"), sampleArticle("Preface", "x", date: "2001"),
      sampleArticle("Three", "prefer", date: "2002"), sampleArticle("Four", "x", date: "2004"),
    ])
    #expect(try titles("pre*") == ["Preface", "One", "Three"])
    let pages = try (0..<3).flatMap {
      try library.search(Query("pre*"), order: .relevance, limit: 1, offset: $0)
    }
    #expect(pages.map(\.article.title) == ["Preface", "One", "Three"])
  }

  @Test func `words that stand near each other are lit only there`() throws {
    try library.importSample([
      sampleArticle("A", "A deal. Much later on, after many words: the nuclear deal with Iran.")
    ])
    let hit = try #require(
      try library.search(Query("nuclear NEAR/1 deal"), limit: 1).first)
    let lit = hit.snippet.matches.map { range in
      String(decoding: Array(hit.snippet.text.utf8)[range], as: UTF8.self)
    }
    #expect(lit == ["nuclear", "deal"])
    #expect(hit.range == 45..<52)
  }

  @Test func `a hit opens at what was asked for`() throws {
    try library.importSample([
      sampleArticle("Iran", "First Iran is named here", date: "2020", authors: ["Ada Iran"])
    ])
    func field(_ text: String) throws -> ArticleField? {
      try library.search(Query(text), limit: 1).first?.field
    }
    #expect(try field("title:iran") == .title)
    #expect(try field("iran") == .text)
    let author = try #require(try library.search(Query("author:iran"), limit: 1).first)
    #expect(author.snippet.text == "Ada Iran")
    let unread = try #require(try library.search(Query("is:unread"), limit: 1).first)
    #expect(unread.snippet == Snippet(text: "First Iran is named here", matches: []))
  }
}
