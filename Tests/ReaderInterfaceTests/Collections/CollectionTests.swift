import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct CollectionTests {
  @Test func `backing out of the list shows what it can show, with counts`() {
    var session = Session(width: 40, height: 16)
    session.type("r*h")
    #expect(session.state.focus == .collections)
    #expect(
      session.screen.rows.prefix(11).joined(separator: "\n") == """
         Collections
         Library
        ▌ all                                 3
          unread                              2
          starred                             1
          today                               0
         Saved searches
          S saves what s finds
         Tags
          t tags an article
         Sources
        """)
  }

  @Test func `Enter shows a collection, and its name stands over it`() {
    var session = Session(width: 60, height: 12)
    session.type("j*hjj<Enter>")
    #expect(session.state.focus == .list)
    #expect(
      session.screen.rows[0] == " Starred                                      1 unread  1/1")
    #expect(session.state.list.selectedID == Article.ID(rawValue: 2))
    session.type("h")
    #expect(session.state.collections.selected?.name == "starred")
  }

  @Test func `q still quits from the list and from the collections, Esc goes back`() {
    var session = Session()
    session.type("h<Esc>")
    #expect(session.state.focus == .list)
    #expect(!session.done.contains(.quit))
    session.type("hq")
    #expect(session.done.last == .quit)
    session = Session()
    session.type("q")
    #expect(session.done.last == .quit)
  }

  @Test(arguments: [
    ("hjj<Enter>", "No article has a star; * gives one."),
    ("hjjj<Enter>", "Nothing was published today."),
  ])
  func `an empty collection says what to do`(keys: String, advice: String) throws {
    var session = Session()
    session.type(try #require(KeySequence(keys)))
    #expect(session.screen.text.contains(advice))
    #expect(session.screen.text.contains("h shows the other collections."))
  }

  @Test func `what was opened comes first, and the whole library is a key away`() {
    var session = Session(width: 60, height: 16, opened: ["old/notes"])
    #expect(session.screen.rows[0].hasPrefix(" Articles in notes"))
    session.type("h")
    #expect(session.screen.rows[1] == " Opened")
    #expect(session.state.collections.selected?.kind == .opened)
    session.type("j<Enter>")
    #expect(session.screen.rows[0].hasPrefix(" Articles  "))
  }

  @Test func `a search is saved by name, and its list can be read`() {
    var session = Session(width: 60, height: 20)
    session.type("smill<Tab>SMills<Enter>")
    #expect(session.status == "Saved as Mills; h in the list shows it")
    #expect(session.done.contains(.change(.saved(SavedSearch(name: "Mills", query: "mill")))))
    session.type("qh/mi<Enter><Enter>")
    #expect(session.screen.rows[0].hasPrefix(" Mills  "))
    #expect(session.state.list.window.total == 1)
  }

  @Test func `a search is saved from the article it found`() {
    var session = Session(width: 60, height: 20)
    session.type("smill<Enter><Enter>")
    #expect(session.state.focus == .article)
    session.type("SMills<Enter>")
    #expect(session.done.last == .change(.saved(SavedSearch(name: "Mills", query: "mill"))))
  }

  @Test func `a filtered list is saved as what it keeps`() {
    var session = Session()
    session.type("S")
    #expect(session.status == "s searches, & filters; then S saves that by a name")
    session.type("&loom<Enter>SLooms<Enter>")
    let query = "(title:loom OR author:loom OR outlet:loom)"
    #expect(session.done.last == .change(.saved(SavedSearch(name: "Looms", query: query))))
  }

  @Test func `the name of what every library has is refused`() {
    var session = Session()
    session.type("smill<Tab>SUnread<Enter>")
    #expect(session.status == "Unread is in every library; choose another name")
    #expect(session.shelf.savedSearches.isEmpty)
  }

  @Test func `a saved search is deleted, and brought back`() {
    var session = Session()
    session.shelf.savedSearches = [SavedSearch(name: "Mills", query: "mill")]
    session.type("hD")
    #expect(session.status == "Only saved searches can be deleted")
    session.type("4jD")
    #expect(session.shelf.savedSearches.isEmpty)
    #expect(!session.screen.text.contains("Mills  mill"))
    session.type("u")
    #expect(session.status == "Undone: deletion of Mills")
    #expect(session.shelf.savedSearches == [SavedSearch(name: "Mills", query: "mill")])
    #expect(session.screen.text.contains("Mills  mill"))
  }

  @Test func `counts that come late for an earlier visit are dropped`() {
    var list = CollectionList()
    _ = list.reload()
    let first = list.generation
    _ = list.reload()
    list.receive(count: 7, of: .all, generation: first)
    #expect(list.count(of: .all) == nil)
    list.receive(count: 8, of: .all, generation: list.generation)
    #expect(list.count(of: .all) == 8)
  }
}
