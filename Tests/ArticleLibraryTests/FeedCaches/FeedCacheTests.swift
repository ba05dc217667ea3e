import ArticleLibrary
import Articles
import FoundationEssentials
import Testing

@Suite struct FeedCacheTests {
  /// Two articles of one feed, one of them read, and a third that was deleted.
  private func newsboat() throws -> [UInt8] { try Self.fixture("newsboat.db") }

  private static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return [UInt8](
      try Data(contentsOf: folder.appending(path: "../../Fixtures/FeedCaches/\(name)")))
  }

  @Test func `articles come with their feed and with what was read`() throws {
    let items = try FeedCache.items(in: newsboat())
    #expect(items.map(\.title) == ["Looms", "Leaves"])
    #expect(items.map(\.isUnread) == [false, true])
    #expect(items.map(\.feedTitle) == ["Engines", "Engines"])
    #expect(items[0].published == 1_609_459_200)
    #expect(items[0].content == "<p>The engine weaves.</p>")
  }

  @Test func `a database that says it has a log beside it is read`() throws {
    var bytes = try newsboat()
    (bytes[18], bytes[19]) = (2, 2)
    #expect(try FeedCache.items(in: bytes).count == 2)
  }

  @Test(arguments: UInt64(1)...40)
  func `a damaged database does no harm`(seed: UInt64) throws {
    var bytes = try newsboat()
    var state = seed
    for _ in 0..<20 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      bytes[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
    }
    _ = try? FeedCache.items(in: bytes)
    _ = try? FeedCache.items(in: Array(bytes.prefix(Int(state >> 33) % bytes.count)))
  }

  @Test func `a view in the place of the table is not asked`() throws {
    #expect(throws: SQLiteError.self) {
      try FeedCache.items(in: try Self.fixture("view.db"))
    }
  }

  @Test func `what was read elsewhere is read from the start, and no more after that`() throws {
    let library = try Library.inMemory()
    var article = sampleArticle("Looms", identifier: "a")
    article.isRead = true
    try library.importSample([article])
    let id = try #require(try library.id(of: "Looms"))
    #expect(try library.article(id)?.state.isRead == true)
    #expect(try library.unreadCount() == 0)
    try library.setReadingState(ReadingState(), of: id)
    article.content.title = "Looms, again"
    try library.importSample([article])
    #expect(try library.article(id)?.state.isRead == false)
  }
}
