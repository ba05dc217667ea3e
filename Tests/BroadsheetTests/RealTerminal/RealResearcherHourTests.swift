import Foundation
import Testing

/// What a researcher does in an hour, typed at the real program over seeds/ with the names that the
/// model finds there.
@Suite(
  .enabled(if: RealTerminal.isAvailable, "tmux is not installed; `make test` does it"),
  .enabled(if: RealTerminal.hasModel, "no recognition model is installed"))
struct RealResearcherHourTests {
  @Test(arguments: [(120, 36), (80, 24)])
  func `from a name through all that is known of it, and back to the first line`(
    columns: Int, rows: Int
  ) async throws {
    let program = RealTerminal.program
    let terminal = try RealTerminal(
      columns: columns, rows: rows, "\(program) import --quiet seeds; \(program)")
    try await terminal.wait(for: "1/3")
    try terminal.type("Enter")
    try await terminal.wait(for: "When it comes to a nation")
    try await press("Tab", in: terminal, until: "the MEK is selected") {
      try terminal.coloredScreen.contains(#/\[([0-9]+;)*7(;[0-9]+)*m(\e\[[0-9;]*m)*MEK\e/#)
    }
    let first = Self.article(try terminal.coloredScreen)

    // Every mention of it, whatever it is called there; the last one in its article.
    try terminal.type("c")
    try await terminal.wait(for: "People’s Mujahedin Organization of Iran, organization")
    try await terminal.wait(for: "1/77")
    try terminal.type("G", "Enter")
    try await terminal.wait("the article is there") { !$0.contains("Said  Timeline") }

    // Who Rajavi is, is undecided; a decision is taken, and taken back.
    try terminal.type("i")
    try await terminal.wait(for: "Rajavi  =  Massoud Rajavi ?")
    try terminal.type("y")
    try await terminal.wait(for: "Rajavi is Massoud Rajavi; u undoes")
    try await terminal.wait(for: "Nothing is undecided.")
    try terminal.type("u")
    try await terminal.wait(for: "Undone: Rajavi is Massoud Rajavi")
    try await terminal.wait(for: "Rajavi  =  Maryam Rajavi ?")

    // What Rubin says, which is an article of his, and in it the timeline of the MKO.
    try terminal.type("E", "/", "rubin")
    try await terminal.wait(for: "Michael Rubin  writer")
    try terminal.type("Enter", "Enter")
    try await terminal.wait(for: "Written by Michael Rubin")
    try terminal.type("Enter")
    try await terminal.wait("his article is there") {
      $0.contains("The Mujahedin al-Khalq (MKO) formed") && !$0.contains("Written by")
    }
    try await press("Tab", in: terminal, until: "the MKO is selected") {
      try terminal.coloredScreen.contains(
        #/\[([0-9]+;)*7(;[0-9]+)*m(\e\[[0-9;]*m)*Mujahedin al-Khalq\e/#)
    }
    try terminal.type("Enter")
    try await terminal.wait(for: "Why one?")
    try terminal.type("BTab", "BTab")
    try await terminal.wait(for: "1960s  The Trouble With Mujahedin Khalq")
    try terminal.type("Enter")
    try await terminal.wait("the sentence is there") { !$0.contains("1960s  The Trouble") }

    // Back through every jump to the very screen.
    try await press("C-o", in: terminal, until: "the first screen is back") {
      Self.article(try terminal.coloredScreen) == first
    }
    try terminal.type("Q")
  }

  /// What stands right of the list, where there is one, without the status line and without blanks:
  /// tmux remembers whether those were ever written.
  private static func article(_ screen: String) -> [String] {
    screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast(2).map { line in
      let start = line.firstIndex(of: "│").map { line.index(after: $0) } ?? line.startIndex
      return String(line[start...]).replacing(#/^(\e\[[0-9;]*m)+|(\e\[[0-9;]*m|\s)+$/#, with: "")
    }
  }

  /// Presses `key` again and again until it has led to something.
  private func press(
    _ key: String, in terminal: RealTerminal, until what: String, _ isThere: () throws -> Bool
  ) async throws {
    for _ in 0..<30 where try !isThere() {
      let before = try terminal.coloredScreen
      try terminal.type(key)
      try await terminal.wait("\(key) does something") { _ in try terminal.coloredScreen != before }
    }
    let isReached = try isThere()
    let screen = try terminal.screen
    try #require(isReached, "\(what)\n\(screen)")
  }
}
