import ArticleLibrary
import Articles
import Testing

@Suite struct LikeArticleTests {
  private let library: Library

  /// Words that stand in no other text.
  private static func words(_ count: Int, from start: Int) -> String {
    (start..<start + count).map { "word\($0)" }.joined(separator: " ")
  }

  init() throws {
    library = try Library.inMemory()
    try library.importSample([
      sampleArticle("Story", Self.words(400, from: 0), date: "2021", position: 0),
      sampleArticle("Repost", Self.words(395, from: 0) + " more", date: "2020", position: 1),
      sampleArticle("Excerpt", Self.words(60, from: 150), date: "2019", position: 2),
      sampleArticle(
        "Update", Self.words(300, from: 0), Self.words(200, from: 2000), date: "2018", position: 3),
      sampleArticle("Other", Self.words(400, from: 5000), date: "2017", position: 4),
    ])
  }

  private func like(_ title: String) throws -> [String: LikeArticle.Kind] {
    let id = try #require(try library.id(of: title))
    return Dictionary(
      uniqueKeysWithValues: try library.likeArticles(id).map { ($0.article.title, $0.kind) })
  }

  @Test func `reposts, excerpts and other versions are told apart`() throws {
    #expect(
      try like("Story") == ["Repost": .repost, "Excerpt": .excerpt, "Update": .update])
    #expect(try like("Excerpt")["Story"] == .excerpt)
    #expect(try like("Other") == [:])
  }

  @Test func `texts that fill in one form are not alike`() throws {
    // Every 20 words the form leaves a few open.
    func filled(_ start: Int, fields: Int) -> String {
      (0..<fields).map {
        Self.words(20, from: 9000 + 20 * $0) + " " + Self.words(4, from: start + 4 * $0)
      }.joined(separator: " ")
    }
    try library.importSample(
      [
        sampleArticle("Notes", filled(20_000, fields: 20)),
        sampleArticle("Later notes", filled(30_000, fields: 20)),
        sampleArticle("Short notes", filled(40_000, fields: 5)),
      ], path: "/notes.txt")
    #expect(try like("Notes") == [:])
    #expect(try like("Short notes") == [:])
  }

  @Test func `a passage that is repeated is shared once`() throws {
    let passage = Self.words(50, from: 9000)
    try library.importSample(
      [
        sampleArticle("Release", passage, Self.words(65, from: 20_000), passage),
        sampleArticle("Earlier release", passage, Self.words(65, from: 30_000), passage),
      ], path: "/releases.txt")
    #expect(try like("Release") == [:])
  }

  @Test func `what many articles say makes none like another`() throws {
    let notice = Self.words(110, from: 9000)
    try library.importSample(
      (0..<7).map {
        sampleArticle(
          "Notice \($0)", Self.words(100, from: 20_000 + 1000 * $0), notice, position: $0)
      }, path: "/notices.txt")
    #expect(try like("Notice 0") == [:])
  }

  @Test func `a story that many print is a story`() throws {
    let story = Self.words(200, from: 9000)
    try library.importSample(
      (0..<7).map {
        sampleArticle("Paper \($0)", Self.words(20, from: 20_000 + 1000 * $0), story, position: $0)
      } + [
        sampleArticle(
          "Later", Self.words(140, from: 9000), Self.words(60, from: 30_000), position: 7)
      ], path: "/papers.txt")
    #expect(try like("Later").values.allSatisfy { $0 == .update })
    #expect(try like("Later").count == 7)
    #expect(try like("Paper 0").values.count { $0 == .repost } == 6)
  }

  @Test func `what two texts share is found where it stands`() throws {
    let story = try #require(try library.id(of: "Story"))
    let excerpt = try #require(try library.id(of: "Excerpt"))
    let shared = try library.sharedPassages(story, excerpt)
    #expect(shared.map(\.words) == [60])
    #expect(shared.first?.second.lowerBound == 0)
    let text = Array(try #require(try library.article(story)).content.text.utf8)
    let range = try #require(shared.first).first
    #expect(String(decoding: text[range], as: UTF8.self) == Self.words(60, from: 150))
  }

  @Test func `a text that changed is compared as it is now`() throws {
    try library.importSample([
      sampleArticle("Story", Self.words(400, from: 5000), date: "2021", position: 0),
      sampleArticle("Other", Self.words(400, from: 5000), date: "2017", position: 4),
    ])
    #expect(try like("Other")["Story"] == .repost)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `an article that is forgotten is like none`() throws {
    let repost = try #require(try library.id(of: "Repost"))
    _ = try library.forget(articles: [repost])
    #expect(try like("Story")["Repost"] == nil)
    #expect(try library.integrityProblems() == [])
  }
}
