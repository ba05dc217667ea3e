/// The text of `--help`, made from the tables of subcommands and options.
package enum Help {
  package static let version = "0.1.0"

  /// Help on `subcommand`; on the whole program for `open`.
  package static func text(for subcommand: Subcommand) -> String {
    subcommand == .open ? overview : page(subcommand)
  }

  private static var overview: String {
    var lines = [
      "Broadsheet \(version): a reader for collections of articles", "", "Usage:",
      "  \(Subcommand.open.usage)", "  broadsheet SUBCOMMAND [OPTION…] [OPERAND…]", "",
      "Without a subcommand it will \(Subcommand.open.row.summary).",
    ]
    lines += Subcommand.open.row.details
    for group in Subcommand.Group.allCases {
      lines += ["", "\(group.rawValue):"]
      let members = Subcommand.allCases.dropFirst().filter { $0.row.group == group }
      lines += table(members.map { ($0.rawValue, $0.row.summary) }, width: 11)
    }
    lines += ["", "Options:"] + optionTable(Subcommand.open.row.options + [.help, .version])
    lines += [
      "",
      "`broadsheet SUBCOMMAND --help` says more, and `broadsheet manual` all of it.",
      "Exit status: 0 done, 1 could not, 2 wrong usage.",
    ]
    return lines.joined(separator: "\n")
  }

  private static func page(_ subcommand: Subcommand) -> String {
    let row = subcommand.row
    var lines = ["Usage: \(subcommand.usage)", "", sentence(row.summary)]
    lines += row.details
    if !row.actions.isEmpty { lines += [""] + table(row.actions.map { ($0.usage, $0.summary) }) }
    lines += ["", "Options:"] + optionTable(row.options + [.help])
    return lines.joined(separator: "\n")
  }

  private static func optionTable(_ options: [Option]) -> [String] {
    table(options.map { ($0.usage, $0.summary) })
  }

  private static func table(_ rows: [(String, String)], width: Int = 0) -> [String] {
    let width = max(width, rows.map(\.0.count).max() ?? 0)
    return rows.map { name, summary in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + summary
    }
  }

  /// A summary as a sentence.
  package static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
