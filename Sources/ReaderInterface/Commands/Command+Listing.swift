extension Command {
  /// The keys of every command as text, a line each: keys, name, summary.
  package static var listing: String {
    let rows = allCases.map { ($0.row.keys.map(\.label).joined(separator: " "), $0) }
    let keyWidth = rows.map(\.0.unicodeScalars.count).max() ?? 0
    let nameWidth = rows.map(\.1.rawValue.utf8.count).max() ?? 0
    return rows.map { keys, command in
      padded(keys, to: keyWidth) + "  " + padded(command.rawValue, to: nameWidth) + "  "
        + command.row.summary
    }.joined(separator: "\n")
  }

  /// The same as a table for the README.
  package static var markdownTable: String {
    let rows = allCases.map { command in
      let keys = command.row.keys.map { "`\($0.label)`" }.joined(separator: " ")
      return "| \(keys) | \(command.row.summary) |"
    }
    return (["| keys | what |", "|---|---|"] + rows).joined(separator: "\n")
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }
}
