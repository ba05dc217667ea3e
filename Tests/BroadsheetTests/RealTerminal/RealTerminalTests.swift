import Foundation
import Testing

/// What only a real terminal can show: ncurses, signals and the shell, with the real program over
/// seeds/.
@Suite(
  .enabled(if: RealTerminal.isAvailable, "tmux is not installed; `make test` does it"))
struct RealTerminalTests {
  private let first = "Why the US should not trust the MEK"
  private let second = "The Trouble With Mujahedin Khalq"

  private func open(
    columns: Int = 120, rows: Int = 40, environment: [String: String] = [:],
    _ arguments: String = ""
  ) throws -> RealTerminal {
    try RealTerminal(
      columns: columns, rows: rows, environment: environment,
      "\(RealTerminal.program) \(arguments) seeds; echo 'stat''us='$?")
  }

  /// Waits until the shell has the terminal back, and says with what status.
  private func end(of terminal: RealTerminal) async throws -> String {
    // A terminal without a second screen has the reader's lines before it.
    let screen = try await terminal.wait("the shell goes on") { $0.contains(#/status=\d+\s/#) }
    return screen.firstMatch(of: #/status=\d+/#).map { String($0.output) } ?? ""
  }

  @Test func `opening a folder shows its articles, and Q gives the terminal back`() async throws {
    let terminal = try open()
    let screen = try await terminal.wait(for: "2021-07-14")
    #expect(screen.contains("The Trouble With"))
    try terminal.type("j", "Enter")
    try await terminal.wait(for: "The MKO’s tendency to cry wolf")
    try terminal.type("Q")
    #expect(try await end(of: terminal) == "status=0")
    #expect(!(try terminal.screen.contains("2021-07-14")))
  }

  @Test func `read, follow Also read, come back to the same line, search, and read on`()
    async throws
  {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("Enter")
    try await terminal.wait(for: "When it comes to a nation")
    try terminal.type("G")
    try await terminal.wait(for: "100%")
    // The names on the screen come before the link.
    for _ in 0..<40 where try !terminal.isSelected("\(second) (") {
      let before = try terminal.coloredScreen
      try terminal.type("Tab")
      try await terminal.wait("the cursor moves") { _ in try terminal.coloredScreen != before }
    }
    let foot = try await terminal.wait("Also read is selected") { _ in
      try terminal.isSelected("\(self.second) (")
    }
    try terminal.type("Enter")
    try await terminal.wait(for: "The Mujahedin al-Khalq (MKO) formed")
    try terminal.type("C-o")
    try await terminal.wait("the same lines as before") { screen in
      Self.articleLines(screen) == Self.articleLines(foot)
    }
    try terminal.type("s", "natanz")
    try await terminal.wait(for: "1 found")
    try terminal.type("Enter")
    try await terminal.wait(for: "enrichment facility at Natanz")
    #expect(try isLit("Natanz", in: terminal))
  }

  /// Whether the text has a color or an attribute of its own that ends with it.
  private func isLit(_ text: String, in terminal: RealTerminal) throws -> Bool {
    try terminal.coloredScreen.contains("m\(text)\u{1B}[")
  }

  /// What stands right of the list.
  private static func articleLines(_ screen: String) -> [Substring] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().prefix(8)
      .map { $0.drop { $0 != "│" } }
  }

  @Test func `a slip of the finger is noticed, and Enter mends it`() async throws {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("s", "enrichmnet natanz")
    try await terminal.wait(for: "Did you mean enrichment natanz?")
    try terminal.type("Enter")
    try await terminal.wait(for: "1 found")
  }

  @Test func `searching the library finds a paragraph and opens at it`() async throws {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("s", "natanz")
    try await terminal.wait(for: "1 found")
    try terminal.type("Enter", "Enter")
    let screen = try await terminal.wait(for: "enrichment facility at Natanz")
    #expect(screen.contains("Rather than win debates"))
  }

  @Test func `resizing keeps the place in the text`() async throws {
    let terminal = try open(columns: 200, rows: 50)
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("Enter")
    try await terminal.wait(for: "When it comes to a nation")
    try terminal.type("2", "0", "j")
    let before = try await terminal.wait("the text has moved") { screen in
      !screen.contains("When it comes to a nation")
    }
    let word = try #require(
      Self.articleLines(before).lazy.map { $0.dropFirst().split(separator: " ") }
        .first { !$0.isEmpty }?.first)
    for (columns, rows) in [(80, 24), (40, 10)] {
      try terminal.resize(columns: columns, rows: rows)
      try await terminal.wait("\(columns) columns start at `\(word)`") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count <= rows + 1 && lines.prefix(5).contains { $0.contains(word) }
      }
    }
    try terminal.resize(columns: 200, rows: 50)
    try await terminal.wait("the screen is as it was") { screen in
      Self.articleLines(screen) == Self.articleLines(before)
    }
  }

  @Test func `suspended and continued, the reader is as it was`() async throws {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("C-z")
    try await terminal.wait("the shell has the terminal") { screen in
      try !screen.contains("2021-07-14") && terminal.foregroundProgram == "sh"
    }
    try terminal.type("fg", "Enter")
    try await terminal.wait("the reader is back") { screen in
      try screen.contains("2021-07-14") && terminal.foregroundProgram == "broadsheet"
    }
    try terminal.type("j")
    try await terminal.wait(for: "2/3")
  }

  @Test(arguments: ["TERM", "HUP", "INT"])
  func `a signal ends the reader and leaves a sane terminal`(signal: String) async throws {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try killProgram(in: terminal, signal)
    #expect(try await end(of: terminal) == "status=0")
    try terminal.type("stty -a | tr ' ' '\\n' | grep -cx -e icanon -e echo", "Enter")
    try await terminal.wait("the terminal echoes and edits lines") {
      $0.contains("\n2\n")
    }
    #expect(!(try terminal.screen.contains("2021-07-14")))
  }

  @Test func `a crash leaves a sane terminal`() async throws {
    let terminal = try open()
    try await terminal.wait(for: "2021-07-14")
    try killProgram(in: terminal, "SEGV")
    #expect(try await end(of: terminal) == "status=139")
    #expect(!(try terminal.screen.contains("2021-07-14")))
    try terminal.type("echo still-here", "Enter")
    try await terminal.wait(for: "\nstill-here")
  }

  private func killProgram(in terminal: RealTerminal, _ signal: String) throws {
    let process = try terminal.processNumber(of: "broadsheet")
    _ = try RealTerminal.run("kill", "-\(signal)", process)
  }

  @Test func `a terminal nobody knows is refused in words, with advice`() async throws {
    let terminal = try open(environment: ["TERM": "no-such-terminal"])
    #expect(try await end(of: terminal) == "status=1")
    #expect(try terminal.screen.contains("broadsheet: error: "))
    #expect(try terminal.screen.contains("no-such-terminal"))
    // The advice may be broken across lines.
    #expect(try terminal.screen.replacing("\n", with: "").contains("TERM=xterm-256color"))
  }

  @Test(arguments: [
    ["TERM": "xterm"], ["TERM": "xterm-256color"], ["TERM": "screen"], ["TERM": "vt100"],
    ["TERM": "linux"], ["NO_COLOR": "1"],
  ])
  func `terminals of all kinds are served`(environment: [String: String]) async throws {
    let terminal = try open(columns: 80, rows: 24, environment: environment)
    try await terminal.wait(for: "2021-07-14")
    try terminal.type("Enter")
    try await terminal.wait(for: "When it comes to a nation")
    if environment["NO_COLOR"] != nil {
      let colored = try terminal.coloredScreen
      #expect(!colored.contains(#/\[[34]8;5|\[[34][0-7]m|\[(9|10)[0-7]m/#))
    }
    try terminal.type("Q")
    #expect(try await end(of: terminal) == "status=0")
  }

  @Test func `without a terminal the articles are listed as text`() throws {
    let result = try ProgramResult(of: ["--temporary", "seeds"])
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 3)
  }
}
