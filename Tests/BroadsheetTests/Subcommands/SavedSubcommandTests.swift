import Foundation
import Testing

@Suite struct SavedSubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  @Test func `a search is saved, listed with its count, and removed`() throws {
    #expect(
      try library.run("saved", "cults", "deranged", "cult").output == "cults\t1\tderanged cult\n")
    let lines = try library.run("saved").output.split(separator: "\n")
    #expect(lines.first == "all\t3\t")
    #expect(lines.last == "cults\t1\tderanged cult")
    #expect(try library.run("saved", "--remove", "Cults").status == 0)
    let names = try library.run("saved", "--json").output.split(separator: "\n").map {
      try record($0)["name"] as? String
    }
    #expect(names == ["all", "unread", "starred", "today"])
  }

  @Test func `a name that is not there cannot be removed`() throws {
    let result = try library.run("saved", "--remove", "nothing")
    #expect(result.status == 1)
    #expect(result.messages.hasPrefix("broadsheet: error: no saved search `nothing`\n"))
  }

  @Test(arguments: [["saved", "name"], ["saved", "--remove"], ["saved", "--remove", "a", "b"]])
  func `wrong usage says what would be right`(arguments: [String]) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(
      result.messages.hasPrefix(
        "broadsheet: error: saved alone lists, saved NAME QUERY saves, saved --remove NAME removes\n"
      ))
  }
}
