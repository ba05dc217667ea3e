import Testing
import broadsheet

@Suite struct InvocationTests {
  @Test func `paths without a subcommand open the reader`() throws {
    let invocation = try Invocation(["seeds", "notes.txt"])
    #expect(invocation.subcommand == .open)
    #expect(invocation.operands == ["seeds", "notes.txt"])
  }

  @Test func `options stand anywhere, with or without an equals sign`() throws {
    let invocation = try Invocation(["search", "--library", "a.db", "natanz", "--json"])
    #expect(invocation.value(of: .library) == "a.db")
    #expect(invocation.has(.json))
    #expect(invocation.operands == ["natanz"])
    #expect(try Invocation(["list", "--library=a.db"]).value(of: .library) == "a.db")
  }

  @Test func `what follows two hyphens is an operand`() throws {
    #expect(try Invocation(["parse", "--", "--json"]).operands == ["--json"])
  }

  @Test func `a lone hyphen is an operand`() throws {
    #expect(try Invocation(["recognize", "-"]).operands == ["-"])
  }

  @Test(arguments: [
    (["--foo"], "no option `--foo`"),
    (["parse", "--library", "x"], "no option `--library`"),
    (["list", "--library"], "--library needs a value: --library PATH"),
    (["list", "--json=yes"], "--json takes no value"),
    (["-x"], "no option `-x`"),
  ])
  func `wrong usage says what is wrong`(arguments: [String], reason: String) throws {
    let error = #expect(throws: UsageError.self) { () throws in _ = try Invocation(arguments) }
    #expect(error?.reason == reason)
  }

  @Test(arguments: Subcommand.allCases)
  func `help names every option of a subcommand`(subcommand: Subcommand) {
    let help = Help.text(for: subcommand)
    for option in subcommand.row.options { #expect(help.contains("--\(option.rawValue)")) }
  }

  @Test(arguments: Subcommand.allCases)
  func `summaries read as one short sentence`(subcommand: Subcommand) {
    #expect(subcommand.row.summary.count <= 80)
    #expect(!subcommand.row.summary.hasSuffix("."))
  }
}
