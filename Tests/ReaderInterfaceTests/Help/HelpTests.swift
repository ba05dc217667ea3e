import ReaderInterface
import TestSupport
import Testing

@Suite struct HelpTests {
  @Test func `the keys of the pane come first`() {
    var session = Session(width: 80, height: 20)
    session.type("<Enter>?")
    let rows = session.screen.rows
    #expect(rows[1].hasSuffix("Article"))
    #expect(rows.contains { $0.contains("Tab") && $0.contains("Next name or link") })
    session.type("?")
    #expect(session.state.focus == .article)
  }

  @Test func `the help is filtered by word and by key`() {
    var session = Session(width: 80, height: 30)
    session.type("?/star")
    #expect(session.screen.text.contains("Star, or unstar"))
    #expect(!session.screen.text.contains("Half a page"))
    session.type("<C-u>^D<Enter>")
    #expect(session.screen.text.contains("Half a page down"))
  }

  @Test func `Enter runs the selected command`() {
    var session = Session(width: 80, height: 30)
    session.type("?/filter<C-u>only the rows<Enter><Enter>")
    #expect(session.state.prompt?.purpose == .filter)
  }
}
