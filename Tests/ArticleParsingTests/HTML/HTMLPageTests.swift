import ArticleParsing
import Articles
import Testing

@Suite struct HTMLPageTests {
  private func items(_ html: String, address: String? = nil) -> [ParsedItem] {
    HTMLPage.items(in: Array(html.utf8), path: "page.html", address: address)
  }

  private func article(_ html: String, address: String? = nil) -> ArticleContent? {
    for case .article(let article) in items(html, address: address) { return article.content }
    return nil
  }

  /// Prose enough to be an article.
  private static let paragraphs = """
    <p>The Analytical Engine weaves algebraical patterns, just as the loom weaves flowers and leaves,
    and it does so without rest, without error, and without a weaver who looks on.</p>
    <p>Whoever wishes to understand it, must first understand the cards, their order, and the holes
    that are punched in them; the rest follows, as a pattern follows from its draft.</p>
    """

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>Cards and Looms | The Weaver</title>
    <meta property="og:site_name" content="The Weaver">
    <meta name="description" content="How the Engine works.">
    <meta name="keywords" content="engines, looms">
    <link rel="canonical" href="https://weaver.example/cards"></head><body>
    <header><a href="/">The Weaver</a><nav><ul><li><a href="/a">Politics of the day</a>
    <li><a href="/b">Sports and leisure</a></ul></nav></header>
    <article class="post"><h1>Cards and Looms</h1>
    <p class="byline">By <a rel="author" href="/ada">Ada Lovelace</a>, <time
    datetime="1843-08-05T10:00:00Z" itemprop="datePublished">5 August</time></p>
    <div class="share-buttons"><a href="#">Tell all of your friends, and tell them today</a></div>
    \(paragraphs)
    <figure><img src="e.png" alt="The Engine"><figcaption>The Engine in Turin</figcaption></figure>
    <p>It ends, as it began, with <a href="notes#g">a note</a>.</p>
    <div class="related-posts"><h3>Related</h3><ul><li><a href="/difference">The Difference Engine,
    and what became of it</a></ul></div>
    <section id="comments"><h2>2 comments</h2><p>I do not believe a word of all this, and neither
    should you, dear reader.</p></section></article>
    <aside class="sidebar"><p>Subscribe to our letters, which come every week, for a small sum.</p>
    </aside><footer><p>Copyright by The Weaver, all rights reserved, in all of the world.</p></footer>
    """

  @Test func `the fields of a page are found`() throws {
    let content = try #require(article(Self.page))
    #expect(content.title == "Cards and Looms")
    #expect(content.authors == ["Ada Lovelace"])
    #expect(
      content.published == PartialDate(year: 1843, month: 8, day: 5) || content.published == nil)
    #expect(content.outlet == "The Weaver")
    #expect(content.url == "https://weaver.example/cards")
    #expect(content.excerpt == "How the Engine works.")
    #expect(content.keywords == ["engines", "looms"])
    #expect(content.language == "en")
    #expect(content.captions.map(\.text) == ["The Engine in Turin"])
    #expect(content.related.map(\.url) == ["/difference"])
  }

  @Test func `the body is the article and nothing around it`() throws {
    let content = try #require(article(Self.page))
    #expect(content.blocks.count == 3)
    #expect(content.blocks[0].text.hasPrefix("The Analytical Engine weaves"))
    #expect(content.blocks[2].text == "It ends, as it began, with a note.")
    let comments = content.unassigned.map(\.text)
    #expect(comments.count == 1)
    #expect(comments.allSatisfy { $0.contains("I do not believe a word") })
  }

  @Test func `every field knows where it stood`() throws {
    let bytes = Array(Self.page.utf8)
    let content = try #require(article(Self.page))
    let places = Dictionary(
      content.origins.map {
        ($0.field, String(decoding: bytes[$0.range], as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
    #expect(places["title"] == "<h1>Cards and Looms</h1>")
    #expect(places["outlet"] == "<meta property=\"og:site_name\" content=\"The Weaver\">")
  }

  @Test func `linked data says who, when and where`() throws {
    let content = try #require(
      article(
        """
        <title>x</title><script type="application/ld+json">{"@graph": [
        {"@type": "Person", "@id": "#ada", "name": "Ada Lovelace"},
        {"@type": "NewsArticle", "headline": "Cards &amp; Looms", "author": {"@id": "#ada"},
         "datePublished": "2021-07-14T08:00:00+02:00", "publisher": {"name": "The Weaver"}}]}
        </script><body><p>Ada Lovelace writes:</p>\(Self.paragraphs)
        """))
    #expect(content.title == "Cards & Looms")
    #expect(content.authors == ["Ada Lovelace"])
    #expect(content.published?.description == "2021-07-14")
    #expect(content.outlet == "The Weaver")
  }

  @Test(arguments: [
    ("<h1>A Title</h1><p>Von Ada Lovelace, 14. Juli 2021</p>", "Ada Lovelace", "2021-07-14"),
    ("<h1>A Title</h1><span class=date>28.01.22</span>", "", "2022-01-28"),
    (
      "<h1>A Title</h1><div class=author>by <a href=/ada-lovelace>Ada Lovelace</a></div>",
      "Ada Lovelace", ""
    ),
  ])
  func `bylines are read where nothing is marked`(head: String, author: String, date: String) throws
  {
    let content = try #require(article("<body>\(head)<div>\(Self.paragraphs)</div>"))
    #expect(content.title == "A Title")
    #expect(content.authors.joined() == author)
    #expect((content.published?.description ?? "") == date)
  }

  @Test func `a lead that stands above the body belongs to it`() throws {
    let content = try #require(
      article(
        """
        <body><h1>A Title</h1><div class="teaser">What looms have taught us about numbers, and what \
        numbers have taught us about looms since.</div><div id="menu"><a href=x>Menu of it all</a>
        </div><div class="article-body">\(Self.paragraphs)\(Self.paragraphs)</div>
        """))
    #expect(content.blocks.first?.text.hasPrefix("What looms have taught us") == true)
    #expect(content.blocks.count == 5)
  }

  @Test func `a page that says hardly anything is taken whole`() {
    #expect(article("<body><a href=x>abc</a> def")?.text == "abc def")
  }

  @Test func `a page without words is a problem`() {
    #expect(
      items("<html><body><script>x</script></body>")
        == [.problem(Problem(path: "page.html", reason: "no text in it"))])
  }

  @Test(
    arguments: [
      ("<meta charset=windows-1252>", [0xE9], "é"), ("", [0xC3, 0xA9], "é"),
      ("<meta charset=iso-8859-1>", [0xC3, 0xA9], "é"),
      ("<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">", [0xC1], "а"),
    ] as [(String, [UInt8], String)])
  func `the encoding is told by validity, then by what is declared`(
    head: String, bytes: [UInt8], text: String
  ) {
    let page =
      Array((head + "<body><p>caf").utf8) + bytes + Array(" is where we met, and met again".utf8)
    var texts: [String] = []
    for case .article(let article) in HTMLPage.items(in: page, path: "a.html") {
      texts.append(article.content.text)
    }
    #expect(texts == ["caf\(text) is where we met, and met again"])
  }

  @Test func `controls and bidi overrides do not get through`() throws {
    let content = try #require(
      article(
        "<title>A\u{1B}[31m\u{202E}b</title><body><h1>A&#27;[31mb&#8238;</h1>\(Self.paragraphs)"))
    #expect(content.title == "Ab")
  }

  @Test(.timeLimit(.minutes(1)), arguments: HostileShape.allCases)
  func `no shape of a page makes it slow`(shape: HostileShape) {
    let items = items("<html><body>" + shape.html + Self.paragraphs)
    #expect(!items.isEmpty)
  }

  @Test func `what is nested too deep is kept and reported`() {
    var articles: [ParsedArticle] = []
    for case .article(let article) in items("<body>" + HostileShape.nested.html + Self.paragraphs) {
      articles.append(article)
    }
    #expect(articles.map(\.content.blocks.count) == [2])
    #expect(
      articles.flatMap(\.problems)
        == [Problem(path: "page.html", reason: "elements lie deeper than 400: they are moved up")])
  }

  @Test func `a cut page gives what was there`() throws {
    let bytes = Array(Self.page.utf8)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      for case .article(let article) in HTMLPage.items(in: Array(bytes[..<length]), path: "a.html")
      {
        let isInside = article.content.blocks.allSatisfy { $0.range.upperBound <= length }
        #expect(isInside)
      }
    }
  }
}
