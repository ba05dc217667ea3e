import Articles
import ReaderInterface
import TestSupport

/// A reader's state with a library beside it: keys in, screen out.
struct Session {
  var state: ReaderState
  let shelf: ShelfOfArticles
  /// What the terminal or the program would have done.
  var done: [Effect] = []

  init(
    _ articles: [Article] = .three, width: Int = 80, height: Int = 24, opened: [String] = []
  ) {
    shelf = ShelfOfArticles(articles)
    state = ReaderState(size: ScreenSize(width: width, height: height), opened: opened)
    carryOut(state.start())
  }

  mutating func type(_ keys: KeySequence) {
    for key in keys.keys { carryOut(state.press(key)) }
  }

  mutating func resize(_ width: Int, _ height: Int) {
    carryOut(state.resize(to: ScreenSize(width: width, height: height)))
  }

  mutating func receive(_ message: Message) { carryOut(state.receive(message)) }

  mutating func carryOut(_ effects: [Effect]) {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      done.append(effect)
      for message in shelf.run(effect) { waiting += state.receive(message) }
    }
  }

  var screen: Screen { ReaderView(state).screen() }
  var openID: Int64? { state.reading?.article.id.rawValue }
  var status: String? { state.status.notice?.text }
  /// The text at the top of the article, in a terminal that shows nothing beside it.
  var topLine: String { screen.rows.count > 1 ? screen.rows[1] : "" }
}

extension [Article] {
  /// Three short articles, the second linked from the first.
  static var three: [Article] {
    [
      Article(
        1, "The Engine", ["Ada wrote to Charles in London.", "Charles read it."],
        outlet: "The Times", date: "1843-09-01"
      ) {
        $0.links = [Link(title: "The Loom"), Link(url: "https://example.org/a", label: "Source")]
        $0.url = "https://example.org/engine"
        $0.authors = ["Ada Lovelace"]
      },
      Article(2, "The Loom", ["Cards weave flowers and leaves."], outlet: "Le Monde"),
      Article(3, "The Mill", ["Numbers are ground in the mill.", "The store keeps them."]),
    ]
  }

  /// An article of so many numbered paragraphs, longer than any screen.
  static func long(_ count: Int) -> [Article] {
    let paragraphs = (1...count).map { number in
      "Paragraph \(number) " + (1...30).map { "word\($0)" }.joined(separator: " ") + "."
    }
    return [Article(1, "Long", paragraphs), Article(2, "After", ["End."])]
  }
}
