extension Subcommand {
  /// The subcommands and what they do, as a table for the README.
  package static var markdownTable: String {
    let rows = named.flatMap { subcommand -> [(usage: String, summary: String)] in
      let row = subcommand.row
      guard row.actions.isEmpty else {
        return row.actions.map { ("\(subcommand.rawValue) \($0.usage)", $0.summary) }
      }
      let operands = row.operands.isEmpty ? "" : " \(row.operands)"
      return [(subcommand.rawValue + operands, row.summary)]
    }
    let lines = rows.map { usage, summary in
      "| `\(usage.split(separator: "|").joined(separator: "\\|"))` | \(summary) |"
    }
    return (["| command | what it does |", "|---|---|"] + lines).joined(separator: "\n")
  }
}
