import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ComparisonTests {
  func versions(_ count: Int) -> Session {
    let text = (1...40).map { "word\($0)" }.joined(separator: " ")
    let articles = (0...count).map { number in
      Article(Int64(number + 1), "Version \(number)", [text + (number == 0 ? "" : " and more")])
    }
    let other = Article(99, "Elsewhere", ["Nothing alike."])
    let session = Session(articles + [other], width: 80, height: 24)
    session.shelf.library.like = articles.dropFirst().map {
      LikeArticle(article: $0.summary, kind: .update, similarity: 90, containment: 100)
    }
    session.shelf.library.related = [articles[1], other].map {
      RelatedArticle(article: $0.summary, shared: ["Natanz"], score: 4)
    }
    return session
  }

  @Test func `d shows only what differs from the other version`() {
    var session = versions(1)
    session.type("<Enter>d")
    #expect(session.screen.rows[0].contains("Two versions"))
    #expect(session.screen.text.contains("{+and more+}"))
    #expect(session.screen.text.contains("… word33"))
    #expect(!session.screen.text.contains("word20"))
    session.type("<C-o>")
    #expect(session.state.focus == .article)
  }

  @Test func `x lists versions and related articles, = folds them`() {
    var session = versions(5)
    session.type("<Enter>x")
    #expect(session.screen.text.contains("5 versions; = unfolds"))
    // A version is not called related as well.
    #expect(session.screen.rows.count { $0.contains("Natanz") } == 1)
    session.type("=")
    #expect(session.screen.text.contains("Updates"))
    #expect(session.screen.text.contains("90%"))
    session.type("d")
    #expect(session.screen.rows[0].contains("Two versions"))
    session.type("q<Enter>")
    #expect(session.openID == 2)
    session.type("<C-o>")
    #expect(session.openID == 1)
  }

  @Test func `d on a link says that it is no version`() {
    var session = versions(1)
    session.shelf.references[Article.ID(rawValue: 1)] = [
      CrossReference(kind: .missing, text: "Elsewhere", url: "https://example.org/b")
    ]
    session.type("<Enter>xd")
    #expect(session.status?.hasPrefix("A link is no version of this article") == true)
    #expect(session.state.focus == .crossReferences)
  }

  @Test func `without another version d says so`() {
    var session = Session()
    session.type("<Enter>d")
    #expect(session.status?.hasPrefix("No other version of this article is known") == true)
  }
}
