import Foundation
import Testing
import broadsheet

@Suite struct ShellTests {
  @Test(arguments: Shell.allCases)
  func `completions know every subcommand, option and choice`(shell: Shell) {
    let text = shell.completions
    for subcommand in Subcommand.allCases.dropFirst() {
      #expect(text.contains(subcommand.rawValue))
      for action in subcommand.row.actions { #expect(text.contains(action.name)) }
    }
    for option in Option.allCases {
      #expect(text.contains(shell == .fish ? "-l \(option.rawValue)" : "--\(option.rawValue)"))
      guard !option.row.choices.isEmpty else { continue }
      #expect(text.contains(option.row.choices.joined(separator: " ")))
    }
  }

  @Test(arguments: Shell.allCases)
  func `the shell itself can read them`(shell: Shell) throws {
    guard let program = Self.path(of: shell) else {
      try Test.cancel("\(shell.rawValue) is not installed")
    }
    try Self.withFile(shell) { file in
      let result = try ProgramResult(of: ["-n", file], program: program)
      #expect(result.status == 0)
      #expect(result.messages.isEmpty)
    }
  }

  @Test(arguments: [
    (["st"], "stats star"), (["export", "--format", "b"], "bibtex"),
    (["export", "--fo"], "--format --force"), (["library", ""], "info backup vacuum check repair"),
    (["list", "--order", "old"], "oldest"), (["star", "--q"], "--query --quiet"),
  ])
  func `bash offers what can follow`(words: [String], offered: String) throws {
    try Self.withFile(.bash) { file in
      let script = """
        source \(file); COMP_WORDS=(broadsheet "$@"); COMP_CWORD=$#; _broadsheet
        echo "${COMPREPLY[*]}"
        """
      let result = try ProgramResult(
        of: ["--norc", "-c", script, "bash"] + words, program: "/bin/bash",
        directory: "/usr/share/zoneinfo")
      #expect(result.output == offered + "\n")
      #expect(result.messages.isEmpty)
    }
  }

  @Test(arguments: [
    ("st", ["star", "stats"]), ("export --format b", ["bibtex"]),
    ("library ", ["backup", "check", "info", "repair", "vacuum"]),
    ("list --order old", ["oldest"]),
  ])
  func `fish offers what can follow`(line: String, offered: [String]) throws {
    guard let program = Self.path(of: .fish) else { try Test.cancel("fish is not installed") }
    try Self.withFile(.fish) { file in
      let result = try ProgramResult(
        of: ["-N", "-c", "source \(file); complete -C 'broadsheet \(line)'"], program: program,
        directory: "/usr/share/zoneinfo")
      let names = result.output.split(separator: "\n").map { $0.prefix { $0 != "\t" } }
      #expect(names.sorted() == offered.map { $0[...] })
    }
  }

  private static func path(of shell: Shell) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell.rawValue }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Has `body` look at a file of the completions.
  private static func withFile(_ shell: Shell, _ body: (String) throws -> Void) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-tests-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try (shell.completions + "\n").write(to: file, atomically: true, encoding: .utf8)
    try body(file.path)
  }
}
