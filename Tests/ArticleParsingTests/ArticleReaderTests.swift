import ArticleParsing
import Articles
import Testing

@Suite struct ArticleReaderTests {
  @Test func `an empty file is a problem and no article`() {
    #expect(problems([]) == ["test.txt: empty"])
    #expect(articles("").isEmpty)
    #expect(articles("\n\n  \n").isEmpty)
  }

  @Test func `a format that is not read yet is one problem`() {
    #expect(problems(Array("BZh91AY".utf8)) == ["test.txt: not read yet: a bzip2 archive"])
  }

  @Test func `a member of an archive is named in its problems`() {
    let items = Array(ArticleReader(bytes: [], path: "a.zip", member: "b.txt"))
    #expect(items == [.problem(Problem(path: "a.zip", place: .member("b.txt"), reason: "empty"))])
  }

  @Test func `a damaged byte is reported and the article is kept`() {
    let bytes =
      Array("A Title\n\nSome text with a ".utf8) + [0xFF]
      + Array(" in the middle of its words, é.\n".utf8)
    let items = Array(ArticleReader(bytes: bytes, path: "test.txt"))
    #expect(items.contains { if case .article = $0 { true } else { false } })
  }

  @Test func `a single line is an article`() {
    #expect(articles("Only this.").map(\.text) == ["Only this."])
  }

  @Test func `rules alone hold no article`() {
    #expect(articles("***\n\n---\n").isEmpty)
    #expect(problems(Array("***\n\n---\n".utf8)) == ["test.txt: no text in it"])
  }

  @Test func `articles count their places from zero`() throws {
    let input = try Fixtures.seed()
    let positions = ArticleReader(bytes: input, path: "seed").compactMap { item in
      if case .article(let article) = item { return article.source.position }
      return nil
    }
    #expect(positions == [0, 1, 2])
  }
}
