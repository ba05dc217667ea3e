import Articles
import Testing

@Suite struct NormalizedTextTests {
  private func paragraph(_ text: String) -> String? {
    articles("Title of It\n\n" + text).first?.text
  }

  @Test func `no-break spaces become plain and run together`() {
    #expect(paragraph("one\u{A0}\u{A0}two\u{202F}three\u{2007} four.") == "one two three four.")
  }

  @Test func `a line of no-break spaces is empty`() {
    #expect(
      articles("Title of It\n\nOne goes here.\n\u{A0}\nTwo goes here.").first?.blocks.count == 2)
  }

  @Test func `controls and escape sequences are gone`() {
    #expect(paragraph("a\u{1B}[31mred\u{1B}[0m\u{7} b\u{8}c\u{85}d") == "ared bc\n\nd")
  }

  @Test func `bidi overrides and isolates are gone`() {
    #expect(paragraph("a\u{202E}b\u{2066}c\u{2069}d\u{202C}e") == "abcde")
  }

  @Test func `invisible fillers are gone but joiners stay`() {
    #expect(paragraph("a\u{200B}b\u{FEFF}c\u{2060}d\u{AD}e") == "abcde")
    #expect(paragraph("می\u{200C}خواهم") == "می\u{200C}خواهم")
    #expect(paragraph("👩\u{200D}🚀") == "👩\u{200D}🚀")
  }

  @Test func `decomposed letters stay decomposed`() {
    #expect(paragraph("cafe\u{301}")?.unicodeScalars.count == 5)
  }

  @Test(arguments: ["\r\n", "\r", "\n", "\u{2028}"])
  func `every kind of line end ends a line`(end: String) {
    #expect(articles("A Title" + end + end + "Some text." + end).first?.text == "Some text.")
  }
}
