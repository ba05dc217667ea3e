extension FormatDetector.ForcedFormat {
  /// What can be read, as a table for the README.
  package static var markdownTable: String {
    let rows = names.compactMap(Self.init(name:)).map { format in
      let (name, endings, description) = format.listing
      let files = endings.map { "`.\($0)`" }.joined(separator: " ")
      return "| `\(name)` | \(files) | \(description) |"
    }
    return (["| format | files | what is read |", "|---|---|---|"] + rows).joined(separator: "\n")
  }

  private var listing: (name: String, endings: [String], description: String) {
    switch self {
    case .text:
      (
        "text", ["txt", "md"],
        "texts and Markdown, one article or many; exports of Nexis, Europresse and Factiva"
      )
    case .json: ("json", ["jsonl", "json"], "JSON Lines, and lists of objects")
    case .html: ("html", ["html", "htm"], "pages of the web as they were saved")
    case .document(let format): (format.rawValue, format.row.endings, format.row.description)
    }
  }
}
