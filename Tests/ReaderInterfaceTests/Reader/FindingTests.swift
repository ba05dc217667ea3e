import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct FindingTests {
  @Test func `finding in the list jumps as it is typed, and Esc goes back`() {
    var session = Session()
    session.type("/mi")
    #expect(session.state.list.selection == 2)
    #expect(session.screen.pieces(with: .match) == ["Mill"])
    session.type("<Esc>")
    #expect(session.state.list.selection == 0)
    #expect(session.screen.pieces(with: .match).isEmpty)
  }

  @Test func `n and N go from row to row and around`() {
    var session = Session()
    session.type("/the<Enter>")
    #expect(session.state.list.selection == 0)
    session.type("n")
    #expect(session.state.list.selection == 1)
    session.type("nn")
    #expect(session.state.list.selection == 0)
    session.type("N")
    #expect(session.state.list.selection == 2)
  }

  @Test func `a filter keeps the rows that match and Esc shows all`() {
    var session = Session()
    session.type("&loom")
    #expect(session.state.list.window.total == 1)
    session.type("<Enter>")
    #expect(session.screen.rows[0].contains("Articles with loom"))
    session.type("<Esc>")
    #expect(session.state.list.window.total == 3)
    session.type("&nothing")
    #expect(session.screen.text.contains("No article has nothing."))
    session.type("<Esc>")
    #expect(session.state.list.window.total == 3)
  }

  @Test func `finding in the article lights every match and goes from one to the next`() {
    var session = Session()
    session.type("<Enter>/char")
    #expect(session.screen.pieces(with: .match) == ["Charles", "Charles"])
    #expect(session.screen.pieces(with: .currentMatch) == ["Charles"])
    #expect(session.screen.rows.last?.hasSuffix("1 of 2") == true)
    session.type("<Enter>n")
    #expect(session.status == "2 of 2")
    session.type("n")
    #expect(session.status == "1 of 2, from the start again")
    session.type("<Esc>")
    #expect(session.screen.pieces(with: .match).isEmpty)
    #expect(session.state.focus == .article)
  }

  @Test func `Esc in the article's prompt goes back to the place before`() {
    var session = Session(.long(60))
    session.type("<Enter>10j")
    let place = session.topLine
    session.type("/paragraph 50")
    #expect(session.topLine != place)
    session.type("<Esc>")
    #expect(session.topLine == place)
  }

  @Test func `a search of the library opens at the match and keeps it lit`() {
    var session = Session(width: 120, height: 30)
    session.type("sstore")
    #expect(session.state.focus == .results)
    #expect(session.screen.text.contains("The store keeps them."))
    session.type("<Enter>")
    #expect(session.openID == 3)
    #expect(session.screen.pieces(with: .currentMatch) == ["store"])
    session.type("q")
    #expect(session.state.focus == .results)
    session.type("q")
    #expect(session.state.focus == .list)
    #expect(session.state.search == nil)
  }

  @Test func `from the last match of a search in an article, n goes on in the next article found`()
  {
    var session = Session([
      Article(1, "A", ["A loom and a loom."]), Article(2, "B", ["The loom."]),
      Article(3, "C", ["A mill."]),
    ])
    session.type("sloom<Enter>n")
    #expect(session.status == "2 of 2")
    session.type("n")
    #expect(session.openID == 2)
    #expect(session.status == "1 of 1 in this article")
    session.type("n")
    #expect(session.status == "No match after this one in the articles found")
    session.type("N")
    #expect(session.openID == 1)
    #expect(session.status == "2 of 2 in this article")
    session.type("qq")
    #expect(session.state.search == nil)
  }

  @Test func `a question has a short form where there is little room`() {
    var session = Session(width: 20, height: 5)
    session.type("smill")
    #expect(session.screen.rows.last == " Search: mill")
  }

  @Test func `Enter before the answer opens the first hit when it comes`() {
    var session = Session()
    _ = session.state.press(.character("s"))
    var asked: [Effect] = []
    for key in ("mill" as KeySequence).keys { asked = session.state.press(key) }
    _ = session.state.press(.enter)
    #expect(session.openID == nil)
    session.carryOut(asked)
    #expect(session.openID == 3)
  }

  @Test func `answers to an older question are dropped`() throws {
    var session = Session()
    _ = session.state.press(.character("s"))
    let first = session.state.press(.character("m"))
    _ = session.state.press(.character("i"))
    session.carryOut(first)
    #expect(session.state.search?.hits.isEmpty == true)
    #expect(session.state.search?.isRunning == true)
  }

  @Test func `Esc in the search goes back to what was on the screen`() {
    var session = Session()
    session.type("<Enter>")
    let before = session.screen
    session.type("smill<Esc>")
    #expect(session.screen == before)
  }

  @Test func `earlier searches come back with the up key`() {
    var session = Session()
    session.type("<Enter>/ada<Enter>/london<Enter>/<Up><Up>")
    #expect(session.state.prompt?.line.text == "ada")
    session.type("<Down><Down>")
    #expect(session.state.prompt?.line.text == "")
  }

  @Test func `a longer search than the screen shows its end`() {
    var session = Session(width: 20, height: 5)
    session.type("/")
    for _ in 0..<5 { session.type("abcdefgh") }
    #expect(session.screen.rows.last == "fghabcdefghabcdefgh")
    #expect(session.screen.cursor == Screen.Cursor(x: 19, y: 4))
  }

  @Test func `what is typed from right to left is shown so`() {
    var session = Session(width: 30, height: 5)
    session.type("/אב")
    #expect(session.screen.rows.last == " / בא                no match")
    #expect(session.screen.cursor == Screen.Cursor(x: 2, y: 4))
  }
}
