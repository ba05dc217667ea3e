import Foundation
import Testing

@Suite struct MarkSubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  private func ids(where key: String) throws -> [Int] {
    try library.run("list", "--json").output.split(separator: "\n").compactMap { line in
      let record = try record(line)
      return record[key] as? Bool == true ? record["id"] as? Int : nil
    }.sorted()
  }

  @Test func `articles are starred and unstarred by ID`() throws {
    #expect(try library.run("star", "1", "3").output == "starred: 2 articles\n")
    #expect(try library.run("star", "3", "2").output == "starred: 2 articles, 1 of them already\n")
    #expect(try library.run("star", "--remove", "1").output == "unstarred: 1 article\n")
    #expect(try ids(where: "starred") == [2, 3])
  }

  @Test func `all that a query finds is marked`() throws {
    let result = try library.run("read", "--json", "--query", "deranged")
    #expect(try record(result.output) as? [String: Int] == ["articles": 1, "changed": 1])
    #expect(try ids(where: "read") == [3])
    #expect(try library.run("unread", "--quiet", "3").output.isEmpty)
    #expect(try ids(where: "read").isEmpty)
  }

  @Test func `one ID that is not there changes nothing`() throws {
    let result = try library.run("star", "1", "99")
    #expect(result.status == 1)
    #expect(try ids(where: "starred").isEmpty)
  }

  @Test(arguments: [
    (["star"], "which articles? give their IDs, or --query QUERY"),
    (["read", "1", "--query", "x"], "IDs and --query exclude each other"),
    (["unread", "one"], "an ID is a number that `broadsheet list` prints, not `one`"),
  ])
  func `wrong usage says what would be right`(arguments: [String], reason: String) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix("broadsheet: error: \(reason)\n"))
  }
}
