import ArticleParsing
import Articles
import Testing

@Suite struct FeedTests {
  @Test func `an entry of RSS has all that its elements say`() throws {
    let items = items(
      """
      <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Loom News</title>
      <link>https://example.org/</link><language>en-gb</language><item><title>Looms &amp;amp; co</title>
      <link>https://example.org/looms</link><guid isPermaLink="false">l-1</guid>
      <dc:creator>Ada Lovelace</dc:creator><pubDate>Sat, 07 Sep 02 00:00:01 GMT</pubDate>
      <category>Weaving</category><category>Cloth</category><description>In short.</description>
      <content:encoded><![CDATA[<p>The <a href="/engine">Engine</a> weaves.</p><p>Leaves.</p>]]>
      </content:encoded><enclosure url="https://example.org/l.mp3" type="audio/mpeg"/></item>
      </channel></rss>
      """, name: "news.rss")
    let article = try #require(items.parsed.first)
    let content = article.content
    #expect(content.title == "Looms & co")
    #expect(content.authors == ["Ada Lovelace"])
    #expect(content.outlet == "Loom News")
    #expect(content.published?.description == "2002-09-07")
    #expect(content.url == "https://example.org/looms")
    #expect(content.keywords == ["Weaving", "Cloth"])
    #expect(content.excerpt == "In short.")
    #expect(content.text == "The Engine weaves.\n\nLeaves.")
    #expect(content.language == "en")
    #expect(
      content.links.map(\.url) == ["https://example.org/engine", "https://example.org/l.mp3"])
    #expect(article.sourceIdentifier == "l-1")
  }

  @Test func `Atom's texts, links and bases are read as they are typed`() throws {
    let items = items(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/a/" xml:lang="fr">
      <title type="html">&lt;b&gt;Métiers&lt;/b&gt;</title><author><name>Ada</name></author>
      <entry><id>urn:1</id><title>1 &lt; 2</title><link rel="self" href="x.atom"/>
      <link href="b/c"/><updated>2003-12-31T10:14:55Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un <a href="d">lien</a>.</p>
      </div></content></entry>
      <entry><title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">A <x:em>b</x:em></x:div>
      </title><content type="text/plain" mode="base64">VGhlIEVuZ2luZQ==</content></entry></feed>
      """, name: "a.atom")
    let articles = items.articles
    #expect(articles.map(\.title) == ["1 < 2", "A b"])
    #expect(articles.map(\.text) == ["Un lien.", "The Engine"])
    #expect(articles[0].url == "https://example.org/a/b/c")
    #expect(articles[0].links.map(\.url) == ["https://example.org/a/d"])
    #expect(articles[0].published?.description == "2003-12-31")
    #expect(articles[0].language == "fr")
    #expect(articles.map(\.authors) == [["Ada"], ["Ada"]])
    #expect(articles[0].outlet == "Métiers")
  }

  @Test func `RDF's items stand beside their channel`() {
    let items = items(
      """
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
        xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>C</title><items><rdf:Seq>
      <rdf:li rdf:resource="https://example.org/1"/></rdf:Seq></items></channel>
      <item rdf:about="https://example.org/1"><title>One</title></item></rdf:RDF>
      """, name: "a.rdf")
    #expect(items.articles.map(\.title) == ["One"])
    #expect(items.articles.map(\.url) == ["https://example.org/1"])
    #expect(items.articles.map(\.outlet) == ["C"])
  }

  @Test func `a feed that is not well-formed is read as far as it goes`() {
    let items = items(
      """
      <rss><channel><item><title>A & B &eacute;</title><description>One</item>
      <item><title>Two</title></b><link>https://example.org/2</item><item><title>Three
      """, name: "a.xml")
    #expect(items.articles.map(\.title).prefix(2) == ["A & B é", "Two"])
    #expect(items.articles.count == 3)
    #expect(items.reasons.contains("it is cut off"))
  }

  @Test(arguments: [
    ("ada@example.org (Ada Lovelace)", "Ada Lovelace"), ("Ada <ada@example.org>", "Ada"),
    ("ada@example.org", "ada@example.org"), ("\"Lovelace, Ada\" <a@b.c>", "Lovelace, Ada"),
  ])
  func `a person's name is told from the address`(text: String, name: String) {
    let escaped = text.split(separator: "<").joined(separator: "&lt;")
    let items = items(
      "<rss><channel><item><author>\(escaped)</author></item></channel></rss>", name: "a.rss")
    #expect(items.articles.first?.authors == [name])
  }

  @Test func `JSON feeds of each kind are read`() {
    let feed = """
      {"version": "https://jsonfeed.org/version/1.1", "title": "F", "authors": [{"name": "Ada"}],
      "home_page_url": "https://example.org/", "items": [
      {"id": 1, "content_html": "<p>Hi <i>you</i></p>", "url": "/a", "tags": ["x"],
      "date_published": "2010-02-07T14:04:00-05:00"},
      {"id": "2", "title": "T", "content_text": "a < b\\n\\nc", "external_url": "https://x.org/"}]}
      """
    let articles = items(feed, name: "feed.json").articles
    #expect(articles.map(\.text) == ["Hi you", "a < b\n\nc"])
    #expect(articles.map(\.url) == ["https://example.org/a", "https://x.org/"])
    #expect(articles[0].published?.description == "2010-02-07")
    let rss = """
      {"rss": {"channel": {"title": "R", "item": [{"title": "One", "description": "<b>x</b> y",
      "pubDate": "Mon, 1 Jan 2018 01:02:03 GMT", "guid": {"#value": "https://example.org/1"}}]}}}
      """
    let article = items(rss, name: "rss.json").articles.first
    #expect(article?.text == "x y")
    #expect(article?.url == "https://example.org/1")
    #expect(article?.published?.description == "2018-01-01")
  }

  @Test(arguments: [
    #"{"version": "https:\/\/jsonfeed.org\/version\/1", "items": ["#,
    #"{"feed_url": "https://example.org/feed.json", "items": ["#,
    #"{"home_page_url": "https://example.org/", "items": ["#,
  ])
  func `a JSON feed may say late, or in other signs, that it is one`(head: String) {
    let feed = head + #"{"id": "1", "content_text": "A"}, {"id": "2", "content_text": "B"}]}"#
    #expect(items(feed, name: "f.json").articles.map(\.text) == ["A", "B"])
  }

  @Test func `a list of feeds is one article with a link to each`() {
    let articles = items(
      """
      <opml version="2.0"><head><title>Mine</title></head><body><outline text="News">
      <outline text="Loom" xmlUrl="https://example.org/f"/></outline></body></opml>
      """, name: "feeds.opml"
    ).articles
    #expect(articles.map(\.title) == ["Mine"])
    #expect(articles.first?.text == "News\n\nLoom")
    #expect(articles.first?.links.map(\.url) == ["https://example.org/f"])
  }

  @Test(.timeLimit(.minutes(1)), arguments: HostileFeed.allCases)
  func `no shape makes a feed slow`(shape: HostileFeed) {
    let items = items(shape.text, name: "a.rss")
    #expect(!items.isEmpty)
  }

  @Test func `pictures of entries are known by their addresses`() {
    let rss = items(
      """
      <rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Looms</title>
      <link>https://example.org/</link><item><title>A</title><media:thumbnail url="/a.jpg"/></item>
      <item><title>B</title><media:content url="https://example.org/b.jpg" medium="image"/></item>
      <item><title>C</title></item></channel></rss>
      """, name: "a.rss")
    #expect(
      rss.articles.map(\.picture)
        == ["https://example.org/a.jpg", "https://example.org/b.jpg", nil])
    #expect(rss.articles.map(\.outlet) == ["Looms", "Looms", "Looms"])
    let json = items(
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "Looms", "items": [
      {"id": "1", "content_text": "A", "image": "https://example.org/a.jpg"}]}
      """, name: "feed.json")
    #expect(json.articles.map(\.picture) == ["https://example.org/a.jpg"])
    #expect(json.articles.map(\.outlet) == ["Looms"])
  }
}

/// Feeds that are made to be slow to read.
enum HostileFeed: CaseIterable {
  case nested, attributes, entities, prefixes, comments, verbatim, endTags, quotes, line,
    declarations

  var text: String {
    let item = "<item><title>x</title></item>"
    return switch self {
    case .nested: "<rss>" + String(repeating: "<a>", count: 50_000) + item
    case .attributes:
      "<rss " + (0..<50_000).map { "a\($0)='b'" }.joined(separator: " ") + ">" + item
    case .entities:
      "<!DOCTYPE rss [<!ENTITY a 'ha'>"
        + (0..<500).map { "<!ENTITY a\($0) '&a;&a;&a;&a;&a;&a;'>" }.joined()
        + "<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss><item><title>&a499;&x;</title></item></rss>"
    case .prefixes:
      "<rss " + (0..<5000).map { "xmlns:p\($0)='u\($0)'" }.joined(separator: " ") + ">"
        + String(repeating: "<q:b/>", count: 50_000) + item
    case .comments: "<rss>" + item + String(repeating: "<!--", count: 50_000)
    case .verbatim: "<rss>" + item + String(repeating: "<![CDATA[", count: 50_000)
    case .endTags: "<rss>" + item + String(repeating: "</b>", count: 50_000)
    case .quotes: "<rss>" + item + String(repeating: "<a b=\"", count: 50_001)
    case .line:
      "<rss><item><title>" + String(repeating: "a b ", count: 500_000) + "</title></item></rss>"
    case .declarations: "<rss>" + item + String(repeating: "<!", count: 50_000)
    }
  }
}
