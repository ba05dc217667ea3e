import ArticleParsing
import Articles
import Testing

/// Shapes that take readers very long where these do not watch out. The limit is far from what they take:
/// it stands between work that grows with a file and work that grows with its square.
@Suite(.timeLimit(.minutes(5))) struct HostileFileTests {
  private static let files =
    HostileFile.markup + HostileFile.long + HostileFile.lists + HostileFile.notes
    + HostileFile.letters
    + HostileFile.webArchives + HostileFile.archives

  /// What comes of a file may be larger than it, but not by any amount.
  private static let (ratio, free) = (60, 16 << 20)
  private static let mostProblems = 260

  @Test(arguments: [
    "line.txt", "line.html", "line.eml", "line.jsonl", "line.rss", "line.md",
  ])
  func `what stands behind a text that is too long is read`(name: String) throws {
    let file = try #require(Self.files.first { $0.name == name })
    let text = Array(ArticleReader(bytes: file.bytes, path: file.name)).articles.map(\.text)
      .joined()
    #expect(text.hasSuffix("The end."))
    #expect(text.utf8.count > 4_000_000)
  }

  @Test func `links behind a text that is too long stand at their words`() throws {
    let mark = "https://example.org/a"
    let bytes =
      "From: a@b.c\nMessage-ID: <1@b.c>\nMIME-Version: 1.0\n\n"
      + String(repeating: "x", count: 5 << 20) + "\n\nSee \(mark) now.\n"
    let article = try #require(
      Array(ArticleReader(bytes: Array(bytes.utf8), path: "a.eml")).articles.first)
    let range = try #require(article.links.first?.textRange)
    #expect(String(decoding: Array(article.text.utf8)[range], as: UTF8.self) == mark)
  }

  @Test func `a list of many short lines is kept whole`() throws {
    let text = String(repeating: "two words\n", count: 50_000)
    let items = Array(ArticleReader(bytes: Array(text.utf8), path: "a.txt"))
    #expect(items.articles.map(\.text) == [String(text.dropLast())])
    #expect(items.articles.first?.blocks.map(\.kind) == [.preformatted])
  }

  @Test func `many lines of sentences are no list`() {
    let lines = (0..<50_000).map { "This is the line of words number \($0)." }
    let text = "A title\n\n" + lines.joined(separator: "\n\n") + "\n"
    let items = Array(ArticleReader(bytes: Array(text.utf8), path: "a.txt"))
    #expect(items.articles.first?.title == "A title")
    #expect(items.reasons == [])
  }

  @Test func `a page without text says what of it was left out`() {
    let page = "<html><body>" + String(repeating: "<div>", count: 1000)
    let items = Array(ArticleReader(bytes: Array(page.utf8), path: "a.html"))
    #expect(items.reasons.contains("no text in it"))
    #expect(items.reasons.contains { $0.hasPrefix("elements lie deeper") })
  }

  @Test(arguments: files)
  func `a hostile file is read in bounds, and says what was left out`(file: HostileFile) {
    let items = Array(ArticleReader(bytes: file.bytes, path: file.name))
    #expect(!items.isEmpty)
    let articles = items.articles
    #expect(articles.count <= file.mostArticles)
    let size = articles.reduce(0) { size, article in
      size + article.text.utf8.count + article.links.reduce(0) { $0 + ($1.url?.utf8.count ?? 0) }
    }
    #expect(size <= Self.free + file.bytes.count * Self.ratio)
    let reasons = items.reasons
    #expect(reasons.count <= Self.mostProblems)
    if let problem = file.problem {
      #expect(reasons.contains { $0.contains(problem) }, "\(reasons.prefix(3))")
    }
    #expect(!articles.contains { $0.text.contains("root:") })
  }
}
