import ArticleParsing
import Articles
import Testing

@Suite struct HTMLFragmentTests {
  private func fragment(_ html: String, base: String? = nil) -> HTMLFragment {
    HTMLFragment(Array(html.utf8), base: base)
  }

  private func blocks(_ html: String) -> [String] {
    fragment(html).blocks.map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test func `paragraphs, headings, lists, quotes and code are told apart`() {
    let html = """
      <h2>Looms</h2><p>The Engine
        weaves.</p><ul><li>one<li><p>two</p></ul>
      <blockquote><p>Flowers</p><p>and leaves</p></blockquote>
      <pre>a  b
      c</pre>loose
      """
    #expect(
      blocks(html) == [
        "heading: Looms", "paragraph: The Engine weaves.", "list_item: one", "list_item: two",
        "quote: Flowers", "quote: and leaves", "preformatted: a  b\nc", "paragraph: loose",
      ])
  }

  @Test(arguments: [
    ("<p>a<p>b", "a|b"), ("<p>a<div>b</div>c", "a|b|c"), ("<b>a<p>b</b>c", "a|bc"),
    ("<table><tr><td><p>a<td>b</table>c", "a|b|c"), ("a<br>b", "a\nb"), ("a<br><br>b", "a|b"),
    ("<p>a</div>b</p>c", "ab|c"), ("a <!-- b --> c <!-- d", "a c d"), ("<!---->a<!-->b", "ab"),
    ("<p>1 < 2 <3", "1 < 2 <3"),
    ("<a href=x>a<a href=y>b", "ab"), ("<dl><dt>a<dd>b", "a|b"), ("<p>a</p ><p/>b", "a|b"),
    ("a<script>b<p>c</script>d", "ad"), ("<title>x</title>a", "a"), ("<p a='>'>b", "b"),
    ("<p a=\"x>b</p>c", "b|c"), ("</p></br>a</b>", "a"), ("<h1>a<h2>b</h1>c", "a|b|c"),
  ])
  func `tags that are left open or out of place nest as in a browser`(html: String, text: String) {
    #expect(fragment(html).blocks.map(\.text).joined(separator: "|") == text)
  }

  @Test(arguments: [
    ("&lt;b&gt; &amp;amp; &nbsp;x", "<b> &amp; x"),
    ("caf&eacute; &eacutex &#233;&#xE9;", "café éx éé"),
    ("&#150;&#x93;a&#148;", "–“a”"), ("AT&T &unknown; &", "AT&T &unknown; &"),
    ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("a&#8238;b&#27;[31mc", "abc"),
    ("&hellip;&rarr;&CounterClockwiseContourIntegral;", "…→∳"),
  ])
  func `character references are decoded as the web uses them`(html: String, text: String) {
    #expect(fragment(html).text == text)
  }

  @Test func `links keep their words, their place and a whole address`() {
    let fragment = fragment(
      "<p>See <a href='../b?c=1&amp;d'>the  loom</a>.</p><p><a href=//x.org/>it</a> <a href='#n'>1</a>",
      base: "https://example.org/a/x/y.html")
    #expect(
      fragment.links.map(\.url) == [
        "https://example.org/a/b?c=1&d", "https://x.org/",
        "https://example.org/a/x/y.html#n",
      ])
    #expect(fragment.links.map(\.label) == ["the loom", "it", "1"])
    #expect(fragment.links[0].textRange == 4..<12)
    #expect(fragment.text.utf8.count == 19)
    #expect(fragment.links[1].textRange == 15..<17)
  }

  @Test func `a declared base comes first`() {
    let fragment = fragment(
      "<base href='/news/'><a href=a.html>a</a>", base: "https://example.org/x")
    #expect(fragment.links.map(\.url) == ["https://example.org/news/a.html"])
  }

  @Test func `a table of data is lines of cells, a table for layout is its paragraphs`() {
    #expect(
      blocks("<table><tr><th>Year<th>Looms<tr><td>1804<td>11,000</table>")
        == ["preformatted: Year | Looms\n1804 | 11,000"])
    #expect(
      blocks("<table><tr><td><h1>Looms</h1><td><div>One.</div><div>Two.</div></table>")
        == ["heading: Looms", "paragraph: One.", "paragraph: Two."])
  }

  @Test func `pictures give captions and no text`() {
    let fragment = fragment(
      """
      <p>a</p><figure><img alt="A loom" src=l.png><figcaption>The <b>loom</b></figcaption></figure>
      <p>b<img alt=dot></p>
      """)
    #expect(fragment.text == "a\n\nb")
    #expect(fragment.captions.map(\.text) == ["The loom", nil])
    #expect(fragment.captions.map(\.alt) == ["A loom", "dot"])
    #expect(fragment.captions.map(\.afterBlock) == [1, 1])
  }

  @Test func `ranges are bytes of the fragment`() {
    let html = "<p>The Engine</p>\n<p>weaves</p>"
    let ranges = fragment(html).blocks.map(\.range)
    #expect(ranges == [0..<17, 18..<31])
    #expect(HTMLFragment(Array(html.utf8), source: 5..<9).blocks.map(\.range) == [5..<9, 5..<9])
  }

  @Test(.timeLimit(.minutes(1)), arguments: HostileShape.allCases)
  func `no shape makes it slow or loses what comes after`(shape: HostileShape) {
    let isThere = fragment(shape.html + "deep").text.contains("deep")
    #expect(isThere)
  }
}

/// Pages that are made to be slow to read.
enum HostileShape: CaseIterable {
  case nested, attributes, formatting, tables, endTags, comments, titles, quotes, references, items

  var html: String {
    switch self {
    case .nested: String(repeating: "<div>", count: 50_000)
    case .attributes:
      "<p " + (0..<50_000).map { "a\($0)=b" }.joined(separator: " ") + ">"
    case .formatting: String(repeating: "<b><a href=x>", count: 20_000)
    case .tables: String(repeating: "<table><tr><td>", count: 5_000)
    case .endTags: String(repeating: "</i>", count: 50_000)
    case .comments: String(repeating: "<!--", count: 50_000)
    case .titles: String(repeating: "<title>", count: 5_000) + "<p>"
    case .quotes: String(repeating: "<p a=\"", count: 50_001) + "'><p>"
    case .references: String(repeating: "&", count: 100_000)
    case .items: String(repeating: "<li>", count: 20_000)
    }
  }
}
