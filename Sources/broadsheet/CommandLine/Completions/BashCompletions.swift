/// Completions for bash: one function that looks at the words before the cursor.
enum BashCompletions {
  static var text: String {
    var lines = [
      "# bash completion for broadsheet, made by `broadsheet completions bash`",
      "_broadsheet() {",
      "  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}",
      "  local subcommand=${COMP_WORDS[1]} words= paths= IFS=$' \\t\\n'",
      "  COMPREPLY=()",
      "  case $previous in",
    ]
    for option in Option.allCases {
      guard option.row.value != nil else { continue }
      let what =
        option.takesPath
        ? "paths=yes" : "words='\(option.row.choices.joined(separator: " "))'"
      lines.append("    --\(option.rawValue)) \(what) subcommand=-value ;;")
    }
    lines += [
      "  esac",
      "  if [[ $subcommand != -value && $COMP_CWORD -eq 1 && $word != -* ]]; then",
      "    words='\(Subcommand.named.map(\.rawValue).joined(separator: " "))' paths=yes",
      "    subcommand=-value",
      "  fi",
      "  case $subcommand in",
      "    -value) ;;",
    ]
    for subcommand in Subcommand.named { lines += branch(subcommand, pattern: subcommand.rawValue) }
    lines += branch(.open, pattern: "*")
    lines += [
      "  esac",
      "  if [[ $paths ]]; then",
      "    compopt -o filenames 2>/dev/null",
      "    mapfile -t COMPREPLY < <(compgen -f -- \"$word\")",
      "  fi",
      "  [[ $words ]] && COMPREPLY+=($(compgen -W \"$words\" -- \"$word\"))",
      "  return 0",
      "}",
      "complete -F _broadsheet broadsheet",
    ]
    return lines.joined(separator: "\n")
  }

  private static func branch(_ subcommand: Subcommand, pattern: String) -> [String] {
    let row = subcommand.row
    let options = subcommand.acceptedOptions.map { "--\($0.rawValue)" }.joined(separator: " ")
    var lines = ["    \(pattern))"]
    lines.append("      if [[ $word == -* ]]; then words='\(options)'")
    if !row.actions.isEmpty {
      let names = row.actions.map(\.name).joined(separator: " ")
      lines.append("      elif [[ $COMP_CWORD -eq 2 ]]; then words='\(names)'")
    }
    switch row.operandKind {
    case .none, .query: break
    case .path: lines.append("      else paths=yes")
    case .tag, .savedSearch:
      lines.append("      elif [[ $COMP_CWORD -eq 2 ]]; then")
      lines.append("        words=$(\(row.operandKind.listing ?? "")) IFS=$'\\n'")
    }
    lines.append("      fi ;;")
    return lines
  }
}
