extension Query.Form {
  /// The forms as a table for the README.
  package static var markdownTable: String {
    let rows = allCases.map { form in
      "| `\(form.row.example.split(separator: "|").joined(separator: "\\|"))` | \(form.row.summary) |"
    }
    return (["| query | what it finds |", "|---|---|"] + rows).joined(separator: "\n")
  }
}
