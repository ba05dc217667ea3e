import ArticleExport
import Foundation
import Testing

@Suite struct ExportSubcommandTests {
  private let library: SmallLibrary

  init() throws { library = try SmallLibrary() }

  @Test(arguments: ExportFormat.allCases)
  func `every format can be written`(format: ExportFormat) throws {
    let result = try library.run("export", "--format", format.rawValue)
    #expect(result.status == 0)
    #expect(result.messages.isEmpty)
    #expect(!result.output.isEmpty)
  }

  @Test func `the format is the one that the file's name ends in`() throws {
    let result = try library.run("export", "--output", library.file("out.bib"))
    #expect(result.output == "3 articles in \(library.file("out.bib"))\n")
    #expect(try library.text("out.bib").hasPrefix("@article{"))
    #expect(try library.files == ["out.bib"])
  }

  @Test func `a file that is there is replaced only with --force`() throws {
    try "mine".write(toFile: library.file("out.md"), atomically: true, encoding: .utf8)
    let refused = try library.run("export", "--output", library.file("out.md"))
    #expect(refused.status == 1)
    #expect(
      refused.messages == """
        broadsheet: error: \(library.file("out.md")) is there already
        broadsheet: hint: --force replaces it

        """)
    #expect(try library.text("out.md") == "mine")
    let forced = try library.run("export", "--force", "--json", "--output", library.file("out.md"))
    #expect(forced.status == 0)
    let report = try record(forced.output)
    #expect(report["articles"] as? Int == 3)
    #expect(report["format"] as? String == "markdown")
    #expect(try library.text("out.md").hasPrefix("---\ntitle: "))
    #expect(try library.files == ["out.md"])
  }

  @Test func `articles are chosen by ID, in the order given`() throws {
    let result = try library.run("export", "--format", "jsonl", "--ids", "3", "1")
    let ids = try result.output.split(separator: "\n").map { try record($0)["id"] as? Int }
    #expect(ids == [3, 1])
  }

  @Test func `IDs are read from standard input`() throws {
    let result = try library.run("export", "--format", "jsonl", "--ids", "-", input: "2\n\n 3 \n")
    #expect(result.output.split(separator: "\n").count == 2)
  }

  @Test func `a part of the list is exported in the order asked for`() throws {
    let result = try library.run(
      "export", "--format", "jsonl", "--order", "oldest", "--offset", "1", "--limit", "1")
    #expect(try record(result.output)["published"] as? String == "2021-07-31")
  }

  @Test func `an article that is not there writes nothing`() throws {
    let result = try library.run(
      "export", "--output", library.file("out.md"), "--ids", "1", "99")
    #expect(result.status == 1)
    #expect(result.messages.hasPrefix("broadsheet: error: no article 99\n"))
    #expect(try library.files.isEmpty)
  }

  @Test func `a folder that is not there is named`() throws {
    let result = try library.run("export", "--output", library.file("none/out.md"))
    #expect(result.status == 1)
    #expect(result.messages.contains("none/out.md: no such file or directory"))
  }

  @Test(arguments: [
    ([], "in which format? add --format FORMAT, or --output PATH"),
    (["--output", "x.csv"], "the name `x.csv` says no format; add --format FORMAT"),
    (
      ["--format", "pdf"],
      "--format must be markdown, text, html, jsonl, bibtex, csl, ris, graphml, gexf, nodes or"
        + " edges, not `pdf`"
    ),
    (["--format", "md", "--ids"], "which articles? --ids needs their IDs"),
    (
      ["--format", "md", "--ids", "x"],
      "an ID is a number that `broadsheet list` prints, not `x`"
    ),
    (["--format", "md", "--limit", "-1"], "--limit must be a number, not `-1`"),
    (["--format", "txt", "--width", "0"], "--width must be a number from 1 to 10000, not `0`"),
    (
      ["--format", "md", "--json"],
      "--json tells what --output wrote; for articles as JSON: show"
    ),
  ])
  func `wrong usage says what would be right`(arguments: [String], reason: String) throws {
    let result = try ProgramResult(of: ["export"] + arguments)
    #expect(result.status == 2)
    #expect(result.messages.hasPrefix("broadsheet: error: \(reason)\n"))
  }
}
