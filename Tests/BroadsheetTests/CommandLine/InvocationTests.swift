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
    (["list", "--limt", "3"], "no option `--limt`; --limit is one"),
    (["list", "-n", "2"], "no option `-n`; a query that begins so stands behind --"),
  ])
  func `wrong usage says what is wrong`(arguments: [String], reason: String) throws {
    let error = #expect(throws: UsageError.self) { () throws in _ = try Invocation(arguments) }
    #expect(error?.reason == reason)
  }

  @Test func `the library may be named before the subcommand`() throws {
    let invocation = try Invocation(["--library", "a.db", "list", "--json", "list"])
    #expect(invocation.subcommand == .list)
    #expect(invocation.value(of: .library) == "a.db")
    #expect(invocation.operands == ["list"])
    #expect(try Invocation(["--library=a.db", "show", "1"]).subcommand == .show)
    #expect(try Invocation(["--library", "list"]).subcommand == .open)
    #expect(throws: UsageError.self) { () throws in _ = try Invocation(["--temporary", "list"]) }
  }

  @Test func `a query may exclude words, and behind two hyphens letters`() throws {
    #expect(try Invocation(["list", "iran", "-iraq"]).operands == ["iran", "-iraq"])
    #expect(try Invocation(["list", "--", "-c"]).operands == ["-c"])
    #expect(try Invocation(["list", "-h"]).has(.help))
  }

  @Test(
    arguments: [
      ("serach", "broadsheet search"), ("lst", "broadsheet list"), ("help", "broadsheet --help"),
      ("notes", nil), ("ex", nil),
    ] as [(String, String?)])
  func `a slip of the pen is understood`(word: String, call: String?) {
    #expect(Subcommand.meant(by: word) == call)
  }

  @Test(arguments: Subcommand.allCases)
  func `a hint of how to call it fits on two lines`(subcommand: Subcommand) {
    #expect(subcommand.usageHint.count <= 240)
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
