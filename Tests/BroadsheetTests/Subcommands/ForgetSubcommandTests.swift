import Foundation
import Testing

@Suite struct ForgetSubcommandTests {
  private let library: SmallLibrary
  private let note: String

  init() throws {
    library = try SmallLibrary()
    note = library.file("note.txt")
    try "A Note on Engines\n\nThe Engine weaves algebraic patterns, as the loom weaves leaves.\n"
      .write(toFile: note, atomically: true, encoding: .utf8)
    _ = try library.run("import", note)
  }

  private var count: Int {
    get throws { try library.run("list").output.split(separator: "\n").count }
  }

  @Test func `what came from a file is forgotten, and the file stays`() throws {
    #expect(try count == 4)
    #expect(try library.run("forget", note).output == "forgotten: 1 article\n")
    #expect(try count == 3)
    #expect(FileManager.default.fileExists(atPath: note))
  }

  @Test func `a file that is gone can be named`() throws {
    try FileManager.default.removeItem(atPath: note)
    #expect(try record(try library.run("forget", "--json", note).output)["articles"] as? Int == 1)
    #expect(try count == 3)
  }

  @Test func `what an import no longer found is forgotten`() throws {
    #expect(try library.run("forget", "--missing").status == 1)
    try FileManager.default.removeItem(atPath: note)
    _ = try library.run("import", library.folder.path)
    #expect(try count == 4)
    #expect(try library.run("forget", "--missing").output == "forgotten: 1 article\n")
    #expect(try count == 3)
  }

  @Test func `articles are forgotten by ID`() throws {
    #expect(try library.run("forget", "--ids", "1", "2").output == "forgotten: 2 articles\n")
    #expect(try count == 2)
  }

  @Test func `forgetting what nobody knows is said`() throws {
    let result = try library.run("forget", "/nowhere")
    #expect(result.status == 1)
    #expect(
      result.messages.hasPrefix("broadsheet: error: nothing in the library came from /nowhere\n"))
  }

  @Test(arguments: [["forget"], ["forget", "--missing", "x"], ["forget", "--ids"]])
  func `wrong usage says what would be right`(arguments: [String]) throws {
    let result = try ProgramResult(of: arguments)
    #expect(result.status == 2)
    #expect(
      result.messages.hasPrefix(
        "broadsheet: error: forget what? PATH…, or --ids ID…, or --missing\n"))
  }
}
