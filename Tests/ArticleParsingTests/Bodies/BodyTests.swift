import ArticleParsing
import Articles
import Testing

/// The bodies of records: plain, Markdown and HTML.
@Suite struct BodyTests {
  private func content(_ text: String, format: String) -> ArticleContent {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    let line = "{\"text\": \"\(escaped)\", \"format\": \"\(format)\"}"
    for case .article(let article) in ArticleReader(bytes: Array(line.utf8), path: "a.jsonl") {
      return article.content
    }
    return ArticleContent()
  }

  private func blocks(_ text: String, format: String = "markdown") -> [String] {
    content(text, format: format).blocks.map { "\($0.kind.rawValue): \($0.text)" }
  }

  @Test func `Markdown becomes blocks`() {
    let text = """
      # Head *line*

      A paragraph
      of two lines.\\
      And one more.

      - one
      - two

        more of two
      3. three

      > quoted

          code  here

      ---

      | a | b |
      |---|---|
      | 1 | `2` |
      """
    #expect(
      blocks(text) == [
        "heading: Head line", "paragraph: A paragraph of two lines.\nAnd one more.",
        "list_item: one", "list_item: two", "paragraph: more of two", "list_item: 3. three",
        "quote: quoted", "preformatted: code  here", "preformatted: a | b\n1 | 2",
      ])
  }

  @Test func `links keep their words and their place`() throws {
    let found = content(
      "First.\n\nSee [the *report*](https://example.org/r) or <https://b.org> and https://c.org/x.",
      format: "markdown")
    let text = Array(found.text.utf8)
    #expect(
      found.links.map(\.url) == ["https://example.org/r", "https://b.org", "https://c.org/x"])
    let shown = found.links.compactMap(\.textRange).map {
      String(decoding: text[$0], as: UTF8.self)
    }
    #expect(shown == ["the report", "https://b.org", "https://c.org/x"])
    #expect(found.links.map(\.label) == shown)
  }

  @Test func `pictures become captions`() {
    let found = content(
      "One.\n\n![A *ship*](a.png \"At sea\")\n\n![](b.png)\n\nTwo.", format: "markdown")
    #expect(found.blocks.map(\.text) == ["One.", "Two."])
    #expect(found.captions.map(\.alt) == ["A ship"])
    #expect(found.captions.map(\.text) == ["At sea"])
    #expect(found.captions.map(\.afterBlock) == [1])
  }

  @Test func `tags of site generators are not shown`() {
    let text = """
      ## Title {#toc0}
      {: .lead}

      {{< youtube id "x" >}}

      {% highlight ruby %}
      puts "{{ not.a.tag }}"
      {% endhighlight %}

      {{% note %}}Mind the [gap]({{< ref "gap.md" >}}).{{% /note %}} It is {{ page.size }} wide.

      {{< img src="a.png" alt="A ship" caption="At sea" >}}

      Code: `{{ x }}` and {braces}.
      """
    #expect(
      blocks(text) == [
        "heading: Title", "preformatted: puts \"{{ not.a.tag }}\"",
        "paragraph: Mind the gap. It is wide.", "paragraph: Code: {{ x }} and {braces}.",
      ])
    #expect(content(text, format: "markdown").captions.map(\.text) == ["At sea"])
  }

  @Test func `HTML inside Markdown is read as what it shows`() {
    let text = """
      A <b>bold</b> word<br>and <a href="https://example.org?a=1&amp;b=2">a link</a>.

      <div class="x"><p>Inside &amp; out</p><script>alert(1)</script>
      <ul><li>item</li></ul><img src="a.png" alt="A ship"></div>

      <!-- a comment -->

      AT&T &#27;[31m&#x202E; 1 < 2
      """
    #expect(
      blocks(text) == [
        "paragraph: A bold word\nand a link.", "paragraph: Inside & out", "list_item: item",
        "paragraph: AT&T 1 < 2",
      ])
    let found = content(text, format: "markdown")
    #expect(found.links.map(\.url) == ["https://example.org?a=1&b=2"])
    #expect(found.captions.map(\.alt) == ["A ship"])
  }

  @Test func `an HTML body is read without its tags`() {
    #expect(
      blocks("<h2>Head</h2><p>One <em>two</em>.</p><p>Three", format: "html") == [
        "heading: Head", "paragraph: One two.", "paragraph: Three",
      ])
  }

  @Test func `plain text has a paragraph for each blank line, or else for each line`() {
    #expect(blocks("One.\nTwo.", format: "") == ["paragraph: One.", "paragraph: Two."])
    #expect(blocks("*One*\n\n\n  Two  ", format: "text") == ["paragraph: *One*", "paragraph: Two"])
  }

  @Test func `lines that were wrapped are joined`() {
    let text = """
      The council met on the first item and, after a long debate
      that nobody had expected, put it off again until the next
      meeting.

      Short
      lines
      """
    #expect(
      blocks(text, format: "text") == [
        "paragraph: The council met on the first item and, after a long debate that nobody had "
          + "expected, put it off again until the next meeting.",
        "paragraph: Short", "paragraph: lines",
      ])
  }

  @Test(arguments: [
    "[", "](", "![[", "*_", "`", "> ", "- ", "<a ", "<!--", "{{<", "{% ", "| a ", "&#", "\\",
    "[^1]: ", "http://", "{{ a.b }}", "``", "<div ", "1. ", "|-|\n", "<div>",
  ])
  func `marks without end take no time`(mark: String) {
    let clock = ContinuousClock()
    let time = clock.measure {
      _ = content(String(repeating: mark, count: 20_000 / mark.utf8.count), format: "markdown")
    }
    // Debug builds on loaded machines: what grows with the square takes minutes.
    #expect(time < .seconds(20))
  }
}
