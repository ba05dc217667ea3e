import ArticleParsing
import Articles
import Testing

@Suite struct OfficeTests {
  @Test func `a document of a word processor is an article`() {
    let word = Zip.archive([
      "word/document.xml":
        """
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
      <w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Looms</w:t></w:r></w:p>
      <w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>Engine</w:t></w:r>
      </w:hyperlink><w:r><w:t xml:space="preserve"> weaves.</w:t></w:r></w:p></w:body></w:document>
      """,
      "word/_rels/document.xml.rels":
        "<Relationships><Relationship Id='r1' Target='https://example.org/'/></Relationships>",
      "docProps/core.xml":
        "<cp:coreProperties><dc:creator>Ada</dc:creator><dcterms:created>2021-05-03T10:00:00Z</dcterms:created></cp:coreProperties>",
    ])
    let article = Array(ArticleReader(bytes: word, path: "a.docx")).articles.first
    #expect(article?.title == "Looms")
    #expect(article?.text == "The Engine weaves.")
    #expect(article?.links.map(\.url) == ["https://example.org/"])
    #expect(article?.authors == ["Ada"])
    #expect(article?.published?.description == "2021-05-03")
    let open = Zip.archive([
      "META-INF/manifest.xml": "<m/>",
      "content.xml":
        "<o><text:h>Looms</text:h><text:p>The <text:a xlink:href='https://example.org/'>Engine</text:a>.</text:p></o>",
      "meta.xml": "<m><dc:creator>Ada</dc:creator></m>",
    ])
    let other = Array(ArticleReader(bytes: open, path: "a.odt")).articles.first
    #expect(other?.title == "Looms")
    #expect(other?.text == "The Engine.")
    #expect(other?.authors == ["Ada"])
  }

  @Test func `what stands in a box or a note inside a paragraph is read once`() {
    let word = Zip.archive([
      "word/document.xml":
        """
      <w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Around</w:t></w:r><w:txbxContent><w:p><w:r>
      <w:t>Inside.</w:t></w:r></w:p></w:txbxContent><w:r><w:t> it.</w:t></w:r></w:p></w:body></w:document>
      """
    ])
    let article = Array(ArticleReader(bytes: word, path: "a.docx")).articles.first
    #expect(article?.blocks.map(\.text) == ["Around it.", "Inside."])
    let open = Zip.archive([
      "META-INF/manifest.xml": "<m/>",
      "content.xml":
        "<o><text:p>Said<text:note><text:p>A note.</text:p></text:note> once.</text:p></o>",
    ])
    let other = Array(ArticleReader(bytes: open, path: "a.odt")).articles.first
    #expect(other?.blocks.map(\.text) == ["Said once.", "A note."])
  }
}
