import Foundation
import Testing

@Suite struct LibrarySubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  @Test func `statistics count by outlet, month, language and file`() throws {
    let lines = try library.run("stats").output.split(separator: "\n")
    #expect(lines.first == "articles  3, 3 unread, 0 starred, 0 missing")
    #expect(lines.contains("  1  Arab News"))
    #expect(lines.contains("  2  2021-07"))
    #expect(lines.contains("  3  en"))
    let report = try record(try library.run("stats", "--json", "--limit", "1").output)
    #expect(report["articles"] as? Int == 3)
    #expect((report["outlets"] as? [[String: Any]])?.count == 1)
    #expect(report["first_date"] as? String == "2021-07-14")
  }

  @Test func `information names the file and its version`() throws {
    let information = try record(try library.run("library", "info", "--json").output)
    #expect(information["path"] as? String == library.path)
    #expect(information["articles"] as? Int == 3)
    #expect(try library.run("library", "info").output.contains("articles  3, 0 missing"))
  }

  @Test func `a backup is a library, and replaces no file unasked`() throws {
    let copy = library.file("copy.db")
    #expect(try library.run("library", "backup", copy).output == "copied to \(copy)\n")
    let listing = try ProgramResult(of: ["list", "--library", copy]).output
    #expect(try library.run("list").output == listing)
    #expect(try library.run("library", "backup", copy).status == 1)
    #expect(try library.run("library", "backup", "--force", copy).status == 0)
  }

  @Test func `a sound library is called so`() throws {
    #expect(try library.run("library", "check").output == "sound\n")
    #expect(
      try record(try library.run("library", "check", "--json").output)["damage"] as? [String] == [])
  }

  @Test func `a repair keeps what the reader did and a copy of what was`() throws {
    _ = try library.run("star", "1")
    let report = try record(try library.run("library", "repair", "--json").output)
    #expect(report["articles"] as? Int == 3)
    #expect(try library.run("list", "--json").output.contains("\"starred\":true"))
    let copy = try #require(report["copy"] as? String)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test func `what can be read of a broken file goes into a new one`() throws {
    let handle = try #require(FileHandle(forUpdatingAtPath: library.path))
    // Some page, whatever is there: the head says that it is a library.
    try handle.seek(toOffset: 20 * 8192)
    try handle.write(contentsOf: Data(repeating: 0x5A, count: 8192))
    try handle.close()
    #expect(try library.run("library", "check").status == 1)
    let result = try library.run("library", "repair", "--json")
    #expect(result.status == 0)
    #expect(try record(result.output)["salvaged"] as? String == library.path + ".salvaged")
  }

  @Test func `removing gives room back`() throws {
    _ = try library.run("forget", "--ids", "1", "2", "3")
    let sizes = try record(try library.run("library", "vacuum", "--json").output)
    #expect(try #require(sizes["after"] as? Int) <= #require(sizes["before"] as? Int))
  }

  @Test(arguments: [
    ["library"], ["library", "clean"], ["library", "backup"], ["library", "info", "x"],
  ])
  func `wrong usage says what would be right`(arguments: [String]) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(
      result.messages.hasPrefix(
        "broadsheet: error: library info, backup PATH, vacuum, check or repair?\n"))
  }
}
