/// Why the terminal cannot be used, and what to do about it.
package struct TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  package var reason: String
  package var hint: String

  package var description: String { "\(reason) (\(hint))" }

  static let notATerminal = TerminalError(
    reason: "the reader needs a terminal for its input and its output",
    hint: "broadsheet list and broadsheet show print to pipes and files")

  static func unknown(_ name: String?) -> TerminalError {
    guard let name, !name.isEmpty else {
      return TerminalError(
        reason: "the environment does not say which terminal this is",
        hint: "set TERM, such as TERM=xterm-256color")
    }
    return TerminalError(
      reason: "this system does not know the terminal `\(name)`",
      hint: "install ncurses-term, or try TERM=xterm-256color")
  }

  static func tooPlain(_ name: String) -> TerminalError {
    TerminalError(
      reason: "the terminal `\(name)` cannot move its cursor",
      hint: "try TERM=xterm-256color, or broadsheet show to print articles")
  }
}
