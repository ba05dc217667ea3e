/// Completions for zsh, by its own `_arguments`.
enum ZshCompletions {
  static var text: String {
    var lines = [
      "#compdef broadsheet", "# made by `broadsheet completions zsh`", "",
      "_broadsheet() {",
      "  local -a subcommands",
      "  subcommands=(",
    ]
    for subcommand in Subcommand.named {
      lines.append("    \(quoted("\(subcommand.rawValue):\(subcommand.row.summary)"))")
    }
    lines += [
      "  )",
      "  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then",
      "    _describe -t subcommands subcommand subcommands",
      "    _files",
      "    return",
      "  fi",
      "  local subcommand=$words[2]",
      "  if (( ${subcommands[(I)${(b)subcommand}:*]} )); then",
      "    shift words",
      "    (( CURRENT-- ))",
      "  fi",
      "  case $subcommand in",
    ]
    for subcommand in Subcommand.named { lines += branch(subcommand, pattern: subcommand.rawValue) }
    lines += branch(.open, pattern: "*")
    return (lines + ["  esac", "}", "", "_broadsheet \"$@\""]).joined(separator: "\n")
  }

  private static func branch(_ subcommand: Subcommand, pattern: String) -> [String] {
    var arguments = subcommand.acceptedOptions.map(argument)
    let row = subcommand.row
    if !row.actions.isEmpty {
      let choices = row.actions.map { "\($0.name)\\:\(quotedSummary($0.summary))" }
      arguments.append(quoted("1:action:((\(choices.joined(separator: " "))))"))
    }
    switch row.operandKind {
    case .none, .query: break
    case .path: arguments.append("'*:file:_files'")
    case .tag, .savedSearch:
      arguments.append(quoted("1:name:(${(f)\"$(\(row.operandKind.listing ?? ""))\"})"))
    }
    return ["    \(pattern))", "      _arguments -s \\"]
      + arguments.enumerated().map { index, argument in
        "        \(argument)\(index == arguments.count - 1 ? " ;;" : " \\")"
      }
  }

  private static func argument(_ option: Option) -> String {
    // Brackets and colons are the specification's own.
    let summary = option.row.summary.filter { !"[]:".contains($0) }
    guard let value = option.row.value else { return quoted("--\(option.rawValue)[\(summary)]") }
    let action =
      option.takesPath
      ? "_files"
      : option.row.choices.isEmpty ? " " : "(\(option.row.choices.joined(separator: " ")))"
    return quoted("--\(option.rawValue)=[\(summary)]:\(value):\(action)")
  }

  private static func quotedSummary(_ summary: String) -> String {
    summary.map { " '\"\\:()".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
  }
}
