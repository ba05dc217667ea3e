import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ReaderStateTests {
  @Test func `Enter opens the selected article and marks it read`() {
    var session = Session()
    session.type("j<Enter>")
    #expect(session.openID == 2)
    #expect(session.state.focus == .article)
    #expect(session.done.contains(.change(.read(true, [Article.ID(rawValue: 2)]))))
    #expect(session.state.list.selectedRow?.state.isRead == true)
  }

  @Test func `moving in the list leaves the open article alone`() {
    var session = Session(width: 120, height: 30)
    session.type("<Enter>hjj")
    #expect(session.openID == 1)
    #expect(session.state.list.selection == 2)
  }

  @Test(arguments: [
    ("j", 1), ("2j", 2), ("9j", 2), ("jk", 0), ("G", 2), ("Ggg", 0), ("2G", 1), ("<C-d>", 2),
    ("<Space>", 2), ("G<C-b>", 0), ("<Down><Down><Up>", 1),
  ])
  func `keys move the selection`(keys: String, row: Int) throws {
    var session = Session()
    session.type(try #require(KeySequence(keys)))
    #expect(session.state.list.selection == row)
  }

  @Test func `a key that does nothing says so`() {
    var session = Session()
    session.type("X")
    #expect(session.status == "X does nothing here; ? shows the keys")
  }

  @Test func `half a command is shown and Esc forgets it`() {
    var session = Session()
    session.type("12g")
    #expect(session.screen.rows.last?.hasSuffix("12g") == true)
    session.type("<Esc>j")
    #expect(session.state.list.selection == 1)
  }

  @Test func `q backs out one level at a time and then quits`() {
    var session = Session(width: 120, height: 30)
    session.type("<Enter>e")
    #expect(session.state.focus == .entities)
    session.type("q")
    #expect(session.state.focus == .article)
    session.type("q")
    #expect(session.state.focus == .list)
    #expect(!session.done.contains(.quit))
    session.type("q")
    #expect(session.done.last == .quit)
  }

  @Test func `Esc and h never quit`() {
    var session = Session()
    session.type("<Esc>h<Left>")
    #expect(!session.done.contains(.quit))
  }

  @Test func `J and K read the neighbors`() {
    var session = Session()
    session.type("<Enter>J")
    #expect(session.openID == 2)
    session.type("JJ")
    #expect(session.openID == 3)
    #expect(session.status == "This is the last article")
    session.type("2K")
    #expect(session.openID == 1)
  }

  @Test func `Space reads on into the next article`() {
    var session = Session(width: 80, height: 24)
    session.type("<Enter><Space>")
    #expect(session.openID == 2)
  }

  @Test func `a link leads to the article meant, and back to the same line`() {
    var session = Session(.long(40), width: 80, height: 24)
    session.shelf.articles[0].content.links = [Link(title: "After")]
    session.shelf.references[Article.ID(rawValue: 1)] = [
      CrossReference(kind: .link, text: "After", article: Article.ID(rawValue: 2))
    ]
    session.type("<Enter>G<Tab>")
    let place = session.topLine
    session.type("<Enter>")
    #expect(session.openID == 2)
    session.type("<C-o>")
    #expect(session.openID == 1)
    #expect(session.topLine == place)
    #expect(session.state.reading?.cursor != nil)
    session.type("L")
    #expect(session.openID == 2)
  }

  @Test func `a link the library lacks says what opens it`() {
    var session = Session()
    session.type("<Enter><Tab><Enter>")
    #expect(session.status == "Not in the library, and no address is known")
    session.type("<Tab><Enter>")
    #expect(session.openID == 1)
    #expect(session.status == "Not in the library; o opens it in the browser")
    session.type("o")
    #expect(session.done.last == .openInBrowser("https://example.org/a"))
  }

  @Test func `stars and read marks are kept and shown`() {
    var session = Session()
    session.type("*r")
    let id = Article.ID(rawValue: 1)
    #expect(session.done.suffix(2) == [.change(.starred(true, [id])), .change(.read(true, [id]))])
    #expect(session.screen.rows[1].hasPrefix("▌ * The Engine"))
    session.type("*r")
    #expect(
      session.done.suffix(2) == [.change(.starred(false, [id])), .change(.read(false, [id]))])
  }

  @Test func `what is read while the unread are counted is counted`() {
    var session = Session()
    for effect in session.state.receive(.libraryChanged) {
      // A count is asked for, and the answer on its way when the article is opened.
      for rows in session.shelf.run(effect) { _ = session.state.receive(rows) }
    }
    session.type("<Enter>")
    session.receive(.unread(3, session.state.list.shown))
    #expect(session.state.list.unread == 2)
  }

  @Test func `what is read beyond the rows at hand is counted`() {
    let many = (1...500).map {
      Article(Int64($0), "Note \($0)", ["loom \($0 == 400 ? "weft" : "")"])
    }
    var session = Session(many)
    #expect(session.state.list.unread == 500)
    session.type("sweft<Enter>")
    #expect(session.openID == 400)
    #expect(session.state.list.unread == 499)
  }

  @Test func `n and p go through the unread articles`() {
    var session = Session()
    session.type("jrkn")
    #expect(session.state.list.selection == 2)
    session.type("p")
    #expect(session.state.list.selection == 0)
    session.type("p")
    #expect(session.status == "No unread article above")
  }

  @Test func `links and citations are copied`() {
    var session = Session()
    session.type("<Enter>y")
    #expect(session.done.last == .copy("https://example.org/engine"))
    session.type("Y")
    #expect(
      session.done.last
        == .copy(
          "Ada Lovelace. “The Engine.” The Times, 1843-09-01. https://example.org/engine"))
  }

  @Test func `the place in an article is kept when it is left, and found again`() {
    var session = Session(.long(40))
    session.type("<Enter>20j")
    let place = session.topLine
    session.type("q")
    #expect(
      session.done.contains {
        if case .savePlace = $0 { true } else { false }
      })
    session.type("jkj<Enter>qk<Enter>")
    #expect(session.openID == 1)
    #expect(session.topLine == place)
  }

  @Test func `rows that come before the selected one do not move it`() {
    var session = Session()
    session.type("j")
    session.shelf.articles.insert(Article(9, "News"), at: 0)
    session.receive(.libraryChanged)
    #expect(session.state.list.selectedID == Article.ID(rawValue: 2))
    #expect(session.state.list.selection == 2)
  }

  @Test func `until the first key the newest article is selected, whatever comes`() {
    var session = Session()
    session.shelf.articles.insert(Article(9, "News"), at: 0)
    session.receive(.libraryChanged)
    #expect(session.state.list.selectedID == Article.ID(rawValue: 9))
    session.type("kr")
    session.shelf.articles.insert(Article(10, "Later"), at: 0)
    session.receive(.libraryChanged)
    #expect(session.state.list.selectedID == Article.ID(rawValue: 9))
    #expect(session.screen.rows[0].hasSuffix("4 unread  2/5"))
  }

  @Test func `only rows near the window are asked for, however many there are`() {
    let many = (0..<5000).map { Article(Int64($0), "Note \($0)") }
    var session = Session(many)
    session.type("G")
    #expect(session.state.list.selectedRow?.title == "Note 4999")
    session.type("2500G")
    #expect(session.state.list.selectedRow?.title == "Note 2499")
    #expect(session.state.list.window.rows.count < 300)
    session.type("40j")
    #expect(session.state.list.selectedRow?.title == "Note 2539")
  }

  @Test func `an article asked for before another is not shown in its place`() {
    var session = Session()
    let first = session.shelf.articles[0]
    session.type("j<Enter>")
    session.receive(.article(first))
    #expect(session.openID == 2)
  }

  @Test func `names of another article are ignored`() {
    var session = Session()
    session.type("<Enter>")
    let names = ("[Ada:PERSON]" as MarkedText).names
    session.receive(.names(names, Article.ID(rawValue: 9)))
    #expect(session.state.reading?.entities.isEmpty == true)
    session.receive(.names(names, Article.ID(rawValue: 1)))
    #expect(session.screen.pieces(for: .person) == ["Ada"])
  }

  @Test func `an empty library says how to fill it`() {
    let session = Session([], width: 60, height: 12)
    #expect(session.screen.text.contains("broadsheet PATH…"))
  }

  @Test func `a folder with nothing to read says so, and why`() {
    var session = Session([], width: 60, height: 12, opened: ["old"])
    #expect(session.screen.text.contains("No articles in old."))
    session.receive(.problem(Problem(path: "old/a.bin", reason: "not text")))
    session.type("j")
    #expect(session.screen.text.contains("old/a.bin: not text"))
  }

  @Test func `articles without names are counted until there are none`() {
    var session = Session(width: 100, height: 12)
    session.receive(.unrecognized(1))
    #expect(session.screen.rows.last?.hasSuffix("1 article without names yet") == true)
    session.receive(.unrecognized(0))
    #expect(session.screen.text.contains("without names") == false)
  }

  @Test func `an import is shown while it runs, and can be canceled`() {
    var session = Session(width: 100, height: 12)
    session.receive(.importProgress(ImportProgress(source: "notes.txt", articles: 1)))
    #expect(session.screen.rows.last?.hasSuffix("Reading notes.txt: 1 article") == true)
    session.type("<C-c>")
    #expect(session.done.last == .cancelImport)
  }

  @Test func `pasted text is no keys`() {
    var session = Session()
    session.carryOut(session.state.paste("jjQ"))
    #expect(session.state.list.selection == 0)
    session.type("&")
    session.carryOut(session.state.paste("mill\n"))
    #expect(session.state.prompt?.line.text == "mill ")
    #expect(session.state.list.window.total == 1)
  }
}
