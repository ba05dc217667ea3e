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
}
