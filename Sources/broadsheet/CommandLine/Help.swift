/// The text of `--help`, made from the tables of subcommands and options.
package enum Help {
  package static let version = "0.1.0"

  /// Help on `subcommand`; on the whole program for `open`.
  package static func text(for subcommand: Subcommand) -> String {
    subcommand == .open ? overview : page(subcommand)
  }

  private static var overview: String {
    var lines = ["Broadsheet \(version): a reader for collections of articles", "", "Usage:"]
    lines += Subcommand.allCases.map { "  \($0.usage)" }
    lines += ["", "Without a subcommand it will \(Subcommand.open.row.summary)."]
    lines += Subcommand.open.row.details
    lines += ["", "Subcommands:"]
    let names = Subcommand.allCases.dropFirst()
    lines += table(names.map { ($0.rawValue, $0.row.summary) })
    lines += ["", "Options:"]
    lines += optionTable(Option.allCases)
    lines += [
      "",
      "`broadsheet SUBCOMMAND --help` says more. Exit status: 0 done, 1 could not, 2 wrong usage.",
    ]
    return lines.joined(separator: "\n")
  }

  private static func page(_ subcommand: Subcommand) -> String {
    let row = subcommand.row
    var lines = ["Usage: \(subcommand.usage)", "", sentence(row.summary)]
    lines += row.details
    lines += ["", "Options:"] + optionTable(row.options + [.help])
    return lines.joined(separator: "\n")
  }

  private static func optionTable(_ options: [Option]) -> [String] {
    table(
      options.map { ("--\($0.rawValue)\($0.row.value.map { " \($0)" } ?? "")", $0.row.summary) })
  }

  private static func table(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, summary in
      "  " + name + String(repeating: " ", count: width - name.count + 2) + summary
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
