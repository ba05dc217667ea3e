import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ReadingPaneTests {
  let marked: MarkedText =
    "[Ada:PERSON] wrote to [Charles:PERSON]. [Ada:PERSON] lived in [London:GPE]."

  func session(width: Int = 120) -> Session {
    var session = Session(
      [Article(1, "Letters", [marked.text]) { $0.links = [Link(title: "Other")] }], width: width,
      height: 20)
    session.shelf.names[Article.ID(rawValue: 1)] = marked.names
    session.type("<Enter>")
    return session
  }

  @Test func `Tab walks names and links in reading order and stops at the end`() {
    var session = session()
    var seen: [String] = []
    for _ in 0..<5 {
      session.type("<Tab>")
      seen += session.screen.pieces(with: .cursor)
    }
    #expect(seen == ["Ada", "Charles", "Ada", "London", "Other"])
    session.type("<Tab>")
    #expect(session.status == "No more names or links below")
    session.type("2<S-Tab>")
    #expect(session.screen.pieces(with: .cursor) == ["Ada"])
  }

  @Test func `without a cursor, S-Tab starts from the last thing in sight, Tab from the first`() {
    let paragraphs = (1...30).map { "Paragraph \($0) ends." }
    var session = Session(
      [
        Article(1, "Long", paragraphs) { content in
          content.links = content.blockRanges.enumerated().map { number, range in
            let start = range.lowerBound
            return Link(url: "https://example.org/\(number)", textRange: start..<start + 9)
          }
        }
      ], width: 80, height: 12)
    session.type("<Enter>G<S-Tab>")
    #expect(session.screen.rows.filter { $0.contains("Paragraph") }.last?.contains("30") == true)
    #expect(session.state.reading?.cursor?.target == .link(29))
    session.type("gg<S-Tab>")
    #expect(session.state.reading?.cursor?.target == .link(3))
    session.type("G<Tab>")
    #expect(session.state.reading?.cursor?.target == .link(25))
  }

  @Test func `brackets follow one name`() {
    var session = session()
    session.type("]")
    #expect(session.status == "Tab goes to a name first; then ] and [ follow it")
    session.type("<Tab>]")
    #expect(session.state.reading?.cursor?.range.lowerBound == 22)
    session.type("]")
    #expect(session.status == "No later mention of Ada")
    session.type("[[")
    #expect(session.status == "No earlier mention of Ada")
  }

  @Test func `the sidebar counts names by type, and Enter goes to the first mention`() {
    var session = session(width: 160)
    session.type("e")
    let side = session.screen.rows.map { String($0.suffix(38)) }
    #expect(side.contains { $0.contains("Ada") && $0.hasSuffix("2") })
    #expect(session.screen.text.contains("Places"))
    session.type("jj")
    #expect(session.screen.pieces(with: .cursor) == ["London"])
    session.type("<Enter>")
    #expect(session.state.focus == .article)
    #expect(session.screen.pieces(with: .cursor) == ["London"])
  }

  @Test func `leaving the sidebar goes back to the place before`() {
    var session = session()
    session.type("<Tab><Tab>ejjq")
    #expect(session.state.focus == .article)
    #expect(session.screen.pieces(with: .cursor) == ["Charles"])
  }

  @Test func `the sidebar of another article starts at its first name`() {
    var session = Session(
      [Article(1, "One", [marked.text]), Article(2, "Two", [marked.text])], width: 160, height: 20)
    session.shelf.names[Article.ID(rawValue: 1)] = marked.names
    session.shelf.names[Article.ID(rawValue: 2)] = marked.names
    session.type("<Enter>ejjqJe")
    #expect(session.openID == 2)
    #expect(session.state.entities.selected?.name == "Ada")
  }

  @Test func `Enter on a name shows it among the names`() {
    var session = session()
    session.type("<Tab><Tab><Enter>")
    #expect(session.state.focus == .entities)
    #expect(session.state.entities.selected?.name == "Charles")
  }

  @Test func `without a model the sidebar says what to do`() {
    var session = session()
    session.receive(.namesAreUnavailable("no model; broadsheet model add PATH"))
    session.type("e")
    #expect(session.screen.text.contains("no model; broadsheet model"))
  }

  @Test func `braces go by paragraph and parentheses by heading`() {
    var articles = [Article].long(20)
    articles[0].content.blocks.insert(Block(kind: .heading, text: "Part two"), at: 10)
    var session = Session(articles)
    session.type("<Enter>}}")
    #expect(session.topLine.contains("Paragraph 1 "))
    session.type("3}{")
    #expect(session.topLine.contains("Paragraph 3 "))
    session.type(")")
    #expect(session.topLine.contains("Part two"))
    session.type("(")
    #expect(session.topLine.contains("Long"))
  }

  @Test func `zen shows the article alone, and q leads out of it`() {
    var session = session()
    session.type("z")
    #expect(!session.screen.text.contains("│"))
    #expect(!session.screen.text.contains("keys"))
    session.type("q")
    #expect(session.screen.text.contains("│"))
  }

  @Test func `plus and minus change the width of the text`() {
    var session = Session(.long(3), width: 200, height: 30)
    session.type("<Enter>+++")
    #expect(session.state.reading?.layout.width == 84)
    session.type("9-")
    #expect(session.state.reading?.layout.width == 75)
  }
}
