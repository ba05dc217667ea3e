import ArticleParsing
import Articles
import Testing

@Suite struct MarkdownTests {
  @Test(arguments: [
    "---\ntitle: \"Looms: a\"\ndate: 2021-05-03\nauthor:\n  - Ada\ntags: [x, \"y z\"]\n---\n",
    "+++\ntitle = \"Looms: a\"\ndate = 2021-05-03T10:00:00Z\nauthors = [\"Ada\"]\n[taxonomies]\ntags = [\"x\", \"y z\"]\n+++\n",
    ";;;\n{\"title\": \"Looms: a\", \"date\": \"2021-05-03\", \"author\": \"Ada\", \"tags\": [\"x\", \"y z\"]}\n;;;\n",
    "Title: Looms: a\nDate: 2021-05-03 10:20\nAuthor: Ada\nTags: x, y z\n",
  ])
  func `heads of each kind say the same`(head: String) {
    let text = head + "\n# Looms: a\n\nThe *Engine* weaves.\n\n- leaves\n"
    let article = items(text, name: "a.md").articles.first
    #expect(article?.title == "Looms: a")
    #expect(article?.published?.description == "2021-05-03")
    #expect(article?.authors == ["Ada"])
    #expect(article?.keywords == ["x", "y z"])
    #expect(article?.text == "The Engine weaves.\n\nleaves")
    let first = article?.blocks.first?.range ?? 0..<0
    #expect(String(decoding: Array(text.utf8)[first], as: UTF8.self) == "The *Engine* weaves.")
  }

  @Test func `links between notes mean articles of that title`() throws {
    let article = try #require(
      items("---\ntags: [a]\n---\nSee [[Looms#Old|the loom]] and [[Leaves]].\n", name: "A note.md")
        .articles.first)
    #expect(article.title == "A note")
    #expect(article.links.map(\.title) == ["Looms", "Leaves"])
    #expect(article.links.map(\.label) == ["the loom", "Leaves"])
    let bytes = Array(article.text.utf8)
    #expect(
      article.links.compactMap(\.textRange).map { String(decoding: bytes[$0], as: UTF8.self) }
        == ["the loom", "Leaves"])
  }

  @Test func `a note without a head is one by its links, and any is named after its file`() {
    let note = items("Looms are [[Machines]].\n\nSee [[Leaves]].\n", name: "notes/On Looms.md")
    #expect(note.articles.map(\.title) == ["On Looms"])
    #expect(note.articles.first?.links.map(\.title) == ["Machines", "Leaves"])
    #expect(note.parsed.map(\.sourceIdentifier) == ["note:on looms"])
    let page = items("# Leaves\n\nThey fall from trees.\n", name: "content/leaves/index.md")
    #expect(page.parsed.map(\.sourceIdentifier) == ["note:leaves"])
    #expect(items("They fall.", name: "leaves.txt").parsed.map(\.sourceIdentifier) == [nil])
  }

  @Test(arguments: [
    "aliases: [Jacquard loom, \"Weaving, mechanical\"]\n",
    "aliases:\n  - Jacquard loom\n  - Weaving, mechanical\n",
  ])
  func `a note has the other names that its head gives it`(head: String) {
    let article = items("---\n\(head)---\nIt weaves.\n", name: "Looms.md").articles.first
    #expect(article?.aliases == ["Jacquard loom", "Weaving, mechanical"])
  }

  @Test func `other names may stand on one line`() {
    let article = items("---\nalias: Jacquard loom, Loom\n---\nIt weaves.\n", name: "Looms.md")
      .articles.first
    #expect(article?.aliases == ["Jacquard loom, Loom", "Jacquard loom", "Loom"])
  }

  @Test func `brackets that are never closed hide no link`() {
    let text = String(repeating: "[[", count: 300) + " [[Leaves]]"
    let article = items("---\ntitle: T\n---\n" + text, name: "a.md").articles.first
    #expect(article?.links.map(\.title) == ["Leaves"])
  }

  @Test func `items of an ordered list are counted`() {
    let article = items(
      "---\ntitle: T\n---\n3. three\n4. four\n   1. one\n   2. two\n5. five\n", name: "a.md"
    ).articles.first
    #expect(
      article?.blocks.map(\.text) == ["3. three", "4. four", "1. one", "2. two", "5. five"])
  }

  @Test func `addresses that are repeated without bound leave plain text and a problem`() {
    let text =
      "---\ntitle: T\n---\n[a]: /" + String(repeating: "x", count: 20_000) + "\n\n"
      + String(repeating: "[a] ", count: 20_000)
    let found = items(text, name: "a.md")
    #expect(found.articles.first?.blocks.isEmpty == false)
    #expect(found.reasons == ["read as plain text: its marks come to far more than its length"])
  }

  @Test(arguments: ["<?", "<!--", "<![CDATA["])
  func `markup that never ends is text`(opening: String) {
    let text = "---\ntitle: T\n---\nA " + String(repeating: opening + " ", count: 2000)
    let article = items(text, name: "a.md").articles.first
    #expect(article?.text.hasPrefix("A \(opening) \(opening)") == true)
  }

  @Test func `references of a site's pages lead to the pages they name`() {
    let text = """
      ---
      title: T
      ---
      See [the loom]({{< ref "engines/looms.md" >}}), [leaves]({{< relref leaves >}}) and
      [the rest]({{< ref "looms.md#old" >}}), but [not this]({{ site.url }}).

      """
    let article = items(text, name: "a.md").articles.first
    #expect(article?.links.map(\.label) == ["the loom", "leaves", "the rest"])
    #expect(article?.links.map(\.url) == ["engines/looms.md", "leaves", "looms.md#old"])
    #expect(article?.text.hasSuffix("but not this.") == true)
  }
}
