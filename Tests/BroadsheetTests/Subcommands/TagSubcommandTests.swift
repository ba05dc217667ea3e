import Foundation
import Testing

@Suite struct TagSubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  @Test func `tags are given, counted and taken`() throws {
    #expect(try library.run("tag", "iran", "1", "2").output == "tagged: 2 articles\n")
    #expect(
      try library.run("tag", "Iran", "3", "2").output == "tagged: 2 articles, 1 of them already\n")
    #expect(try library.run("tag", "later", "--query", "deranged").status == 0)
    #expect(try library.run("tag").output == "iran\t3\nlater\t1\n")
    #expect(try library.run("tag", "--remove", "iran", "1").output == "untagged: 1 article\n")
    let counts = try library.run("tag", "--json").output.split(separator: "\n").map {
      try record($0)
    }
    #expect(counts.map { $0["name"] as? String } == ["iran", "later"])
    #expect(counts.map { $0["articles"] as? Int } == [2, 1])
  }

  @Test func `tags are shown and exported with the article`() throws {
    _ = try library.run("tag", "iran", "1")
    let shown = try record(try library.run("show", "--json", "1").output)
    #expect(shown["tags"] as? [String] == ["iran"])
    #expect(try library.run("export", "--format", "bib").output.contains("keywords = {iran}"))
  }

  @Test func `a tag of two words is refused`() throws {
    let result = try library.run("tag", "two words", "1")
    #expect(result.status == 1)
    #expect(
      result.messages == "broadsheet: error: a tag is one word without commas, not `two words`\n")
  }

  @Test(arguments: [
    (["tag", "iran"], "which articles? give their IDs, or --query QUERY"),
    (["tag", "--remove"], "which tag? it comes first: tag NAME ID…"),
  ])
  func `wrong usage says what would be right`(arguments: [String], reason: String) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix("broadsheet: error: \(reason)\n"))
  }
}
