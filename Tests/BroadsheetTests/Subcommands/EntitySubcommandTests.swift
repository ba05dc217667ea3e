import Foundation
import Testing

/// The subcommands about names, on a library without names: what is there without a model.
@Suite struct EntitySubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  @Test func `writers and outlets are listed without a model`() throws {
    let outlets = try library.run("entities", "--type", "outlet", "--json").output
    #expect(try !outlets.split(separator: "\n").map { try record($0) }.isEmpty)
    #expect(try library.run("entities").output == "")
  }

  @Test func `links are listed from both ends, and what is missing`() throws {
    let links = try library.run("links", "--json", "1", "2", "3").output.split(separator: "\n")
    let kinds = Set(try links.map { try record($0)["kind"] as? String })
    #expect(kinds.contains("link") && kinds.contains("linked-from"))
    #expect(try library.run("links", "--missing").status == 0)
  }

  @Test func `a name that is not there says how to look for it`() throws {
    let result = try library.run("entity", "show", "Nobody")
    #expect(result.status == 1)
    #expect(result.messages.hasPrefix("broadsheet: error: nothing is called `Nobody`\n"))
  }

  @Test func `decisions are printed, learnt and taken back`() throws {
    let lines = """
      {"decision":"merge","name":"MEK","other":"MKO"}
      {"decision":"rename","name":"MEK","text":"Mujahedin"}

      """
    let result = try library.run("entity", "learn", "-", input: lines + "nonsense\n")
    #expect(result.output == "added: 2\n")
    #expect(result.messages.contains("line 3 is no decision"))
    #expect(try library.run("entity", "decisions", "--json").output == lines)
    #expect(try library.run("entity", "undo", "1").status == 0)
    #expect(
      try library.run("entity", "decisions").output
        == "0\tMEK is MKO\n1\tMEK is called Mujahedin (taken back)\n2\tdecision 1 is taken back\n")
    #expect(try library.run("entity", "undo", "7").status == 1)
  }

  @Test(arguments: [
    (["entity"], "what about it? entity show NAME"),
    (["entity", "merge", "A"], "it is called so: entity merge NAME NAME"),
    (["passages", "A"], "two names, or --ids and two IDs"),
    (["links"], "of which articles? give their IDs, or --missing"),
    (["related"], "related to which article? give its ID"),
  ])
  func `wrong usage says what would be right`(arguments: [String], reason: String) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix("broadsheet: error: \(reason)\n"))
  }
}
