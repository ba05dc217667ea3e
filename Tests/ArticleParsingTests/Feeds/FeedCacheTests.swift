import ArticleParsing
import Articles
import Testing

@Suite struct FeedCacheTests {
  private let database = Array("SQLite format 3\0… CREATE TABLE rss_item (".utf8)

  @Test func `what a feed reader keeps are articles, and what was read is`() {
    var parts = SourceParts(path: "cache.db", bytes: database)
    parts.converters.cachedEntries = { _ throws(Converters.Failure) in
      [
        CachedEntry(
          identifier: "g1", title: "Looms &amp; Leaves", author: "Ada Lovelace",
          url: "https://example.org/a", feed: "Engines", published: 1_609_459_200,
          content: "<p>The <b>engine</b>.</p>", isRead: true),
        CachedEntry(
          identifier: "", title: "", author: "", url: "javascript:x", feed: "", published: 0,
          content: "", isRead: false),
      ]
    }
    let items = Array(ArticleReader(parts))
    let article = items.articles.first
    #expect(article?.title == "Looms & Leaves")
    #expect(article?.text == "The engine.")
    #expect(article?.authors == ["Ada Lovelace"])
    #expect(article?.outlet == "Engines")
    #expect(article?.published?.description == "2021-01-01")
    #expect(items.parsed.map(\.isRead) == [true, false])
    #expect(items.parsed.map(\.sourceIdentifier) == ["g1", nil])
    #expect(items.articles.last?.url == nil)
  }

  @Test func `without what reads databases it is a problem`() {
    #expect(
      Array(ArticleReader(bytes: database, path: "cache.db")).reasons == [
        "not read here: a feed reader's database"
      ])
  }
}
