import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ChangeTests {
  private func ids(_ numbers: Int64...) -> [Article.ID] { numbers.map { Article.ID(rawValue: $0) } }

  @Test func `marked articles are changed together`() {
    var session = Session(width: 60, height: 10)
    session.type("vv")
    #expect(session.status == "2 marked; Esc unmarks")
    #expect(session.screen.rows[0].contains("2 marked"))
    #expect(session.screen.rows[1].hasPrefix(" • +The Engine"))
    session.type("*")
    #expect(session.done.last == .change(.starred(true, ids(1, 2))))
    #expect(session.status == "Starred 2 articles")
    session.type("<Esc>")
    #expect(session.state.marks.isEmpty)
    session.type("r")
    #expect(session.done.last == .change(.read(true, ids(3))))
  }

  @Test func `a mark is taken away by marking again, and 9v marks to the end`() {
    var session = Session()
    session.type("vkv")
    #expect(session.state.marks.isEmpty)
    session.type("gg9v")
    #expect(session.state.marks.count == 3)
  }

  @Test func `u takes back one step after another, and says what`() {
    var session = Session()
    session.type("*vvrtloom<Enter>")
    #expect(session.status == "Tagged 2 articles loom")
    session.type("u")
    #expect(session.status == "Undone: tag loom on 2 articles")
    #expect(session.state.list.row(0)?.tags.isEmpty == true)
    session.type("u")
    #expect(session.status == "Undone: marked 2 articles read")
    #expect(session.state.list.row(1)?.state.isRead == false)
    session.type("u")
    #expect(session.status == "Undone: star")
    #expect(session.state.list.row(0)?.state.isStarred == false)
    session.type("u")
    #expect(session.status == "Nothing to undo")
  }

  @Test func `undoing gives back only what was changed`() {
    var session = Session()
    session.type("*vvv*")
    #expect(session.done.last == .change(.starred(true, ids(2, 3))))
    session.type("u")
    #expect(session.state.list.row(0)?.state.isStarred == true)
    #expect(session.state.list.row(1)?.state.isStarred == false)
  }

  @Test func `a tag the article has is taken away`() {
    var session = Session(width: 80, height: 12)
    session.type("tloom<Enter>")
    #expect(session.status == "Tagged loom")
    #expect(session.screen.rows[1].contains("#loom"))
    session.type("tLoom<Enter>")
    #expect(session.status == "Tag Loom removed")
    #expect(!session.screen.rows[1].contains("#loom"))
  }

  @Test func `tags are completed`() {
    var session = Session(width: 80, height: 12)
    session.type("tweaving<Enter>jtwe")
    #expect(session.screen.rows.last == " Tab: weaving")
    session.type("<Tab><Enter>")
    #expect(session.state.list.selectedRow?.tags == ["weaving"])
  }

  @Test func `a tag is one word`() {
    var session = Session()
    session.type("ttwo words<Enter>")
    #expect(session.status == "A tag is one word, without commas")
    #expect(session.shelf.tags.isEmpty)
  }

  @Test func `the tags of the open article stand in its line of credits`() {
    var session = Session(.long(40), width: 80, height: 24)
    session.type("<Enter>5j")
    let place = session.topLine
    session.type("tloom<Enter>")
    #expect(session.topLine == place)
    session.type("gg")
    #expect(session.screen.text.contains("#loom"))
    session.type("u")
    #expect(!session.screen.text.contains("#loom"))
  }

  @Test func `opening another collection takes the marks away`() {
    var session = Session()
    session.type("vhj<Enter>")
    #expect(session.state.marks.isEmpty)
  }
}
