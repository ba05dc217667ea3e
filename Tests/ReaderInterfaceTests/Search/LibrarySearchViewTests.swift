import Articles
import ReaderInterface
import TestSupport
import Testing

@Suite struct LibrarySearchViewTests {
  @Test func `a match far into its snippet is brought into sight`() {
    let text = String(repeating: "word ", count: 30) + "natanz and more words"
    let shown = Snippet(text: text, matches: [150..<156])
      .around(width: 40, for: MatchFinder(Query("natanz")))
    #expect(shown.text.hasPrefix("… word word natanz and"))
    #expect(shown.matches == [14..<20])
  }

  @Test func `what matches most is brought into sight, not what matches first`() {
    let text = "one or more of them, or others, of whom only some were there, drank water of old"
    let finder = MatchFinder(Query("water o", isBeingTyped: true))
    let snippet = Snippet(text: text, matches: finder.matches(in: text))
    let shown = snippet.around(width: 36, for: finder)
    #expect(shown.text.hasPrefix("…"))
    #expect(shown.text.prefix(36).contains("water of"))
    let words = shown.matches.map { String(decoding: Array(shown.text.utf8)[$0], as: UTF8.self) }
    #expect(words.suffix(3) == ["water", "of", "old"])
    #expect(snippet.around(width: 100, for: finder) == snippet)
  }

  @Test func `a snippet whose beginning shows as much as any other place stays as it is`() {
    let snippet = Snippet(
      text: "Water is here, and far behind it there is water once more",
      matches: [0..<5, 42..<47])
    #expect(snippet.around(width: 30, for: MatchFinder(Query("water"))) == snippet)
  }

  @Test(arguments: [0, 1, 5, 40, 400])
  func `a snippet stays in one piece at any width`(width: Int) {
    let snippet = Snippet(text: "日本語日本語 natanz 日本語", matches: [19..<25])
    let shown = snippet.around(width: width, for: MatchFinder(Query("natanz")))
    let match = shown.matches.map { String(decoding: Array(shown.text.utf8)[$0], as: UTF8.self) }
    #expect(match == ["natanz"])
  }

  @Test func `hits show their title and their passage`() {
    var session = Session(width: 40, height: 8)
    session.type("scharles")
    #expect(
      session.screen.text == """
         Search: charles                1 found
        ▌•  The Engine               1843-09-01
        ▌   Ada wrote to Charles in London.



         Search the library: charles    1 found
         Tab goes to what is found
        """)
    #expect(session.screen.pieces(with: .match) == ["Charles"])
  }
}
