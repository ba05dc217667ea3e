import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct EntityPageTests {
  @Test func `Enter on a name opens its card, and ^O leads back to it`() {
    var session = Session.ofNames(width: 82)
    session.type("<Enter><Tab>")
    let before = session.screen.text
    session.type("<Enter>")
    #expect(session.state.focus == .entity)
    #expect(
      session.screen.rows.prefix(14).joined(separator: "\n") == """
         Ada Lovelace, person                                                         1/6
         Card  Mentions  Together  Described  Said  Timeline  Why one?

          person · 4 mentions in 2 articles

          When
          █       █  1842-03 to 1842-11
        ▌ First named                                                          1842-03-01
          Last named                                                           1842-11-02

          Names
          Lovelace                                                                      2
          Ada                                                                           1
          Ada Lovelace                                                                  1
        """)
    session.type("<C-o>")
    #expect(session.state.focus == .article)
    #expect(session.screen.text == before)
  }

  @Test func `q closes the card, and then the article`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>q")
    #expect(session.state.focus == .article)
    session.type("<Enter><Esc>q")
    #expect(session.state.focus == .list)
  }

  @Test func `Tab walks the pages around, S-Tab back`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter><Tab>")
    #expect(session.state.pages.last?.part == .mentions)
    session.type("<S-Tab><S-Tab>")
    #expect(session.state.pages.last?.part == .evidence)
    session.type("<Tab>")
    #expect(session.state.pages.last?.part == .overview)
  }

  @Test func `mentions stand below each other between what is before and after`() {
    var session = Session.ofNames(width: 80, height: 12)
    session.type("<Enter><Tab>c")
    #expect(
      session.screen.rows[3..<7].joined(separator: "\n") == """
        ▌                       Ada Lovelace wrote to Charles Bab…  The Tim… 1842-11-02
          e.  Babbage read what Ada wrote.                          The Tim… 1842-11-02
                             To Lovelace it was a loom. Lovelace …  Le Monde 1842-03-01
          velace it was a loom. Lovelace said so to Babbage.        Le Monde 1842-03-01
        """)
    session.type("j<Enter>")
    #expect(session.state.focus == .article)
    #expect(session.state.reading?.cursor != nil)
    session.type("<C-o>")
    #expect(session.state.pages.last?.part == .mentions)
    #expect(session.state.pages.last?.selection == 1)
  }

  @Test func `mentions can be sorted and filtered`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>cOO")
    #expect(session.status == "Mentions by what stands after")
    #expect(session.state.pages.last?.order == .right)
    session.type("/loom<Enter>")
    #expect(session.state.pages.last?.rows.count == 2)
    session.type("<Esc>")
    #expect(session.state.pages.last?.rows.count == 4)
  }

  @Test func `Enter on a spelling shows where it is written so`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter>jj<Enter>")
    #expect(session.state.pages.last?.part == .mentions)
    #expect(session.state.pages.last?.filter == "Lovelace")
  }

  @Test func `two names lead to the passages with both`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter><Tab><Tab>")
    #expect(session.state.pages.last?.part == .together)
    session.type("X")
    #expect(session.screen.rows[0].contains("Ada Lovelace and Charles Babbage"))
    // Apart from the title.
    #expect(session.screen.rows[1].isEmpty)
    #expect(session.screen.rows[2].contains("In one paragraph"))
    #expect(session.screen.pieces(for: .key).contains("Charles Babbage"))
    session.type("<Enter>")
    #expect(session.state.focus == .article)
    session.type("<C-o><C-o><C-o>")
    #expect(session.state.focus == .article)
    #expect(session.state.pages.isEmpty)
  }

  @Test func `X marks a name in the article and finds both at the second`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>X")
    #expect(session.status == "X on another name finds both, it and Ada Lovelace")
    session.type("<Tab>X")
    #expect(session.screen.rows[0].contains("Ada Lovelace and Charles Babbage"))
  }

  @Test func `what is quoted and what is dated is shown with its source`() {
    var session = Session.ofNames()
    let passage = EntityPassage(
      article: Article.ID(rawValue: 1), title: "The Engine", outlet: "The Times", date: nil,
      place: FieldRange(field: .text, range: 0..<29), text: "Ada Lovelace said: “Weave.”",
      mentions: [0..<12])
    session.shelf.library.quotations = [
      Quotation(passage: passage, quote: 22..<28, isSpeaker: true, verb: "said")
    ]
    session.shelf.library.timeline = [
      TimelineEvent(
        date: EventDate(
          start: PartialDate(year: 1840)!, isDecade: true, text: "the 1840s", range: 0..<3),
        passage: passage)
    ]
    session.type("<Enter><Tab><Enter><S-Tab><S-Tab>")
    #expect(session.screen.text.contains("the 1840s  The Engine"))
    session.type("<S-Tab>")
    #expect(session.screen.text.contains("Said by Ada Lovelace"))
    #expect(session.screen.text.contains("Ada Lovelace said: “Weave.”"))
  }

  @Test func `a reason leads to the words that gave it`() {
    var session = Session.ofNames()
    session.shelf.library.evidence = [
      EntityEvidence(
        article: Article.ID(rawValue: 2),
        evidence: Evidence(
          rule: .surname, name: "Lovelace", target: "Ada Lovelace",
          place: FieldRange(field: .text, range: 4..<12)))
    ]
    session.type("<Enter><Tab><Enter><S-Tab>")
    #expect(session.screen.text.contains("Lovelace = Ada Lovelace"))
    #expect(session.screen.text.contains("the only one of the surname"))
    session.type("<Enter>")
    #expect(session.openID == 2)
    #expect(session.state.reading?.lit?.range == 4..<12)
    session.type("<C-o>")
    #expect(session.state.pages.last?.part == .evidence)
    #expect(session.openID == 1)
  }

  @Test func `several names that no text joined are not called one`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab><Enter><S-Tab>")
    #expect(
      session.screen.text.contains(
        "These are written alike or known to be one: Lovelace, Ada, Ada Lovelace."))
    #expect(!session.screen.text.contains("one name only"))
  }

  @Test func `the names of the pages stand in one place over rows of any width`() {
    var session = Session.ofNames(width: 140, height: 24)
    session.type("<Enter><Tab><Enter>")
    let parts = session.screen.rows[1]
    for _ in 0..<6 {
      session.type("<Tab>")
      #expect(session.screen.rows[1] == parts)
    }
  }

  @Test func `what counts an entity is wrapped where it is narrow`() {
    var session = Session.ofNames(width: 30, height: 20)
    session.type("<Enter><Tab><Enter>")
    #expect(session.screen.rows[3...4] == ["  person · 4 mentions in 2", "  articles"])
  }

  @Test func `a name that is not known yet says so`() {
    var session = Session.ofNames()
    session.type("<Enter><Tab>")
    session.shelf.library.entities = []
    session.type("<Enter>")
    #expect(session.state.pages.isEmpty)
    #expect(session.state.focus == .entities)
    #expect(session.status == "Nothing is known of this name yet")
  }

  @Test func `a name that only a caption has opens no other`() {
    var session = Session.ofNames()
    let marked: MarkedText = "[Ada Lovelace:PERSON] wrote to [Charles Babbage:PERSON]."
    var names = marked.names
    names.mentions[0].isTentative = true
    names.entities.removeFirst()
    session.shelf.names[Article.ID(rawValue: 1)] = names
    session.shelf.library.entities = []
    session.type("<Enter><Tab>c")
    #expect(session.state.focus == .article)
    #expect(session.status?.hasPrefix("Only a headline or a caption has this name") == true)
  }

  @Test(arguments: [(80, 24), (40, 10), (200, 50), (20, 5), (3, 2), (1, 1)])
  func `every page can be drawn at any size, in any script`(size: (Int, Int)) {
    var session = Session.ofNames(width: size.0, height: size.1)
    session.shelf.articles.append(
      Article(3, "مریم", ["رجوی در پاریس گفت. 李娜在巴黎說。"], outlet: "روزنامه"))
    session.shelf.library.entities += [
      .init("رجوی", .person), .init("李娜", .person), .init("پاریس", .place),
    ]
    for keys: KeySequence in [
      "<Enter><Tab><Enter>", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<Tab>", "<C-o>", "E",
      "<Tab>", "jjj<Enter>", "<Tab>", "<C-o>", "i", "<Tab>", "Q",
    ] {
      session.type(keys)
      let screen = session.screen
      #expect(screen.rows.count == size.1)
    }
  }

  @Test func `a line of Persian runs from right to left around the name`() {
    var session = Session(
      [Article(1, "خبر", ["دیروز رجوی در پاریس بود"])], width: 40, height: 10)
    session.shelf.library.entities = [.init("رجوی")]
    session.type("<Enter><Tab>c")
    let row = session.screen.rows[3]
    // What comes later stands further left.
    let name = row.unicodeScalars.firstIndex { $0.properties.isAlphabetic }
    #expect(name != nil)
    #expect(session.screen.pieces(for: .person).count == 1)
  }
}
