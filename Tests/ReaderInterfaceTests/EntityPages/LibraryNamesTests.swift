import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct LibraryNamesTests {
  @Test func `E lists the library's names and filters as one types`() {
    var session = Session.ofNames()
    session.type("E")
    #expect(session.screen.rows[3].hasPrefix("▌ Ada Lovelace"))
    #expect(session.screen.rows[0].hasSuffix("1/2"))
    session.type("/bab")
    #expect(session.screen.rows[3].hasPrefix("▌ Charles Babbage"))
    #expect(session.screen.rows.last?.hasSuffix("1 of them") == true)
    session.type("<Esc>")
    #expect(session.state.pages.last?.rows.count == 2)
    session.type("/bab<Enter><Enter>")
    #expect(session.screen.rows[0].contains("Charles Babbage, person"))
    session.type("q")
    #expect(session.state.pages.last?.filter == "bab")
  }

  @Test func `the first of what is found is selected, wherever the cursor was`() {
    var session = Session.ofNames()
    session.shelf.library.entities = (0..<300).map { .init("Name \($0)") }
    session.type("EG/name")
    #expect(session.screen.rows[3].hasPrefix("▌ Name 0"))
    session.type("<Esc>jj")
    #expect(session.screen.rows[5].hasPrefix("▌ Name 2"))
  }

  @Test func `counts stay where words beside them have no room`() {
    var session = Session.ofNames(width: 28)
    session.type("E")
    #expect(session.screen.text.contains(" in 2"))
    #expect(!session.screen.text.contains("articles"))
  }

  @Test func `whoever only writes is found among the names, and leads to the articles`() {
    var session = Session(
      [Article(1, "The engine", ["It weaves."]) { $0.authors = ["Luigi Menabrea"] }],
      width: 80, height: 24)
    session.type("E/mena")
    #expect(session.screen.rows[3].hasPrefix("▌ Luigi Menabrea  writer"))
    #expect(session.screen.rows.last?.hasSuffix("1 of them") == true)
    session.type("<Enter><Enter>")
    #expect(session.screen.rows[0].contains("Written by Luigi Menabrea"))
    #expect(session.screen.text.contains("The engine"))
    session.type("<Enter>")
    #expect(session.openID == 1)
    session.type("<C-o>")
    #expect(session.state.pages.last?.part == .written)
  }

  @Test func `names are ordered, and kept by type`() {
    var session = Session.ofNames()
    session.type("EOO")
    #expect(session.status == "Names by name")
    session.type("<Tab><Tab>")
    #expect(session.screen.text.contains("No names."))
  }

  @Test func `an outlet leads to its articles`() {
    var session = Session.ofNames()
    session.type("E<S-Tab><S-Tab><S-Tab>")
    #expect(session.state.pages.last?.part == .outlets)
    #expect(session.screen.rows[3].hasPrefix("▌ Le Monde"))
    session.type("<Enter>")
    #expect(session.state.focus == .results)
    #expect(session.state.search?.text == "outlet:\"Le Monde\"")
    session.type("<C-o>")
    #expect(session.state.pages.last?.part == .outlets)
  }

  @Test func `more rows come where those at hand end`() {
    var session = Session.ofNames()
    session.shelf.library.entities = (0..<450).map { .init("Name \($0)") }
    session.type("E")
    #expect(session.state.pages.last?.rows.count == 200)
    session.type("G")
    #expect(session.state.pages.last?.rows.count == 400)
    session.type("GG")
    #expect(session.state.pages.last?.rows.count == 450)
  }
}
