/// Completions for fish: a line for each thing that may stand on a command line.
enum FishCompletions {
  static var text: String {
    var lines = ["# fish completion for broadsheet, made by `broadsheet completions fish`"]
    for subcommand in Subcommand.named {
      lines.append(
        "complete -c broadsheet -n __fish_use_subcommand -a \(subcommand.rawValue) "
          + "-d \(quoted(subcommand.row.summary))")
    }
    for subcommand in Subcommand.allCases { lines += self.lines(for: subcommand) }
    return lines.joined(separator: "\n")
  }

  private static func lines(for subcommand: Subcommand) -> [String] {
    let isSeen = "__fish_seen_subcommand_from \(subcommand.rawValue)"
    let condition = subcommand == .open ? "__fish_use_subcommand" : quoted(isSeen)
    let start = "complete -c broadsheet -n \(condition)"
    var lines = subcommand.acceptedOptions.map { option in
      "\(start) -l \(option.rawValue)\(value(of: option)) -d \(quoted(option.row.summary))"
    }
    let row = subcommand.row
    if !row.actions.isEmpty {
      let names = row.actions.map(\.name).joined(separator: " ")
      let unchosen = quoted("\(isSeen); and not __fish_seen_subcommand_from \(names)")
      lines += row.actions.map { action in
        "complete -c broadsheet -f -n \(unchosen) -a \(action.name) -d \(quoted(action.summary))"
      }
    }
    switch row.operandKind {
    case .path: break
    case .none, .query: if row.actions.isEmpty { lines.append("\(start) -f") }
    case .tag, .savedSearch:
      lines.append("\(start) -f -a \(quoted("(\(row.operandKind.listing ?? ""))"))")
    }
    return lines
  }

  private static func value(of option: Option) -> String {
    guard option.row.value != nil else { return "" }
    if option.takesPath { return " -r -F" }
    return option.row.choices.isEmpty
      ? " -x" : " -x -a \(quoted(option.row.choices.joined(separator: " ")))"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "'"
  }
}
