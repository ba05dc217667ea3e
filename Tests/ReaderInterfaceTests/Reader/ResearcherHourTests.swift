import Articles
import ReaderInterface
import TestSupport
import Testing

/// What a researcher does in an hour, typed in one go.
@Suite struct ResearcherHourTests {
  func session(width: Int, height: Int) -> Session {
    let session = Session(
      [
        Article(
          1, "The exiles",
          [
            "The Mujahedin-e Khalq (MKO) met in Paris. Maryam Rajavi spoke.",
            "“They are a cult,” Michael Rubin said of the MKO in 2003.",
          ], outlet: "The Herald", date: "2021-08-23"),
        Article(
          2, "The camp", ["Massoud Rajavi led the MEK into the camp. Rajavi vanished in 2003."],
          outlet: "The Times", date: "2021-07-31"),
        Article(3, "The list", ["The MKO was listed in 1997."], outlet: "Le Monde"),
      ], width: width, height: height)
    session.shelf.library.entities = [
      .init("Mujahedin-e Khalq", .organization, spellings: ["MKO", "MEK"]),
      .init("Maryam Rajavi"), .init("Massoud Rajavi"), .init("Rajavi", isUndecided: true),
      .init("Michael Rubin"),
    ]
    let articles = session.shelf.articles
    let library = session.shelf.library
    session.shelf.library.pairs = [2, 1].map { candidate in
      PossiblePair(
        name: library.summary(3, articles), candidate: library.summary(candidate, articles),
        reason: .bareName, mentions: 1)
    }
    let quote = articles[0].content.blocks[1].text
    let passage = EntityPassage(
      article: Article.ID(rawValue: 1), title: "The exiles", outlet: "The Herald", date: nil,
      place: FieldRange(field: .text, range: articles[0].content.blockRanges[1]), text: quote,
      mentions: [25..<38])
    session.shelf.library.quotations = [
      Quotation(passage: passage, quote: 3..<18, isSpeaker: true, verb: "said")
    ]
    let date = PartialDate(year: 2003)
    session.shelf.library.timeline = [date].compactMap { $0 }.map { date in
      TimelineEvent(
        date: EventDate(start: date, isDecade: false, text: "2003", range: 57..<61),
        passage: passage)
    }
    return session
  }

  @Test(arguments: [(80, 24), (40, 10), (200, 50)])
  func `from a name to its passages, a decision, a quote and a time, and back to the first line`(
    size: (Int, Int)
  ) {
    var session = session(width: size.0, height: size.1)
    session.type("<Enter><Tab>")
    let first = (session.openID, session.state.reading?.top, session.state.reading?.cursor)
    #expect(first.2 != nil)

    // All passages on the name, and the last of them in its article.
    session.type("c")
    #expect(session.state.pages.last?.rows.count == 5)
    session.type("G<Enter>")
    #expect(session.openID == 3)

    // The undecided Rajavi: decided, and the decision taken back.
    session.type("ijy")
    #expect(session.status == "Rajavi is Maryam Rajavi; u undoes")
    session.type("u")
    #expect(session.status == "Undone: Rajavi is Maryam Rajavi")
    #expect(session.state.pages.last?.rows.count == 2)

    // What Rubin says, and the timeline.
    session.type("E/rubin<Enter><Enter><Tab><Tab><Tab><Tab>")
    #expect(session.state.pages.last?.part == .said)
    #expect(session.screen.text.contains("Said by Michael Rubin"))
    session.type("<Enter>")
    #expect(session.openID == 1)
    #expect(session.screen.text.contains("a cult"))
    session.type("<C-o><Tab>")
    #expect(session.state.pages.last?.part == .timeline)
    #expect(session.screen.text.contains("2003"))

    // Back through every jump.
    for _ in 0..<7 where session.state.pages.isEmpty == false || session.openID != 1 {
      session.type("<C-o>")
    }
    #expect(session.state.pages.isEmpty)
    #expect(session.openID == first.0)
    #expect(session.state.reading?.top == first.1)
    #expect(session.state.reading?.cursor == first.2)
    session.type("<C-o>")
    #expect(session.state.focus == .list)
  }
}
