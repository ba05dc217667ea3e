/// A shell that completes command lines.
package enum Shell: String, CaseIterable, Sendable {
  case bash
  case zsh
  case fish

  /// What the shell is to read, made from the tables of subcommands and options.
  package var completions: String {
    switch self {
    case .bash: BashCompletions.text
    case .zsh: ZshCompletions.text
    case .fish: FishCompletions.text
    }
  }
}

extension Subcommand {
  /// Those that are written as a word.
  static var named: ArraySlice<Subcommand> { allCases.dropFirst() }

  /// What it accepts, with what every subcommand does.
  var acceptedOptions: [Option] { row.options + (self == .open ? [.help, .version] : [.help]) }
}

extension Subcommand.OperandKind {
  /// The command that prints the names to choose from, one a line before a tab.
  var listing: String? {
    switch self {
    case .none, .path, .query: nil
    case .tag: "broadsheet tag 2>/dev/null | cut -f1"
    case .savedSearch: "broadsheet saved 2>/dev/null | cut -f1"
    }
  }
}
