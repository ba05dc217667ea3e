import ArticleLibrary
import Articles
import Testing

@Suite struct TagTests {
  let library: Library

  init() throws {
    library = try Library.inMemory()
    try library.importSample([
      sampleArticle("A", "a"), sampleArticle("B", "b"), sampleArticle("C", "c"),
    ])
  }

  private func ids(_ titles: String...) throws -> [Article.ID] {
    try titles.map { try #require(try library.id(of: $0)) }
  }

  @Test func `a tag is shown as first written and compared folded`() throws {
    #expect(try library.addTag("Énergie", to: ids("A", "B")).count == 2)
    #expect(try library.addTag("energie", to: ids("B", "C")) == ids("C"))
    #expect(try library.addTag("atom", to: ids("C")).count == 1)
    #expect(try library.tags(of: ids("C")[0]) == ["atom", "Énergie"])
    #expect(
      try library.tagCounts() == [
        TagCount(name: "atom", articles: 1), TagCount(name: "Énergie", articles: 3),
      ])
    let rows = try library.summaries(in: 0..<3)
    #expect(rows.map(\.tags) == [["Énergie"], ["Énergie"], ["atom", "Énergie"]])
  }

  @Test func `a tag that no article has is no tag`() throws {
    try library.addTag("atom", to: ids("A"))
    #expect(try library.removeTag("ATOM", from: ids("A", "B")) == ids("A"))
    #expect(try library.removeTag("atom", from: ids("A")) == [])
    #expect(try library.addTag("void", to: [Article.ID(rawValue: 99)]) == [])
    #expect(try library.tagCounts() == [])
    #expect(try library.integrityProblems() == [])
  }

  @Test(arguments: ["", "two words", "a,b", "a\tb", "\u{7}"])
  func `a tag is one word`(name: String) throws {
    #expect(throws: TagError.self) { try library.addTag(name, to: ids("A")) }
    #expect(throws: TagError.self) { try library.removeTag(name, from: ids("A")) }
  }

  @Test func `marks and any script can be tags`() throws {
    for name in ["★", "東京", "می‌خواهم", "a/b", "to-do!"] {
      try library.addTag(name, to: ids("B"))
    }
    #expect(try Set(library.tags(of: ids("B")[0])) == ["★", "東京", "می‌خواهم", "a/b", "to-do!"])
  }

  @Test func `importing again leaves tags and saved searches alone`() throws {
    try library.addTag("atom", to: ids("A"))
    try library.saveSearch(SavedSearch(name: "Mine", query: "tag:atom"))
    let id = try ids("A")[0]
    let analyzer = Analyzer(model: "m", version: 1)
    let article = try #require(try library.article(id))
    try library.setNames(ArticleNames(mentions: [], entities: []), of: article, by: analyzer)
    try library.importSample([sampleArticle("A", "a, but another text", date: "2020")])
    #expect(try library.tags(of: id) == ["atom"])
    try library.importSample([])
    #expect(try library.tags(of: id) == ["atom"])
    #expect(try library.savedSearches() == [SavedSearch(name: "Mine", query: "tag:atom")])
  }
}
