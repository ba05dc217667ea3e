import ArticleParsing
import Articles
import FoundationEssentials
import Testing

@Suite struct CompilationFixtureTests {
  @Test(arguments: Fixtures.compilations)
  func `a compilation is read as its fixture says`(name: String) throws {
    let folder = Fixtures.url("Compilations/\(name)")
    let input = try Fixtures.bytes(folder.appending(path: "input.txt"))
    try compare(input, with: folder.appending(path: "expected.txt"))
  }

  @Test func `the seed is read as three articles with all their fields`() throws {
    try compare(Fixtures.seed(), with: Fixtures.url("Seed/expected.txt"))
  }

  private func compare(_ input: [UInt8], with expectation: URL) throws {
    let shown = ArticleReader(bytes: input, path: "input.txt").map { item in
      switch item {
      case .article(let article): article.content.shown
      case .problem(let problem): "problem: \(problem)\n"
      }
    }.joined(separator: "\n")
    if Fixtures.isUpdating {
      try Data(shown.utf8).write(to: expectation)
    }
    let expected = String(decoding: try Fixtures.bytes(expectation), as: UTF8.self)
    #expect(shown == expected)
  }
}
