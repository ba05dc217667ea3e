import Articles
import CursesTerminal
import ReaderInterface
import TestSupport
import Testing
import broadsheet

@Suite struct ReadingLoopTests {
  let shelf = ShelfOfArticles([
    Article(1, "Note A", ["Ada wrote."]) { $0.url = "https://example.org/a" },
    Article(2, "Note B", ["Charles read."]),
  ])

  func loop(_ mailbox: Mailbox<Message> = Mailbox()) -> ReadingLoop {
    ReadingLoop(
      state: ReaderState(size: ScreenSize(width: 1, height: 1)), mailbox: mailbox, run: shelf.run)
  }

  @Test func `j and k walk the list`() {
    var terminal = ScriptedTerminal(width: 40, height: 6, typing: "jk")
    var loop = loop()
    loop.run(on: &terminal)
    let selected = terminal.screens.map { $0.rows.first { $0.hasPrefix("▌") } }
    #expect(selected == ["▌•  Note A", "▌•  Note B", "▌•  Note A"])
  }

  @Test func `the first screen has the rows already`() {
    var terminal = ScriptedTerminal(width: 40, height: 6, [])
    var loop = loop()
    loop.run(on: &terminal)
    #expect(terminal.screens.count == 1)
    #expect(terminal.screen.text.contains("Note B"))
  }

  @Test func `a screen waits for the rows in sight alone`() {
    let shelf = ShelfOfArticles(
      (1...500).map { number in Article(number, "Note \(number)", ["Ada wrote."]) })
    var requests: [RowRequest] = []
    var terminal = ScriptedTerminal(width: 40, height: 12, typing: "<C-f><C-f><C-f>Ggg")
    var loop = ReadingLoop(
      state: ReaderState(size: ScreenSize(width: 1, height: 1)), mailbox: Mailbox()
    ) { effect in
      if case .loadRows(let request) = effect { requests.append(request) }
      return shelf.run(effect)
    }
    loop.run(on: &terminal)
    // What is next to what is in sight is there already when the reader goes there.
    let titles = terminal.screens.map { $0.rows.first { $0.hasPrefix("▌") } ?? "" }
    #expect(!titles.contains { !$0.contains("Note") })
    #expect(requests.contains { $0.isAhead })
    for request in requests where !request.isAhead { #expect(request.after < 20) }
    // The first rows, and those at both ends.
    #expect(requests.filter { !$0.isAhead }.count == 3)
    #expect(titles.first?.contains("Note 1") == true && titles.last?.contains("Note 1") == true)
  }

  @Test func `what runs beside begins once, when something is shown`() {
    var terminal = ScriptedTerminal(width: 40, height: 6, typing: "jkj")
    var begun = 0
    var loop = ReadingLoop(
      state: ReaderState(size: ScreenSize(width: 1, height: 1)), mailbox: Mailbox(),
      begin: { begun += 1 }, run: shelf.run)
    loop.run(on: &terminal)
    #expect(begun == 1)
  }

  @Test func `a key after Q is not read`() {
    var terminal = ScriptedTerminal(width: 40, height: 6, typing: "Qj")
    var loop = loop()
    loop.run(on: &terminal)
    #expect(terminal.screens.count == 1)
  }

  @Test func `the place is kept when the terminal goes away`() {
    let paragraphs = (0..<50).map { "Paragraph \($0)." }
    shelf.articles[0].content.blocks = paragraphs.map { Block(text: $0) }
    var terminal = ScriptedTerminal(width: 40, height: 10, typing: "<Enter>jjjjjjjj")
    var loop = loop()
    loop.run(on: &terminal)
    #expect(shelf.articles[0].state.position > 0)
    #expect(shelf.articles[0].state.isRead)
  }

  @Test func `mail is shown when it comes`() {
    let mailbox = Mailbox<Message>()
    mailbox.post(.notice("2 new articles"))
    var terminal = ScriptedTerminal(width: 40, height: 6, [.mail])
    var loop = loop(mailbox)
    loop.run(on: &terminal)
    #expect(terminal.screen.rows.last == " 2 new articles")
  }

  @Test func `another size is drawn at once`() {
    var terminal = ScriptedTerminal(
      width: 40, height: 6, [.keys("<Enter>"), .resize(ScreenSize(width: 120, height: 20))])
    var loop = loop()
    loop.run(on: &terminal)
    #expect(terminal.screen.size == ScreenSize(width: 120, height: 20))
    #expect(terminal.screen.text.contains("│"))
  }

  @Test func `the terminal copies and is suspended`() {
    var terminal = ScriptedTerminal(width: 40, height: 6, typing: "<Enter>y<C-z>")
    var loop = loop()
    loop.run(on: &terminal)
    #expect(terminal.copied == ["https://example.org/a"])
    #expect(terminal.suspensions == 1)
  }
}
