import ArticleParsing
import Articles
import Testing

@Suite struct CompressedTests {
  private func items(_ bytes: [UInt8], path: String) -> [ParsedItem] {
    Array(ArticleReader(bytes: bytes, path: path))
  }

  private func fixture(_ name: String) throws -> [UInt8] {
    try Fixtures.bytes(Fixtures.url("Compressed/\(name)"))
  }

  @Test(arguments: ["articles.jsonl.gz", "articles.jsonl.zst"])
  func `a compressed file is read as what is in it`(name: String) throws {
    let items = items(try fixture(name), path: name)
    #expect(items.count == 200)
    guard case .article(let last) = items.last else {
      Issue.record("the last article is gone")
      return
    }
    #expect(last.content.title == "Title 199")
    #expect(last.content.text == "Paragraph 199 of the file.")
    // Places count the bytes that come out.
    #expect(last.source.range == 11_919..<11_979)
  }

  @Test(arguments: ["articles.jsonl.gz", "articles.jsonl.zst"])
  func `of a file that was cut off the beginning is read`(name: String) throws {
    let whole = try fixture(name)
    let items = items(Array(whole.dropLast(20)), path: name)
    guard case .problem(let problem) = items.last else {
      Issue.record("nothing was said")
      return
    }
    #expect(problem.reason.hasPrefix("cannot be inflated further: "))
  }

  @Test func `bytes that are not what they begin as are a problem`() {
    let found = items([0x1F, 0x8B, 8, 0, 1, 2, 3], path: "a.gz")
    #expect(found.count == 1)
    #expect(items([0x28, 0xB5, 0x2F, 0xFD], path: "a.zst").count == 1)
  }

  @Test func `a file that inflates without bound is left`() throws {
    let items = items(try fixture("bomb.jsonl.zst"), path: "bomb.jsonl.zst")
    guard case .problem(let problem) = items.last else {
      Issue.record("it was read whole")
      return
    }
    #expect(problem.reason == "inflates to more than 200 times its size")
    guard case .article(let first) = items.first else {
      Issue.record("the article before is gone")
      return
    }
    #expect(first.content.title == "one")
  }
}
