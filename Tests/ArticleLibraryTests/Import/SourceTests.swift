import ArticleLibrary
import Articles
import Testing

@Suite struct SourceTests {
  let library: Library

  init() throws { library = try Library.inMemory() }

  @Test func `a file is new, then unchanged, then changed`() throws {
    let fingerprint = SourceFingerprint(size: 5, modified: 9, parser: 2, hash: 77)
    #expect(try library.status(of: "/a", fingerprint: fingerprint) == .new)
    try library.importSource("/a", fingerprint: fingerprint, items: [])
    #expect(try library.status(of: "/a", fingerprint: fingerprint) == .unchanged)
    var other = fingerprint
    other.size = 6
    #expect(try library.status(of: "/a", fingerprint: other) == .changed)
    other = fingerprint
    other.parser = 3
    #expect(try library.status(of: "/a", fingerprint: other) == .changed)
    other = fingerprint
    other.modified = 10
    #expect(try library.status(of: "/a", fingerprint: other) == .unchanged)
    other.hash = nil
    #expect(try library.status(of: "/a", fingerprint: other) == .changed)
  }

  @Test func `a folder has what is in it and nothing beside it`() throws {
    for path in ["/n/a", "/n/b/c", "/n.txt", "/n0", "/n b", "/m/n/a", "/n"] {
      try library.importSample([sampleArticle(path)], path: path)
    }
    #expect(try library.sources(under: "/n").map(\.path) == ["/n", "/n/a", "/n/b/c"])
    #expect(try library.titles(ListFilter(sources: ["/n/"])) == ["/n/a", "/n/b/c"])
    #expect(try library.sources().count == 7)
    #expect(try library.count(ListFilter(sources: ["/"])) == 7)
  }

  @Test func `problems are kept until the file is read again`() throws {
    let problems = [
      Problem(path: "/a", place: .line(3), reason: "one"),
      Problem(path: "/a", place: .byte(0), reason: "two"),
      Problem(path: "/a", place: .member("x/y"), reason: "three"),
      Problem(path: "/a", reason: "four"),
    ]
    var article = sampleArticle("A")
    article.problems = [problems[2], problems[3]]
    let items: [ParsedItem] = [.problem(problems[0]), .problem(problems[1]), .article(article)]
    try library.importSource(
      "/a", fingerprint: SourceFingerprint(size: 1, modified: 1), items: items)
    #expect(try library.problems() == problems)
    #expect(try library.problems(under: "/b") == [])
    try library.importSource("/a", fingerprint: SourceFingerprint(size: 2, modified: 1), items: [])
    #expect(try library.problems() == [])
  }
}
