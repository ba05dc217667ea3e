import Foundation
import Testing

/// What only a real terminal can show: ncurses, signals and the shell.
@Suite(.serialized, .enabled(if: RealTerminal.isAvailable, "tmux is not installed"))
struct TerminalTests {
  static let open = "'\(RealTerminal.program)' --temporary seeds"

  @Test func `an article is opened, found in and left`() async throws {
    let terminal = try RealTerminal(Self.open)
    try await terminal.wait(for: "1/3")
    try terminal.type("j", "Enter")
    try await terminal.wait(for: "The MKO’s tendency to cry wolf")
    try terminal.type("s", "natanz")
    try await terminal.wait(for: "1 found")
    try terminal.type("Enter")
    try await terminal.wait(for: "enrichment facility at Natanz")
    try terminal.type("Q")
    try await terminal.wait("the shell is back") { $0.contains("$ ") && !$0.contains("Articles") }
  }

  @Test func `a resize keeps the place in the text`() async throws {
    let terminal = try RealTerminal(columns: 200, rows: 50, Self.open)
    try await terminal.wait(for: "1/3")
    try terminal.type("Enter")
    try await terminal.wait(for: "Dalia Al-Aqidi ·")
    try terminal.type("20j")
    try await terminal.wait("the title is gone") { !$0.contains("Dalia Al-Aqidi ·") }
    let place = "In 1997, the US listed the MEK"
    func isNearTop(_ screen: String) -> Bool {
      screen.split(separator: "\n", omittingEmptySubsequences: false).prefix(9)
        .contains { $0.contains(place.prefix(20)) }
    }
    let lines = try terminal.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let distance = try #require(lines.firstIndex { $0.contains(place) })
    try terminal.type("\(max(1, distance - 3))j")
    try await terminal.wait("the paragraph is near the top", until: isNearTop)
    for (columns, rows) in [(80, 24), (40, 10), (200, 50)] {
      try terminal.resize(columns: columns, rows: rows)
      try await terminal.wait("the paragraph is there at \(columns) columns", until: isNearTop)
    }
  }

  @Test func `the reader is suspended and goes on`() async throws {
    let terminal = try RealTerminal(Self.open)
    try await terminal.wait(for: "1/3")
    try terminal.type("C-z")
    try await terminal.wait(for: "Stopped")
    #expect(try !terminal.screen.contains("1/3"))
    try terminal.type("fg", "Enter")
    try await terminal.wait(for: "1/3")
    try terminal.type("j")
    try await terminal.wait(for: "2/3")
  }

  @Test(arguments: ["TERM", "HUP", "INT"])
  func `a signal ends the reader and leaves a sane terminal`(signal: String) async throws {
    let terminal = try RealTerminal(
      "sh -c 'echo $$ > ~/pid; exec \(RealTerminal.program) --temporary seeds'; echo left $?; stty -a"
    )
    try await terminal.wait(for: "1/3")
    let file = terminal.home.appendingPathComponent("pid")
    let process = try String(contentsOf: file, encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    _ = try RealTerminal.run("kill", "-\(signal)", process)
    let screen = try await terminal.wait(for: "left 0")
    #expect(!screen.contains("-icanon"))
    #expect(!screen.contains("-echo "))
  }

  @Test func `an unknown terminal is refused with advice`() async throws {
    let terminal = try RealTerminal("TERM=weird \(Self.open)")
    let screen = try await terminal.wait(for: "weird`")
    #expect(screen.contains("TERM=xterm-256color"))
  }

  @Test func `without colors none are sent`() async throws {
    let terminal = try RealTerminal("NO_COLOR=1 \(Self.open)")
    try await terminal.wait(for: "1/3")
    try terminal.type("Enter")
    try await terminal.wait(for: "Dalia Al-Aqidi ·")
    #expect(try terminal.coloredScreen.firstMatch(of: /\[[34]8;5/) == nil)
  }

  @Test(arguments: ["xterm", "screen", "xterm-256color"])
  func `any common terminal shows the list`(name: String) async throws {
    let terminal = try RealTerminal("TERM=\(name) \(Self.open)")
    try await terminal.wait(for: "Why the US should not trust")
    try terminal.type("Q")
    try await terminal.wait("the shell is back") { !$0.contains("1/3") }
  }
}
