import ArticleLibrary
import Articles
import Testing

@Suite struct StatisticsTests {
  @Test func `statistics say what there is and of what most`() throws {
    let library = try Library.inMemory()
    try library.importSample(
      [
        sampleArticle("A", "a", date: "2021-07-04", authors: ["Ada"], outlet: "Times"),
        sampleArticle("B", "b", date: "2021-07-05", authors: ["ADA", "Bo"], outlet: "TIMES"),
        sampleArticle("C", "c", date: "2021", outlet: "Post", language: "fr"),
        sampleArticle("D", "d", language: nil),
      ], path: "/a")
    try library.importSample([sampleArticle("E", "e", date: "2023-01")], path: "/b")
    try library.importSample([sampleArticle("F", "f", date: "2023-01-31")], path: "/b")
    let read = try #require(try library.id(of: "A"))
    try library.setReadingState(ReadingState(isRead: true, isStarred: true), of: read)
    try library.addTag("x", to: [read])
    let statistics = try library.statistics(withTables: true)
    #expect(statistics.articles == 6 && statistics.sources == 2)
    #expect(statistics.unread == 5 && statistics.starred == 1 && statistics.missing == 1)
    #expect(statistics.outlets == [.init(name: "Times", count: 2), .init(name: "Post", count: 1)])
    #expect(statistics.authors == [.init(name: "Ada", count: 2), .init(name: "Bo", count: 1)])
    #expect(statistics.languages == [.init(name: "en", count: 4), .init(name: "fr", count: 1)])
    #expect(
      statistics.months == [
        .init(name: "2021", count: 1), .init(name: "2021-07", count: 2),
        .init(name: "2023-01", count: 2),
      ])
    #expect(statistics.firstDate == PartialDate("2021"))
    #expect(statistics.lastDate == PartialDate("2023-01-31"))
    #expect(statistics.tags == [TagCount(name: "x", articles: 1)])
    #expect(statistics.tables.map(\.name).contains("words"))
    #expect(try library.statistics(limit: 1).outlets.count == 1)
  }
}
