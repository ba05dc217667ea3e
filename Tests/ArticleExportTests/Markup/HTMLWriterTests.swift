import ArticleExport
import Articles
import Foundation
import FoundationXML
import Testing

@Suite struct HTMLWriterTests {
  @Test func `parts of an article become elements that mean the same`() {
    let article = exported(5, "A & B", ["One <two>.", "x", "y", "code"]) { content in
      content.authors = ["Ada", "Bob"]
      content.outlet = "O"
      content.published = PartialDate(year: 2021, month: 7)
      content.language = "en"
      content.blocks[1].kind = .listItem
      content.blocks[2].kind = .listItem
      content.blocks[3].kind = .preformatted
      content.captions = [Caption(alt: "Alt", text: nil, afterBlock: 1)]
      content.bio = "Ada writes."
    }
    let text = ExportFormat.html.text(of: article)
    #expect(
      text.contains(
        """
        <article id="a5" lang="en" dir="auto">
        <header>
        <h1>A &amp; B</h1>
        <p class="byline"><span>Ada, Bob</span> · <cite>O</cite> · <time datetime="2021-07">2021-07</time></p>
        </header>
        <p>One &lt;two&gt;.</p>
        <figure><figcaption>Alt</figcaption></figure>
        <ul>
        <li>x</li>
        <li>y</li>
        </ul>
        <pre>
        code</pre>
        <footer>
        <p>Ada writes.</p>
        </footer>
        </article>
        """))
  }

  @Test(arguments: awkwardTitles)
  func `nothing an article says becomes markup`(title: String) throws {
    let article = exported(1, title, [title]) { content in
      content.authors = [title]
      content.outlet = title
      content.url = "javascript:alert(\"\(title)\")"
      content.links = [Link(url: "https://example.org/\(title)", label: title)]
    }
    let html = ExportFormat.html.text(of: article)
    #expect(!html.contains("<script"))
    #expect(!html.contains("href=\"javascript"))
    // Every element but `meta` is closed, so that the body reads as XML.
    let start = try #require(html.range(of: "<body>"))
    let end = try #require(html.range(of: "</html>"))
    let tree = XMLTree(String(html[start.lowerBound..<end.lowerBound]))
    #expect(tree.isWellFormed)
    #expect(tree.texts["h1"]?.first ?? "" == shown(title))
  }

  private func shown(_ title: String) -> String {
    title.replacing("\n", with: " ").replacing("\u{1}", with: "\u{FFFD}")
      .replacing("\u{FFFF}", with: "\u{FFFD}")
  }
}

/// XML as Foundation reads it: the attributes and texts of elements, by name.
final class XMLTree: NSObject, XMLParserDelegate {
  private(set) var isWellFormed = false
  private(set) var attributes: [String: [[String: String]]] = [:]
  private(set) var texts: [String: [String]] = [:]
  private var text = ""

  init(_ xml: String) {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    self.attributes[name, default: []].append(attributes)
    text = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[name, default: []].append(text)
    text = ""
  }
}
