import ArticleParsing
import Articles
import Testing

@Suite struct HTMLPartsTests {
  private func articles(_ html: String, address: String? = nil) -> [ParsedArticle] {
    HTMLPage.items(in: Array(html.utf8), path: "page.html", address: address).compactMap {
      if case .article(let article) = $0 { article } else { nil }
    }
  }

  private static let prose = """
    <p>The Analytical Engine weaves algebraical patterns, just as the loom weaves flowers and leaves,
    and it does so without rest, without error, and without a weaver who looks on.</p>
    <p>Whoever wishes to understand it, must first understand the cards, their order, and the holes
    that are punched in them; the rest follows, as a pattern follows from its draft.</p>
    """

  private static func entry(_ title: String, _ day: Int, more: String = "") -> String {
    """
    <article id="e\(day)"><h2><a href="/\(day)">\(title)</a></h2>
    <p class="byline">By Ada Lovelace, <time datetime="2021-08-0\(day)">August \(day), 2021</time></p>
    \(prose)\(more)</article>
    """
  }

  private static func front(_ entries: String, head: String = "<title>The Weaver</title>") -> String
  {
    """
    \(head)<meta property="og:site_name" content="The Weaver"><body><h1>The Weaver</h1>
    <main>\(entries)</main><aside><p>Letters come every week, and they cost next to nothing.</p></aside>
    """
  }

  @Test func `a front page with whole articles gives each of them`() throws {
    let page = Self.front(Self.entry("Cards", 1) + Self.entry("Looms", 2))
    let articles = articles(page, address: "https://weaver.example/")
    #expect(articles.map(\.content.title) == ["Cards", "Looms"])
    #expect(articles.map(\.content.authors) == [["Ada Lovelace"], ["Ada Lovelace"]])
    #expect(articles.map(\.content.published?.description) == ["2021-08-01", "2021-08-02"])
    #expect(
      articles.map(\.content.url) == ["https://weaver.example/1", "https://weaver.example/2"])
    #expect(articles.map(\.content.outlet) == ["The Weaver", "The Weaver"])
    #expect(articles.map(\.content.blocks.count) == [2, 2])
    #expect(articles.map(\.source.position) == [0, 1])
    let bytes = Array(page.utf8)
    let second = String(decoding: bytes[articles[1].source.range], as: UTF8.self)
    #expect(second.hasPrefix("<article id=\"e2\">"))
    #expect(second.hasSuffix("</article>"))
  }

  @Test func `entries marked as microformats do are articles too`() {
    let entries = ["Cards", "Looms"].map {
      "<div class=hentry><h2>\($0)</h2><span class=date>14 July 2021</span>\(Self.prose)</div>"
    }
    #expect(articles(Self.front(entries.joined())).map(\.content.title) == ["Cards", "Looms"])
  }

  @Test func `the page of one article stays one, whatever stands below it`() {
    let entries = Self.entry("Cards", 1) + Self.entry("Looms", 2)
    let articles = articles(Self.front(entries, head: "<title>Cards | The Weaver</title>"))
    #expect(articles.map(\.content.title) == ["Cards"])
  }

  @Test func `what leads on to the rest elsewhere is a teaser`() {
    let entries = [1, 2].map {
      Self.entry("Cards \($0)", $0, more: "<p><a href=/\($0)>Read on, dear reader</a></p>")
    }
    #expect(articles(Self.front(entries.joined())).count == 1)
  }

  @Test func `sections of one article are no articles`() {
    let sections = ["Cards", "Looms"].map { "<article><h2>\($0)</h2>\(Self.prose)</article>" }
    let articles = articles(
      Self.front(sections.joined(), head: "<title>The Engine in two parts</title>"))
    #expect(articles.count == 1)
    #expect(articles.first?.content.blocks.filter { $0.kind == .paragraph }.count == 4)
  }

  @Test func `comments that are marked as articles are none`() {
    let comments = ["a", "b"].map {
      "<article class=comment><h4>\($0)</h4><time>14 July 2021</time>\(Self.prose)</article>"
    }
    let page = Self.front(
      "<article><h2>Cards</h2>\(Self.prose)</article><div id=comments>\(comments.joined())</div>")
    #expect(articles(page).count == 1)
  }
}
