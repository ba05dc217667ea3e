import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct OrderTests {
  @Test func `another order keeps the selected article selected`() {
    var session = Session(width: 60, height: 16)
    session.type("O")
    #expect(session.screen.rows[2] == "▌ • newest first")
    session.type("j<Enter>")
    #expect(session.state.focus == .list)
    #expect(session.status == "Articles: oldest first")
    #expect(session.screen.rows[0].hasPrefix(" Articles, oldest first"))
    #expect(session.state.list.selectedID == Article.ID(rawValue: 1))
    #expect(session.state.list.selection == 2)
  }

  @Test func `O again goes to the next choice, and Esc leaves all as it was`() {
    var session = Session(width: 60, height: 16)
    session.type("OO")
    #expect(session.screen.pieces(with: .selected).contains { $0.contains("oldest first") })
    session.type("<Esc>")
    #expect(session.state.focus == .list)
    #expect(session.state.list.listing.order == .newest)
  }

  @Test func `until another order is there, the list stays and says so`() {
    var session = Session(width: 60, height: 12)
    session.type("O")
    _ = session.state.press(.character("j"))
    let asked = session.state.press(.enter)
    #expect(session.screen.rows[0].hasSuffix("ordering…"))
    #expect(session.screen.rows[1].contains("The Engine"))
    _ = session.state.press(.character("j"))
    #expect(session.state.list.selection == 1)
    session.carryOut(asked)
    #expect(!session.screen.rows[0].contains("ordering"))
    #expect(session.screen.rows[1].contains("The Mill"))
    #expect(session.state.list.selectedID == Article.ID(rawValue: 2))
  }

  @Test func `the results of a search have an order of their own`() {
    var session = Session([
      Article(1, "A", ["A loom."]), Article(2, "B", ["The loom."]),
    ])
    session.type("sloom<Tab>O")
    #expect(!session.screen.text.contains("no groups"))
    #expect(session.screen.text.contains("most relevant first"))
    session.type("j<Enter>")
    #expect(session.state.focus == .results)
    #expect(session.state.search?.hits.first?.article.id == Article.ID(rawValue: 2))
    session.type("q")
    #expect(session.state.list.listing.order == .newest)
  }

  // MARK: Groups

  static let dated: [Article] = [
    Article(1, "A", date: "2021-02-02"), Article(2, "B", date: "2021-02-02"),
    Article(3, "C", date: "2021-02-01"), Article(4, "D"),
  ]

  @Test func `groups have headings that are no rows`() {
    var session = Session(Self.dated, width: 30, height: 12)
    session.type("OG<Enter>")
    #expect(
      session.screen.rows[1...8].joined(separator: "\n") == """
         2021-02-02 ─────────────────
        ▌•  A
         •  B
         2021-02-01 ─────────────────
         •  C
         No date ────────────────────
         •  D

        """)
    session.type("G")
    #expect(session.state.list.selection == 3)
  }

  @Test func `the group of the first row in sight is said wherever the list is`() {
    let many = (0..<400).map { number in
      Article(
        Int64(number), "Note \(number)",
        date: "2021-01-\(number / 20 + 10 > 28 ? 28 : number / 20 + 10)")
    }
    var session = Session(many, width: 40, height: 12)
    session.type("OG<Enter>")
    for keys in ["25j", "G", "10k", "<C-b>", "gg", "137G", "<C-d>", "<C-u>", "40k"] {
      session.type(KeySequence(keys) ?? "j")
      let lines = session.state.list.lines
      guard case .heading? = lines.first else {
        Issue.record("\(keys) left the first row without its group")
        continue
      }
      #expect(lines.contains(.row(session.state.list.selection)))
      #expect(lines.count == session.state.list.height)
      // A heading stands exactly where the group changes.
      var group: RowGroup?
      for line in lines {
        switch line {
        case .heading(let heading): group = heading
        case .row(let index):
          let own = session.state.list.row(index).flatMap { RowGroup(of: $0, by: .day) }
          #expect(own == group)
        }
      }
    }
  }

  @Test func `grouping takes an order that keeps groups together`() {
    var listing = Listing(order: .title)
    listing.arrange(by: ArticleGrouping.source)
    #expect(listing.order == .source)
    listing.arrange(by: ArticleOrder.longest)
    #expect(listing.grouping == .none)
    listing.arrange(by: .day)
    #expect(listing.order == .newest)
    listing.arrange(by: ArticleOrder.oldest)
    #expect(listing.grouping == .day)
  }

  @Test(arguments: 1...6)
  func `groups fit any height`(height: Int) {
    var session = Session(Self.dated, width: 30, height: 12)
    session.type("OG<Enter>")
    session.resize(30, height)
    for _ in 0..<4 {
      session.type("j")
      let lines = session.state.list.lines
      #expect(lines.count <= session.state.list.height)
      #expect(lines.contains(.row(session.state.list.selection)))
    }
  }

  // MARK: Another day

  @Test func `the order, the filter and the selection survive a restart`() throws {
    var session = Session()
    session.type("Oj<Enter>&the<Enter>gg")
    guard case .keep(let view)? = session.state.farewell().last else {
      Issue.record("nothing is kept")
      return
    }
    let kept = try #require(KeptView(view.description))
    #expect(kept == view)
    var state = ReaderState(size: ScreenSize(width: 80, height: 24), kept: kept)
    for effect in state.start() {
      for message in session.shelf.run(effect) { _ = state.receive(message) }
    }
    #expect(state.list.listing.order == .oldest)
    #expect(state.list.filter == "the")
    #expect(state.list.selectedID == Article.ID(rawValue: 3))
  }

  @Test func `what was opened is shown whole, in the order kept`() {
    let kept = KeptView(
      listing: Listing(
        collection: ArticleCollection.builtIn[1], filter: "x", order: .title))
    let state = ReaderState(
      size: ScreenSize(width: 80, height: 24), opened: ["notes"], kept: kept)
    #expect(state.list.listing.collection.kind == .opened)
    #expect(state.list.filter.isEmpty)
    #expect(state.list.listing.order == .title)
  }

  @Test(arguments: [
    "", "order", "order upside-down\nrow x\nkind none\nname", "\n\n\0", "filter a b  c",
  ])
  func `what another version kept is read as far as it can be`(text: String) throws {
    let kept = try #require(KeptView(text))
    #expect(KeptView(kept.description) == kept)
  }
}
