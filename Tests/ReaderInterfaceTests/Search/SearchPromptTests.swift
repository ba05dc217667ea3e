import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct SearchPromptTests {
  @Test func `what can be asked for is shown before anything is typed`() {
    var session = Session(width: 80, height: 30)
    session.type("s")
    #expect(session.screen.text.contains("outlet:guardian"))
    #expect(session.screen.text.contains("words of the publisher's name"))
  }

  @Test func `Tab completes a field`() {
    var session = Session(width: 80, height: 12)
    session.type("sou")
    #expect(session.screen.rows.last == " Tab: outlet:")
    session.type("<Tab>")
    #expect(session.state.prompt?.line.text == "outlet:")
    #expect(session.state.prompt != nil)
  }

  @Test func `Tab goes to the results where there is nothing to complete`() {
    var session = Session(width: 80, height: 12)
    session.type("smill<Tab>")
    #expect(session.state.prompt == nil)
    #expect(session.state.focus == .results)
  }

  @Test func `Tab goes through several completions, and typing goes on from the one chosen`() {
    var session = Session(width: 80, height: 12)
    session.shelf.tags = [Article.ID(rawValue: 1): ["weave", "weft"]]
    session.type("twe<Tab>")
    #expect(session.state.prompt?.line.text == "weave")
    session.type("<Tab>")
    #expect(session.state.prompt?.line.text == "weft")
    session.type("<Tab>")
    #expect(session.state.prompt?.line.text == "weave")
    session.type("r")
    #expect(session.state.prompt?.line.text == "weaver")
  }

  @Test func `completions of an earlier line are not put into a later one`() {
    var session = Session(width: 80, height: 12)
    session.type("so")
    let early = session.state.press(.character("u"))
    session.type("r")
    session.carryOut(early)
    session.type("<Tab>")
    #expect(session.state.focus == .results)
    #expect(session.state.search?.text == "our")
  }

  @Test func `a mistake is said and lit while the words are searched for`() {
    var session = Session(width: 80, height: 12)
    session.type("smill is:red ")
    #expect(session.screen.pieces(with: .mistaken) == ["red"])
    #expect(session.screen.purposes.split(separator: "\n").last?.contains("!") == true)
    session.type("<Esc>")
    #expect(session.state.search == nil)
  }

  @Test(arguments: ["<Tab>", "<Enter>"] as [KeySequence])
  func `what may have been meant is offered, and taken`(key: KeySequence) {
    var session = Session(width: 80, height: 12)
    let loom = QueryAdvice.Count(text: "loom", articles: 1)
    session.shelf.advice = ["loam": QueryAdvice(instead: loom, isSpelling: true)]
    session.type("sloam")
    #expect(session.screen.rows.last == " Did you mean loom? Tab or Enter takes it")
    session.type(key)
    #expect(session.state.prompt?.line.text == "loom")
    #expect(session.state.search?.text == "loom")
  }

  /// A search of two words that no article has both of.
  private func sessionWithoutHits() -> Session {
    var session = Session(width: 80, height: 12)
    let advice = QueryAdvice(
      pieces: [
        QueryAdvice.Count(text: "zebra", articles: 0),
        QueryAdvice.Count(text: "loom", articles: 1200),
      ], instead: QueryAdvice.Count(text: "loom", articles: 1200))
    session.shelf.advice = ["zebra loom": advice]
    session.type("szebra loom")
    return session
  }

  @Test func `where nothing has all of the words each is said to be in so many`() {
    let session = sessionWithoutHits()
    #expect(
      session.screen.text.contains(
        """
          Nothing has all of this:

                0  zebra
            1,200  loom

          loom finds 1,200.
          Tab or Enter shows them.
        """))
    #expect(session.screen.rows.last == " Tab or Enter: loom finds 1,200 articles")
  }

  @Test(arguments: ["<Tab>", "<Enter>"] as [KeySequence])
  func `what finds something instead is taken, while typing and later`(key: KeySequence) throws {
    var session = sessionWithoutHits()
    let advice = session.state.search?.advice
    session.type(key)
    #expect(session.state.search?.text == "loom")
    session.type("<Esc>szebra dog<Enter>")
    #expect(session.state.prompt == nil)
    session.receive(
      .advice(try #require(advice), generation: session.state.search?.generation ?? 0))
    session.type(key)
    #expect(session.state.search?.text == "loom")
  }

  @Test func `no key is promised for what is not found`() {
    var session = Session(width: 80, height: 12)
    session.type("szzzz")
    #expect(session.screen.rows.last == "")
  }

  @Test func `old results stay until new ones are there`() {
    var session = Session()
    session.type("smill")
    let shown = session.state.search?.hits
    let asked = session.state.press(.character("s"))
    #expect(session.state.search?.hits == shown)
    session.carryOut(asked)
    #expect(session.state.search?.hits.isEmpty == true)
  }

  @Test func `more hits come before the last one is reached`() {
    let many = (0..<180).map { Article(Int64($0), "Note \($0)", ["loom"]) }
    var session = Session(many)
    session.type("sloom<Tab>")
    #expect(session.state.search?.total == 180)
    #expect(session.state.search?.hits.count == ShelfOfArticles.hitLimit)
    session.type("G")
    session.type("G")
    session.type("G")
    session.type("G")
    #expect(session.state.search?.selectedHit?.article.id == Article.ID(rawValue: 179))
  }

  @Test func `n goes on through articles that were not at hand`() {
    let many = (0..<60).map { Article(Int64($0), "Note \($0)", ["loom"]) }
    var session = Session(many, width: 80, height: 100)
    session.type("sloom<Enter>")
    for _ in 0..<59 { session.type("n") }
    #expect(session.openID == 59)
    session.type("n")
    #expect(session.status == "No match after this one in the articles found")
  }
}
