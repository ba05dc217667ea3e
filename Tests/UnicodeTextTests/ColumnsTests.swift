import Testing
import UnicodeText

@Suite struct ColumnsTests {
  @Test(arguments: [
    ("abc", 3), ("日本語", 6), ("한국", 4), ("e\u{301}", 1), ("سلام", 4), ("नमस्ते", 4), ("👍", 2),
    ("\u{200D}", 0), ("…", 1),
  ])
  func `text takes the columns a terminal gives it`(text: String, expected: Int) {
    #expect(columns(of: text) == expected)
  }

  @Test(arguments: ["\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{10FFFF}"] as [Unicode.Scalar])
  func `a control has no width`(scalar: Unicode.Scalar) {
    #expect(columns(of: scalar) == -1)
  }
}
