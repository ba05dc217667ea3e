import Foundation
import Testing

@Suite struct ListSubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  private func ids(_ arguments: String...) throws -> [Int] {
    try ProgramResult(of: ["list", "--library", library.path, "--json"] + arguments).output
      .split(separator: "\n").compactMap { try record($0)["id"] as? Int }
  }

  @Test func `the list has an order, a start and an end`() throws {
    #expect(try ids() == [1, 2, 3])
    #expect(try ids("--order", "oldest") == [3, 2, 1])
    #expect(try ids("--offset", "1", "--limit", "1") == [2])
    #expect(try ids("--limit", "0").isEmpty)
    #expect(try ids("--offset", "9").isEmpty)
  }

  @Test func `a query picks articles`() throws {
    #expect(try ids("deranged") == [3])
    #expect(try ids("deranged OR outlet:arab", "--order", "oldest") == [3, 1])
    #expect(try ids("on:2021-07", "-deranged") == [2])
    _ = try library.run("star", "2")
    #expect(try ids("is:starred") == [2])
  }

  @Test func `what is wrong with a query is said, and its words are looked for`() throws {
    let result = try library.run("list", "deranged", "on:someday")
    #expect(result.status == 0)
    #expect(result.messages.hasPrefix("broadsheet: warning: query: column 13: "))
    #expect(try library.run("list", "--quiet", "deranged", "on:someday").messages.isEmpty)
    let refused = try library.run("star", "--query", "on:someday")
    #expect(refused.status == 2)
    #expect(refused.messages.hasPrefix("broadsheet: error: --query: "))
  }

  @Test(arguments: ["list", "search"])
  func `what finds nothing is said to be made of, and what finds something`(
    subcommand: String
  ) throws {
    let result = try library.run(subcommand, "natanz", "deranged", "before:1999")
    #expect(result.status == 0)
    #expect(result.output.isEmpty)
    #expect(
      result.messages == """
        broadsheet: warning: nothing has all of it: natanz is in 1, deranged is in 1, before:1999 is \
        in 0; `natanz OR deranged` finds 2 articles

        """)
    #expect(try library.run(subcommand, "--quiet", "qqqq").messages.isEmpty)
    #expect(try library.run(subcommand, "--limit", "0", "qqqq").messages.isEmpty)
  }

  @Test func `names that nothing has are said to be none`() throws {
    #expect(try library.run("entities", "zzzz").messages.contains("nothing is called `zzzz`"))
  }

  @Test func `a line of JSON says all that the list shows, and a hit where it stands`() throws {
    let keys = [
      "authors", "date", "id", "language", "length", "missing", "outlet", "read", "source",
      "starred", "tags", "title",
    ]
    let row = try record(try library.run("list", "--json", "--limit", "1").output)
    #expect(row.keys.sorted() == keys)
    #expect(try #require(row["length"] as? Int) > 1000)
    let hit = try record(try library.run("search", "--json", "deranged").output)
    #expect(hit.keys.sorted() == (keys + ["field", "matches", "range", "snippet"]).sorted())
  }

  @Test func `whoever stops reading ends it without a word`() throws {
    let result = try shell("\"$0\" list --library \"$1\" | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(result.messages.isEmpty)
    // Either all was written before the pipe was closed, or the signal ended it.
    #expect(result.output.hasSuffix("\n0\n") || result.output.hasSuffix("\n141\n"))
  }

  @Test func `a closed pipe is silence however much there is to say`() throws {
    // Together longer than a pipe is wide, and nobody reads it.
    let result = try shell("for i in {1..9}; do \"$0\" show --library \"$1\" 1 2 3; done | true")
    #expect(result.messages.isEmpty)
  }

  private func shell(_ script: String) throws -> ProgramResult {
    try ProgramResult(
      of: ["-c", script, RealTerminal.program, library.path], program: "/bin/bash")
  }
}
