import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct DecisionTests {
  /// A bare name that may be either of two.
  func undecided() -> Session {
    let session = Session(
      [
        Article(1, "One", ["Maryam Rajavi met Massoud Rajavi."]),
        Article(2, "Two", ["Rajavi left."]),
      ], width: 90, height: 24)
    session.shelf.library.entities = [
      .init("Maryam Rajavi"), .init("Massoud Rajavi"), .init("Rajavi", isUndecided: true),
    ]
    let library = session.shelf.library
    session.shelf.library.pairs = [0, 1].map { candidate in
      PossiblePair(
        name: library.summary(2, session.shelf.articles),
        candidate: library.summary(candidate, session.shelf.articles), reason: .bareName,
        mentions: 1)
    }
    return session
  }

  @Test func `the inbox asks, y and n answer, u takes back`() {
    var session = undecided()
    session.type("i")
    #expect(session.screen.rows[3].hasPrefix("▌ Rajavi  =  Maryam Rajavi ?"))
    session.type("n")
    #expect(session.status == "Rajavi is not Maryam Rajavi; u undoes")
    #expect(session.screen.rows[3].hasPrefix("▌ Rajavi  =  Massoud Rajavi ?"))
    session.type("y")
    #expect(session.status == "Rajavi is Massoud Rajavi; u undoes")
    #expect(session.screen.text.contains("Nothing is undecided."))
    session.type("u")
    #expect(session.status == "Undone: Rajavi is Massoud Rajavi")
    #expect(session.screen.rows[3].hasPrefix("▌ Rajavi  =  Massoud Rajavi ?"))
    session.type("u")
    #expect(session.screen.rows[4].contains("Massoud Rajavi ?"))
  }

  @Test func `Space leaves a pair for later`() {
    var session = undecided()
    session.type("i<Space>")
    #expect(session.screen.rows[3].contains("Massoud Rajavi ?"))
    session.type("qi")
    #expect(session.screen.rows[4].contains("Maryam Rajavi ?"))
  }

  @Test func `the card of an undecided name offers those it may mean`() {
    var session = undecided()
    session.type("j<Enter><Tab><Enter>")
    #expect(session.screen.text.contains("May be"))
    session.type("jm")
    #expect(session.status == "Rajavi is Massoud Rajavi; u undoes")
  }

  @Test func `decisions are listed, and undone one by one`() {
    var session = undecided()
    session.type("iy<Tab>")
    #expect(session.screen.text.contains("Rajavi is Maryam Rajavi"))
    session.type("u")
    #expect(session.status == "Undone: Rajavi is Maryam Rajavi")
    #expect(session.screen.text.contains("undone"))
    #expect(session.screen.rows[0].hasSuffix("1/1"))
  }

  @Test func `while a name is merged, the keys say what Enter does`() {
    var session = undecided()
    session.type("E<Enter>m")
    #expect(session.screen.rows[0].contains("Maryam Rajavi is…"))
    session.type("<Enter>")
    #expect(session.screen.rows.last?.contains("Enter is the same") == true)
  }

  @Test func `the types are spelt out where there is room`() {
    var session = undecided()
    session.type("E<Enter>T")
    #expect(session.screen.rows.last?.contains("person, organization, location") == true)
  }

  @Test func `the number of pairs says that there are more`() {
    var session = undecided()
    session.type("i")
    #expect(session.screen.rows[0].hasSuffix("1/2"))
    session.shelf.library.hasMorePairs = true
    session.type("qi")
    #expect(session.screen.rows[0].hasSuffix("1/2+"))
  }

  @Test func `a name is renamed, retyped and hidden`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>r<C-u>Countess<Enter>")
    #expect(session.status == "Ada Lovelace is called Countess; u undoes")
    #expect(session.screen.rows[0].contains("Countess, person"))
    session.type("To<Enter>")
    #expect(session.screen.rows[0].contains("Countess, organization"))
    session.type("u")
    #expect(session.screen.rows[0].contains("Countess, person"))
    session.type("D")
    #expect(session.status == "Countess is hidden; u undoes")
    session.type("Tz<Enter>")
    #expect(session.status == "A type is one of p, o, l, g and x")
  }

  @Test func `m chooses among all names what is the same`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>mbab<Enter>")
    #expect(session.screen.rows[0].contains("Ada Lovelace is…"))
    session.type("<Enter>")
    #expect(session.status == "Ada Lovelace is Charles Babbage; u undoes")
    #expect(
      session.done.contains { effect in
        guard case .change(.decided(.merge(let one, let other), _)) = effect else { return false }
        return one.text == "Ada Lovelace" && other.text == "Charles Babbage"
      })
  }

  @Test func `S splits off a spelling, a reason or a mention`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>jjS")
    #expect(session.status == "Lovelace is not Ada Lovelace; u undoes")
    session.type("cjS")
    #expect(session.status == "Ada is not Ada Lovelace in this article; u undoes")
  }

  @Test func `what is watched is listed with what is new`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>w")
    #expect(session.status == "Watching Ada Lovelace")
    session.type("E<S-Tab><S-Tab><S-Tab><S-Tab>")
    #expect(session.state.pages.last?.part == .watched)
    #expect(session.screen.rows[3].contains("2 new articles, 5"))
    session.type("<Enter>")
    #expect(session.screen.rows[0].contains("New about Ada Lovelace"))
    #expect(session.screen.rows.contains { $0.contains("The Loom") })
  }
}
