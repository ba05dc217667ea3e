import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct WalkingTests {
  @Test func `] follows a name under all its spellings into other articles`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>]")
    #expect(session.status == "Ada Lovelace · 2/4 · article 1/2 · here as Ada")
    session.type("]")
    #expect(session.openID == 2)
    #expect(session.status == "Ada Lovelace · 3/4 · article 2/2 · here as Lovelace")
    #expect(session.state.reading?.cursor != nil)
    session.type("]]")
    #expect(session.status == "No later mention of Ada Lovelace")
    session.type("3[")
    #expect(session.openID == 1)
    #expect(session.status == "Ada Lovelace · 1/4 · article 1/2 · here as Ada Lovelace")
  }

  @Test func `^O goes back to where the walk began, article by article`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>")
    let cursor = session.state.reading?.cursor
    session.type("]]]")
    #expect(session.openID == 2)
    session.type("<C-o><C-o>")
    #expect(session.openID == 1)
    #expect(session.state.reading?.cursor == cursor)
  }

  @Test func `on the card ] goes on from the mention that it was opened at`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>2]")
    #expect(session.openID == 2)
    #expect(session.state.focus == .article)
    session.type("<C-o>")
    #expect(session.state.focus == .entity)
  }

  @Test func `keys that come before the answer add up`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>")
    _ = session.state.press(.character("]"))
    session.type("]")
    #expect(session.status == "Ada Lovelace · 3/4 · article 2/2 · here as Lovelace")
  }

  @Test func `without a library the names of the article are walked`() {
    var session = Session(
      [Article(1, "A", ["Ada met Ada."])], width: 80, height: 24)
    session.shelf.names = [
      Article.ID(rawValue: 1): ("[Ada:PERSON] met [Ada:PERSON]." as MarkedText).names
    ]
    session.type("<Enter><Tab>]")
    #expect(session.state.reading?.cursor?.range == 8..<11)
  }
}
