import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct AnyKeysTests {
  static let keys: [Key] =
    Command.allCases.flatMap { $0.row.keys.flatMap(\.keys) }
    + [
      .character("0"), .character("3"), .character("9"), .character("x"), .character("م"),
      .backspace, .control("w"), .control("n"), .left, .function(9),
    ]

  static var articles: [Article] {
    var articles: [Article] = .three + [Article(4, "Empty")]
    articles.append(
      Article(5, "مزدور مریم رجوی", ["این یک پاراگراف فارسی است که از راست به چپ نوشته می‌شود."]) {
        $0.blocks += [
          Block(kind: .heading, text: "東京"), Block(kind: .quote, text: "日本語の文章、長い行。"),
          Block(kind: .preformatted, text: "a\n\n日本語日本語日本語    b"), Block(text: ""),
        ]
        $0.captions = [
          Caption(text: "A picture", afterBlock: 1), Caption(text: nil, afterBlock: 9),
        ]
        $0.related = [RelatedItem(title: "Elsewhere"), RelatedItem(url: "https://example.org")]
        $0.bio = "Wrote this."
      })
    articles += (6...60).map { Article($0, "Note \($0)", ["e\u{301}\u{302} 👨‍👩‍👧 text \($0)"]) }
    return articles
  }

  @Test(arguments: 0..<16)
  func `nothing traps, and every row is as wide as the screen`(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var session = Session(Self.articles, width: 80, height: 24)
    session.shelf.names[Article.ID(rawValue: 1)] =
      ("[Ada:PERSON] wrote to [Charles:PERSON] in [London:GPE]." as MarkedText).names
    for _ in 0..<80 {
      switch random.next() % 12 {
      case 0:
        session.resize(1 + Int(random.next() % 200), 1 + Int(random.next() % 60))
      case 1: session.carryOut(session.state.paste("two\nlines 日本"))
      case 2: session.receive(.libraryChanged)
      default:
        let key = Self.keys[Int(random.next() % UInt64(Self.keys.count))]
        if session.state.prompt == nil, key == .character("Q") { continue }
        session.carryOut(session.state.press(key))
      }
      check(session.screen, is: session.state.size)
    }
  }

  @Test(arguments: [
    "", "h", "O", "?", "!", "E", "E<Tab>", "i", "i<Tab>", "szzzz<Enter>", "&zzzz<Enter>",
  ])
  func `a key that the help of a place names never does nothing in silence`(keys: String) throws {
    for articles in [[], Self.articles] {
      for more in ["", "<Enter>", "<Enter>e", "<Enter>x", "<Enter><Tab>", "<Enter><Tab><Enter>"] {
        var session = Session(articles, width: 100, height: 30)
        session.type(try #require(KeySequence(keys + (keys.isEmpty ? more : ""))))
        for command in Command.allCases
        where command.isSaidToDoNothing && command.row.panes.contains(session.state.focus) {
          var state = session.state
          // Takes a sentence away that an earlier key has left.
          _ = state.press(.control("l"))
          let before = state
          let effects = command.row.keys[0].keys.flatMap { state.press($0) }
          #expect(!effects.isEmpty || state != before, "\(keys)\(more) \(command.row.summary)")
        }
        if !keys.isEmpty { break }
      }
    }
  }

  private func check(_ screen: Screen, is size: ScreenSize) {
    #expect(screen.size == size)
    for y in 0..<screen.height {
      let row = screen.row(y)
      #expect(row.reduce(0) { $0 + Int($1.columns) } == screen.width)
      for x in row.indices where row[x].columns == 2 { #expect(row[x + 1].columns == 0) }
    }
    if let cursor = screen.cursor {
      #expect((0..<screen.width).contains(cursor.x) && (0..<screen.height).contains(cursor.y))
    }
  }

  @Test(arguments: [
    (1, 1), (2, 1), (1, 5), (5, 2), (20, 5), (99, 3), (100, 1), (100, 30), (200, 60),
  ])
  func `a resize keeps the article and the place`(width: Int, height: Int) {
    var session = Session(.long(60), width: 80, height: 24)
    session.type("<Enter>31j")
    let place = session.topLine
    #expect(!place.isEmpty)
    session.resize(width, height)
    session.resize(80, 24)
    #expect(session.openID == 1)
    #expect(session.topLine == place)
  }

  @Test func `an empty library survives every key`() {
    var session = Session([], width: 30, height: 6)
    for key in Self.keys { session.carryOut(session.state.press(key)) }
    #expect(session.screen.size == ScreenSize(width: 30, height: 6))
  }
}

/// The same numbers in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
