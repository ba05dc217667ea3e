import ArticleParsing
import Articles
import Testing

@Suite struct HTMLPageFieldsTests {
  private func article(_ html: String, address: String? = nil) -> ArticleContent? {
    for case .article(let article) in HTMLPage.items(
      in: Array(html.utf8), path: "page.html", address: address)
    {
      return article.content
    }
    return nil
  }

  private static let prose = """
    <p>The Analytical Engine weaves algebraical patterns, just as the loom weaves flowers and leaves,
    and it does so without rest, without error, and without a weaver who looks on.</p>
    <p>Whoever wishes to understand it, must first understand the cards, their order, and the holes
    that are punched in them; the rest follows, as a pattern follows from its draft.</p>
    """

  // MARK: Notes

  @Test func `notes stand at the end under the marks that point to them`() throws {
    let content = try #require(
      article(
        """
        <body><article><h1>Cards</h1>\(Self.prose)<p>The Engine<sup id=r1><a href=#n1>1</a></sup> has no
        pretensions<a href=#n2 id=r2>*</a> to originate anything.</p></article><footer class=sidebar>
        <ol><li id=n1><p>Of 1843. <a href=#r1>↩</a></p></li><li id=n2>None whatever. <a
        href=#r2>back</a></li></ol></footer>
        """))
    #expect(
      content.blocks.suffix(3).map(\.text) == [
        "The Engine[1] has no pretensions[*] to originate anything.", "[1] Of 1843.",
        "[*] None whatever.",
      ])
    #expect(content.blocks.last?.kind == .listItem)
  }

  @Test func `a table of contents holds no notes`() throws {
    let content = try #require(
      article(
        "<body><h1>Cards</h1><p><a href=#a>A</a> <a href=#b>B</a></p>\(Self.prose)<h2 id=a>A</h2>"
          + "<p>Of cards, and how they are cut.</p><h2 id=b>B</h2><p>Of looms, and how they run.</p>"
      ))
    #expect(!content.text.contains("["))
  }

  // MARK: Captions

  @Test(arguments: [
    "<div class=wp-caption><img src=e.png alt=Engine><p class=wp-caption-text>In Turin, 1840</p></div>",
    "<div><img src=e.png alt=Engine><span>In Turin, 1840</span></div>",
    "<figure class=caption><img src=e.png alt=Engine><figcaption>In Turin, 1840</figcaption></figure>",
  ])
  func `what stands under a picture is its caption and no text`(picture: String) throws {
    let content = try #require(article("<body><h1>Cards</h1><div>\(Self.prose)\(picture)</div>"))
    #expect(content.captions.map(\.text) == ["In Turin, 1840"])
    #expect(content.captions.map(\.alt) == ["Engine"])
    #expect(content.blocks.count == 2)
  }

  @Test func `the picture above the text keeps its caption`() throws {
    let content = try #require(
      article(
        """
        <body><h1>Cards</h1><figure><img src=e.png><figcaption>The Engine in Turin</figcaption></figure>
        <div class=article-body>\(Self.prose)</div>
        """))
    #expect(content.captions.map(\.text) == ["The Engine in Turin"])
    #expect(content.captions.map(\.afterBlock) == [0])
  }

  // MARK: Subtitles

  @Test(arguments: [
    "<header><h1>Cards</h1><h2>What looms have taught us</h2></header>",
    "<h1>Cards</h1><p class=author>By Ada Lovelace</p><p class=dek>What looms have taught us</p>",
    "<h1>Cards</h1><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"alternativeHeadline\":"
      + "\"What looms have taught us\"}</script>",
  ])
  func `the line under the title is the subtitle`(head: String) throws {
    let content = try #require(article("<body>\(head)<div>\(Self.prose)</div>"))
    #expect(content.title == "Cards")
    #expect(content.subtitle == "What looms have taught us")
    #expect(content.blocks.count == 2)
  }

  @Test func `the heading of the first section is no subtitle`() throws {
    let content = try #require(
      article("<body><h1>Cards</h1>\(Self.prose)<h2>What looms have taught us</h2>\(Self.prose)"))
    #expect(content.subtitle == nil)
  }

  // MARK: Authors and dates

  @Test(arguments: [
    ("<a rel=author href=/u>c1ph4</a>", "c1ph4"),
    ("<a itemprop=author href=/u>Redaktion</a>", "Redaktion"),
    ("<div class=author>Article by</div>", ""),
    ("<div class=author>Posted by Unknown</div>", ""),
    ("<span class=author>Ada Lovelace @ada</span>", "Ada Lovelace"),
    ("<form><label class=username>User name</label></form>", ""),
  ])
  func `an author is who is called so`(byline: String, author: String) throws {
    let content = try #require(article("<body><h1>Cards</h1>\(byline)<div>\(Self.prose)</div>"))
    #expect(content.authors.joined(separator: ", ") == author)
  }

  @Test(arguments: [
    ("de", "<p class=date>03/05/2022</p>", "2022-05-03"),
    ("en-US", "<p class=date>03/05/2022</p>", "2022-03-05"),
    ("en", "<p class=date>03/05/2022</p>", ""),
    ("de", "<p>Stand - 12.11.2021 (gültig)</p>", "2021-11-12"),
    ("en", "<h1>Looms<br><small>14.07.2021 • Turin</small></h1>", "2021-07-14"),
  ])
  func `a date is read as the page's readers do`(language: String, head: String, date: String)
    throws
  {
    let content = try #require(
      article("<html lang=\(language)><body><h1>Cards</h1>\(head)<div>\(Self.prose)</div>"))
    #expect(content.published?.description ?? "" == date)
  }

  @Test func `a day that a sentence speaks of is not the article's`() throws {
    let content = try #require(
      article(
        "<body><h1>Cards</h1><div>\(Self.prose)<p>We, who had waited long, were let in on 14 July 2021, and not before.</p>"
          + "</div>"))
    #expect(content.published == nil)
  }

  @Test func `the day that is shown comes before that of Greenwich`() throws {
    let content = try #require(
      article(
        """
        <meta property="article:published_time" content="2021-07-13T22:30:00Z"><body><h1>Cards</h1>
        <time datetime="2021-07-13T22:30:00Z">14 July 2021, 0:30</time><div>\(Self.prose)</div>
        """))
    #expect(content.published?.description == "2021-07-14")
  }

  // MARK: Bodies

  @Test func `parts that all have one name are the text`() throws {
    let parts = ["One", "Two", "Three", "Four"].map {
      "<div class='builder-widget'><p>\($0) is what they all say, and what they say is all that there is to it.</p></div>"
    }
    let content = try #require(article("<body><h1>Cards</h1><div>\(parts.joined())</div>"))
    #expect(content.blocks.count == 4)
  }

  @Test func `a title that lies beside the paragraphs is none of the text`() throws {
    let content = try #require(article("<body><h1>Cards</h1>\(Self.prose)"))
    #expect(content.title == "Cards")
    #expect(content.blocks.count == 2)
  }

  @Test(arguments: ["By Ada Lovelace", "Ada Lovelace 14.07.2021, 05:00", "ADA LOVELACE"])
  func `a byline at the head of the text is none of it`(byline: String) throws {
    let content = try #require(
      article(
        "<meta name=author content='Ada Lovelace'><body><h1>Cards</h1><div class=article-body><p>\(byline)"
          + "</p>\(Self.prose)</div>"))
    #expect(content.authors == ["Ada Lovelace"])
    #expect(content.blocks.count == 2)
  }

  @Test(arguments: [
    "<h4>See also: <a href=/x>What became of the Difference Engine</a></h4>",
    "<blockquote>Read: <a href=/x>What became of the Difference Engine</a></blockquote>",
    "<p>More: <a href=/x>What became of the Difference Engine</a></p>",
    "<div class=story-cta><p>Tell us what you think of our letters, and of us.</p><a href=/x>Do</a></div>",
  ])
  func `what leads elsewhere is none of the text`(link: String) throws {
    let content = try #require(
      article("<body><h1>Cards</h1><div>\(Self.prose)\(link)\(Self.prose)</div>"))
    #expect(content.blocks.count == 4)
  }

  @Test func `a paragraph that is set as a heading is a paragraph's length of text`() throws {
    let lead =
      "What looms have taught us about numbers, and what numbers have since taught us about "
      + "looms, is the matter of the letters that follow, which were found in Turin"
    let content = try #require(
      article("<body><h1>Cards</h1><div><h4>\(lead)</h4><h3>I</h3>\(Self.prose)</div>"))
    #expect(content.text.contains(lead))
  }

  @Test(arguments: [
    "分析机编织代数图案，正如提花机编织花朵和叶子。它不停地工作，从不出错，也不需要任何人在旁边看着它。",
    "分析機關は代数の模様を織る。それは織機が花や葉を織るのと同じことである。休むことも、誤ることもない。",
    "تنسج الآلة التحليلية أنماطا جبرية، كما ينسج النول الأزهار والأوراق، وهي تعمل بلا راحة ولا خطأ.",
  ])
  func `a page without spaces between words is read like any other`(sentence: String) throws {
    let content = try #require(
      article(
        """
        <title>题目 - 网站</title><body><ul class=nav><li><a href=/a>首页</a><li><a href=/b>新闻</a></ul>
        <h1>题目</h1><div><p>\(sentence)</p><p>\(sentence)</p><p>\(sentence)</p></div>
        <div class=related><a href=/c>相关新闻</a></div>
        """))
    #expect(content.title == "题目")
    #expect(content.blocks.map(\.text) == [sentence, sentence, sentence])
  }

  @Test(arguments: [
    "<meta property='og:image' content='/loom.jpg'>",
    "<meta name='twitter:image' content='https://example.org/loom.jpg'>",
    """
    <script type='application/ld+json'>{"@type": "NewsArticle",
    "image": [{"@type": "ImageObject", "url": "https://example.org/loom.jpg"}]}</script>
    """,
  ])
  func `the picture that leads an article is known by its address`(declaration: String) {
    let page = "<head>\(declaration)</head><body><article><h1>Cards</h1>\(Self.prose)</article>"
    let content = article(page, address: "https://example.org/cards")
    #expect(content?.picture == "https://example.org/loom.jpg")
  }
}
