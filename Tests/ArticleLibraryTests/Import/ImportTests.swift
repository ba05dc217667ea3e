import ArticleLibrary
import Articles
import Testing

@Suite struct ImportTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  @Test func `an imported article comes back as it was`() throws {
    let parsed = ParsedArticle(
      content: ArticleContent(
        title: "Title", subtitle: "Sub", authors: ["Ada Lovelace", "Ñandú"], outlet: "The Paper",
        published: PartialDate("2021-07"), reposted: PartialDate("2021-08-02"),
        url: "https://example.org/a", excerpt: "Short", language: "en", keywords: ["harbor"],
        blocks: [
          Block(kind: .heading, text: "One", range: 3..<6),
          Block(kind: .preformatted, text: "a\n  b 北京", range: 8..<20),
        ],
        captions: [Caption(alt: "Alt", text: nil, afterBlock: 1, range: 7..<8)],
        links: [
          Link(url: "https://example.org/b", label: "More", textRange: 0..<3, range: 30..<40)
        ],
        bio: "She writes.", handles: ["@ada"],
        related: [RelatedItem(title: "Other", url: nil, range: 50..<55)],
        unassigned: [Unassigned(text: "left", range: 60..<64)],
        origins: [FieldOrigin(field: "title", range: 0..<2)]),
      source: SourcePlace(path: "/sample.txt", member: "entry", position: 4, range: 10..<90),
      sourceIdentifier: "guid")
    try library.importSample([parsed])
    let id = try #require(try library.id(of: "Title"))
    let article = try library.article(id)
    #expect(article?.content == parsed.content)
    #expect(article?.source == parsed.source)
    #expect(article?.state == ReadingState())
  }

  @Test func `the newest is first, and articles without a date follow in their order`() throws {
    try library.importSample([
      sampleArticle("undated 1"), sampleArticle("old", date: "1999"),
      sampleArticle("new", date: "2024-05-01"), sampleArticle("undated 2"),
      sampleArticle("new too", date: "2024-05-01"), sampleArticle("older", date: "1998-12-31"),
    ])
    let newest = ["new", "new too", "old", "older", "undated 1", "undated 2"]
    #expect(try library.titles() == newest)
    #expect(try library.titles(order: .oldest) == newest.reversed())
  }

  @Test func `a search finds, shows and places`() throws {
    try library.importSample([
      sampleArticle("Natanz", "Nothing here.", "A nuclear site\nin the desert.", date: "2020"),
      sampleArticle("Other", "The nuclear question.", date: "2021"),
    ])
    let hits = try library.search(Query("nuclear"), limit: 10)
    #expect(hits.map(\.article.title) == ["Other", "Natanz"])
    #expect(hits[1].field == .text)
    #expect(hits[1].range == 17..<24)
    #expect(hits[1].snippet.text == "Nothing here.  A nuclear site in the desert.")
    #expect(hits[1].snippet.matches == [17..<24])
    #expect(try library.search(Query("nuclear desert"), limit: 10).count == 1)
    #expect(try library.search(Query("\"site in\""), limit: 10).count == 1)
    #expect(try library.search(Query("\"in site\""), limit: 10).isEmpty)
    #expect(try library.search(Query("nucl", isBeingTyped: true), limit: 10).count == 2)
    #expect(try library.searchCount(Query("nuclear")) == 2)
    #expect(try library.integrityProblems() == [])
  }
}
