import ArticleLibrary
import Articles
import Entities
import Foundation
import Synchronization
import TestSupport
import Testing
import broadsheet

@Suite struct NameKeeperTests {
  private let library: Library
  private let analyzer = Analyzer(model: "m", version: 1)

  private let chains: [Chain]

  init() throws {
    var random = SyntheticLibrary(seed: 1)
    chains = random.chains()
    let text = SyntheticLibrary.text(of: chains)
    let items = (0..<60).map { number in
      ParsedItem.article(
        ParsedArticle(
          content: ArticleContent(title: "Report \(number)", blocks: [Block(text: text)]),
          source: SourcePlace(path: "/reports", position: number)))
    }
    library = try Library.inMemory()
    _ = try library.importSource(
      "/reports", fingerprint: SourceFingerprint(size: 1, modified: 1), items: items)
  }

  private func articles() throws -> [Article] {
    try library.summaries(in: 0..<100).compactMap { try library.article($0.id) }
  }

  private func found(
    in article: Article, bytes: Int, done: @escaping @Sendable () -> Void = {}
  ) -> NameKeeper.Found {
    let names = SyntheticLibrary.names(of: chains)
    return .init(
      [(article, ResolvedArticle(names: names, chains: chains))], by: analyzer, bytes: bytes,
      done: done)
  }

  @Test(arguments: [0, 3 << 20, 100 << 20])
  func `all that threads find is written, however much waits`(bytes: Int) throws {
    let articles = try articles()
    let keeper = NameKeeper(library) {}
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: articles.count) { number in
      let found = found(in: articles[number], bytes: bytes) { done.withLock { $0 += 1 } }
      #expect(throws: Never.self) { try keeper.keep(found) { true } }
    }
    #expect(try keeper.settle { true } == false)
    #expect(done.withLock { $0 } == 60)
    for article in articles { #expect(try library.names(of: article.id) != nil) }
    #expect(try library.entities(in: 0..<1).map(\.articles) == [60])
    #expect(try library.integrityProblems() == [])
  }

  @Test func `names that cannot be written are given back, and the next are written`() throws {
    let articles = try articles()
    let keeper = NameKeeper(library) {}
    let done = Mutex(0)
    try library.failWriting(afterSteps: 10)
    #expect(throws: (any Error).self) {
      try keeper.keep(found(in: articles[0], bytes: 0) { done.withLock { $0 += 1 } }) { true }
    }
    #expect(done.withLock { $0 } == 1)
    try library.failWriting(afterSteps: nil)
    try keeper.keep(found(in: articles[1], bytes: 0)) { true }
    #expect(try library.names(of: articles[0].id) == nil)
    #expect(try library.names(of: articles[1].id) != nil)
  }
}
