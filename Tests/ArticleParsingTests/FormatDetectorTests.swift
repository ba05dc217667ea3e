import ArticleParsing
import Testing

@Suite struct FormatDetectorTests {
  @Test(arguments: [
    ("<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "a feed"),
    ("<?xml version=\"1.0\"?><svg></svg>", "an XML file"),
    ("{\"version\": \"https://jsonfeed.org/version/1.1\"}", "a feed"),
    ("%PDF-1.7", "a PDF document"),
    ("PK\u{3}\u{4}", "a zip archive or an e-book"),
    (
      "From ada@example.org Mon May 3\nFrom: ada@example.org\nDate: Mon, 3 May 2021\n\nHi",
      "a mailbox"
    ),
  ])
  func `formats that are known but not read are named`(text: String, name: String) {
    #expect(FormatDetector.format(of: Array(text.utf8)) == .unsupported(name))
  }

  @Test(arguments: [
    "A plain line.", "# Markdown\n\nText.", "[#]: subject: \"x\"\n",
    "{curly} words open this text.",
    "[Editor's note: this is text.]", "<3 is how this text begins", "From the start it rained.",
    "---\ntitle: x\n---\n",
  ])
  func `plain text and Markdown are text`(text: String) {
    #expect(FormatDetector.format(of: Array(text.utf8)) == .text)
  }

  @Test(arguments: [
    "<!DOCTYPE html><html><body>x</body></html>", "\n  <html lang=\"en\">",
    "<!-- saved --><html>", "<?xml version=\"1.0\"?><html xmlns=\"x\">",
  ])
  func `pages are HTML`(text: String) {
    #expect(FormatDetector.format(of: Array(text.utf8)) == .html)
    let wide = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(FormatDetector.format(of: [0xFF, 0xFE] + wide) == .html)
  }

  @Test func `a name can say that what has a tag is a page`() {
    #expect(FormatDetector.format(of: Array("Hi <b>there</b>".utf8), name: "a.HTM") == .html)
    #expect(FormatDetector.format(of: Array("Hi <b>there</b>".utf8), name: "a.txt") == .text)
    #expect(FormatDetector.format(of: Array("Hi there".utf8), name: "a.html") == .text)
  }

  @Test(arguments: ["{\"title\": \"x\"}", "\u{FEFF} [{\"title\": \"x\"}]", "[\n  {\n    \"a\": 1"])
  func `objects are JSON`(text: String) {
    #expect(FormatDetector.format(of: Array(text.utf8)) == .json)
  }

  @Test func `a name can say that damaged lines are JSON`() {
    #expect(FormatDetector.format(of: Array("oops\n".utf8), name: "a.jsonl") == .json)
  }

  @Test func `nothing and white space are empty`() {
    #expect(FormatDetector.format(of: []) == .empty)
    #expect(FormatDetector.format(of: Array(" \n\t\r\n".utf8)) == .empty)
  }

  @Test func `bytes with many zeros are binary`() {
    guard case .binary = FormatDetector.format(of: [UInt8](repeating: 0, count: 200)) else {
      Issue.record("zeros were taken for text")
      return
    }
  }
}
