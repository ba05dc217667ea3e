import ArticleExport
import Articles
import Testing

@Suite struct MarkdownWriterTests {
  @Test func `an article stands under its front matter`() {
    let article = exported(7, "On Engines", ["One.", "Two."], tags: ["a b", "c"]) { content in
      content.authors = ["Ada \"Countess\" Lovelace"]
      content.published = PartialDate(year: 2021, month: 7)
      content.blocks[1].kind = .heading
    }
    #expect(
      ExportFormat.markdown.text(of: article) == """
        ---
        title: "On Engines"
        authors: ["Ada \\"Countess\\" Lovelace"]
        date: "2021-07"
        tags: ["a b", "c"]
        id: 7
        source: "notes.txt"
        ---

        # On Engines

        One.

        ## Two.

        """)
  }

  @Test(arguments: [
    ("# no heading", "\\# no heading"), ("- no list\n+ none", "\\- no list\n\\+ none"),
    ("12) no list", "12\\) no list"), ("2021 was", "2021 was"), ("    no code", "no code"),
    ("*stars* and `ticks`", "\\*stars\\* and \\`ticks\\`"),
    ("snake_case _so_", "snake_case \\_so\\_"),
    ("[no](link)", "\\[no\\](link)"), ("<b> 1 < 2", "\\<b> 1 < 2"),
    ("R&D &amp; Q & A", "R\\&D \\&amp; Q & A"),
    ("back\\slash", "back\\\\slash"), ("> no quote", "\\> no quote"), ("===", "\\==="),
    ("تهران", "تهران"),
  ])
  func `text is never taken for markup`(text: String, markup: String) {
    let document = ExportFormat.markdown.text(of: exported(1, nil, [text]))
    #expect(document.hasSuffix("---\n\n\(markup)\n"))
  }

  @Test func `items of a list stay together and quotes apart`() {
    let article = exported(1, nil, ["a", "b", "c"]) { content in
      content.blocks[0].kind = .listItem
      content.blocks[1].kind = .listItem
      content.blocks[2].kind = .quote
    }
    #expect(ExportFormat.markdown.text(of: article).hasSuffix("\n- a\n- b\n\n> c\n"))
  }

  @Test func `code with fences in it gets a longer fence`() {
    let article = exported(1, nil, ["a\n```\n# b"]) { $0.blocks[0].kind = .preformatted }
    #expect(ExportFormat.markdown.text(of: article).hasSuffix("\n````\na\n```\n# b\n````\n"))
  }

  @Test func `links keep their place in the text`() {
    let article = exported(1, nil, ["First.", "See the *report* now."]) { content in
      content.links = [
        Link(url: "https://example.org/a (b)", textRange: 16..<24),
        Link(url: "https://example.org/foot", label: "Source"), Link(label: "Nowhere"),
      ]
    }
    #expect(
      ExportFormat.markdown.text(of: article).hasSuffix(
        """

        See the [\\*report\\*](<https://example.org/a%20(b)>) now.

        - [Source](https://example.org/foot)
        - Nowhere

        """))
  }

  @Test func `front matter quotes what YAML would read otherwise`() {
    let text = ExportFormat.markdown.text(of: exported(1, "no: \u{2028}2021\u{85}\\ \"x\"\n#"))
    #expect(text.contains("title: \"no: \\u20282021\\u0085\\\\ \\\"x\\\"\\n#\"\n"))
  }
}
