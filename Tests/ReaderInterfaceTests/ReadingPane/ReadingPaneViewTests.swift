import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct ReadingPaneViewTests {
  func screen(
    _ article: Article, names: ArticleNames? = nil, width: Int, height: Int,
    change: (inout ReadingPane) -> Void = { _ in }
  ) -> Screen {
    var pane = ReadingPane(article, width: width, height: height)
    if let names { pane.receive(.found(names)) }
    change(&pane)
    var screen = Screen(width: width, height: height)
    ReadingPaneView(pane: pane, isFocused: true).draw(on: &screen, in: screen.frame)
    return screen
  }

  @Test func `every kind of block has its own look`() {
    let article = Article(1, "Notes", outlet: "The Times", date: "1843") {
      $0.subtitle = "By the translator"
      $0.blocks = [
        Block(text: "One paragraph of words."), Block(kind: .heading, text: "Heading"),
        Block(kind: .quote, text: "Said at length by someone."),
        Block(kind: .listItem, text: "first"), Block(kind: .listItem, text: "second"),
        Block(kind: .preformatted, text: "a  b\n  c"),
      ]
      $0.captions = [Caption(text: "A picture", afterBlock: 1)]
      $0.bio = "Wrote this."
      $0.links = [
        Link(title: "The Loom"), Link(url: "https://www.example.org/a?b", label: "Source"),
      ]
      $0.related = [RelatedItem(title: "Elsewhere")]
      $0.unassigned = ["Menu", "Continue reading"].map { Unassigned(text: $0, range: 0..<0) }
    }
    let screen = screen(article, width: 24, height: 41)
    #expect(
      screen.text == """

        Notes

        By the translator

        The Times · 1843

        One paragraph of words.

        ┊ A picture

        Heading

        │ Said at length by
        │ someone.

        • first
        • second

        a  b
          c


        Wrote this.


        Also read
        · The Loom


        Links
        · Source (example.org)


        Related
        · Elsewhere


        Elsewhere on the page
        Menu
        Continue reading
        """)
    #expect(screen.pieces(for: .dim).suffix(2) == ["Menu", "Continue reading"])
  }

  @Test func `a line from right to left that no field took is shaped and stands at the right`() {
    let article = Article(1, "T", ["Said."]) {
      $0.unassigned = [Unassigned(text: "مزدور MEK", range: 0..<0)]
    }
    let screen = screen(article, width: 24, height: 8)
    // Meem and zain in their initial and final forms, the Latin word after them to their left.
    #expect(screen.rows.last == "               MEK ﺭﻭﺩﺰﻣ")
  }

  @Test func `a link that is only called by its number shows its address`() {
    let article = Article(1, "T", ["Said."]) {
      $0.links = [Link(url: "https://example.org/b", label: "1")]
    }
    let screen = screen(article, width: 30, height: 8)
    #expect(screen.rows.last == "· https://example.org/b")
  }

  @Test func `names are lit by type, doubtful ones dimmed`() {
    let marked: MarkedText = "[Ada:PERSON] of the [Society:ORG] in [London:GPE], [Whigs:NORP]."
    var names = marked.names
    names.mentions[1].isTentative = true
    let screen = screen(
      Article(1, "T", [marked.text]), names: names, width: 44, height: 4)
    #expect(
      screen.purposes == """
        ............................................
        T...........................................
        ............................................
        ppp........ooooooo....llllll..ggggg.........
        """)
    #expect(screen.pieces(with: .tentative) == ["Society"])
  }

  @Test func `the cursor, the same entity elsewhere and matches lie over a name`() {
    let marked: MarkedText = "[Ada:PERSON] met [Ada:PERSON]."
    let screen = screen(
      Article(1, "T", [marked.text]), names: marked.names, width: 30, height: 4
    ) { pane in
      _ = pane.goToStop(1)
      pane.find = ArticleFind("ada", MatchFinder(typed: "ada"), in: pane.document)
    }
    #expect(screen.pieces(with: .cursor) == ["Ada"])
    #expect(screen.pieces(with: [.sameEntity, .match]) == ["Ada", "Ada"])
    #expect(screen.pieces(for: .person) == ["Ada", "Ada"])
  }

  @Test func `a name across a line break is lit on both lines`() {
    let marked: MarkedText = "Notes by [Ada Augusta Lovelace:PERSON]."
    let screen = screen(
      Article(1, "T", [marked.text]), names: marked.names, width: 14, height: 6)
    #expect(screen.pieces(for: .person) == ["Ada", "Augusta", "Lovelace"])
  }

  @Test func `a paragraph from right to left stands at the right, its names lit`() throws {
    let text = "שלום עולם"
    let mention = Mention(range: 0..<8, type: .person, entity: 0)
    let entity = ArticleEntity(number: 0, name: "שלום", type: .person, count: 1)
    let screen = screen(
      Article(1, "T", [text]), names: ArticleNames(mentions: [mention], entities: [entity]),
      width: 20, height: 4)
    #expect(screen[19, 3].scalar == "ש")
    #expect(screen.purposes.split(separator: "\n").last?.hasSuffix("....pppp") == true)
  }

  @Test func `wide characters fill the line and no more`() {
    let screen = screen(Article(1, "T", ["日本語の文章です"]), width: 7, height: 6)
    #expect(screen.rows[3...5] == ["日本語", "の文章", "です"])
  }
}
