import Articles
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2021", "2021-07", "2021-07-14", "0999-12-31", "2024-02-29"])
  func `reads what it writes`(text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "-", "2021-13", "2021-02-29", "2021-00", "2021-07-14-1", "21x", "+2021", "2021--1",
  ])
  func `what no calendar has is no date`(text: String) {
    #expect(PartialDate(text) == nil)
  }
}

@Suite struct CanonicalURLTests {
  @Test(arguments: [
    ("https://www.Example.org/A/b/?utm_source=x&id=3#top", "http://example.org:80/A/b?id=3"),
    ("https://example.org", "http://example.org/"),
    ("https://example.org/a%2db%c3%a9", "https://example.org/a-b%C3%A9"),
  ])
  func `addresses of one page are equal`(left: String, right: String) throws {
    let canonical = try #require(CanonicalURL(left))
    #expect(canonical == CanonicalURL(right))
  }

  @Test(arguments: ["mailto:a@b.c", "/relative", "https://", "javascript:alert(1)", ""])
  func `only web addresses have a canonical form`(text: String) {
    #expect(CanonicalURL(text) == nil)
  }

  @Test func `the last part of the path is the slug`() {
    let url = CanonicalURL("https://iran-interlink.org/wordpress/the-trouble/?p=1")
    #expect(url?.lastPathPart == "the-trouble")
  }
}

@Suite struct ArticleContentTests {
  let content = ArticleContent(blocks: [Block(text: "Één"), Block(text: "two")])

  @Test func `the text is the blocks with a blank line between`() {
    #expect(content.text == "Één\n\ntwo")
  }

  @Test func `block ranges point into the text`() {
    #expect(content.blockRanges == [0..<5, 7..<10])
  }
}
