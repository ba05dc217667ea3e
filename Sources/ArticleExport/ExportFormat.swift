/// A form in which articles are written for other programs.
package enum ExportFormat: String, CaseIterable, Sendable {
  case markdown
  case text
  case html
  case jsonl
  case bibtex
  case csl
  case ris
  case graphml
  case gexf
  case nodes
  case edges
}

extension ExportFormat {
  /// A format's row in the table.
  package struct Row: Sendable {
    package var summary: String
    /// How the names of its files end, the usual one first.
    package var extensions: [String]
  }

  /// Exhaustive, so that a format without a row does not compile.
  package var row: Row {
    switch self {
    case .markdown:
      .init(
        summary: "Markdown (CommonMark), each article under YAML front matter",
        extensions: ["md", "markdown"])
    case .text:
      .init(summary: "plain text, wrapped", extensions: ["txt", "text"])
    case .html:
      .init(summary: "one HTML page without scripts", extensions: ["html", "htm"])
    case .jsonl:
      .init(
        summary: "JSON Lines, with the keys of `show --json`", extensions: ["jsonl", "ndjson"])
    case .bibtex: .init(summary: "BibTeX, for LaTeX", extensions: ["bib"])
    case .csl:
      .init(summary: "CSL-JSON, for citation processors", extensions: ["csl.json", "json"])
    case .ris: .init(summary: "RIS, for reference managers", extensions: ["ris"])
    case .graphml:
      .init(summary: "articles, names and links as a graph, GraphML", extensions: ["graphml"])
    case .gexf:
      .init(summary: "the same graph, GEXF 1.3", extensions: ["gexf"])
    case .nodes:
      .init(summary: "the graph's articles and names as a table, CSV", extensions: ["nodes.csv"])
    case .edges:
      .init(summary: "the graph's mentions and links as a table, CSV", extensions: ["edges.csv"])
    }
  }

  /// The format that the name of a file asks for by how it ends.
  package init?(path: String) {
    let name = (path.split(separator: "/").last ?? "").lowercased()
    // The longest ending decides: `a.csl.json` is not just any `.json`.
    let endings = Self.allCases.flatMap { format in
      format.row.extensions.map { (format, "." + $0) }
    }.sorted { $0.1.utf8.count > $1.1.utf8.count }
    guard let format = endings.first(where: { name.hasSuffix($0.1) })?.0 else { return nil }
    self = format
  }

  /// How a file's name, as it is typed so far, can end, and the UTF-8 bytes of it that this replaces:
  /// every format's usual ending, or where one is begun those that go on so.
  package static func endings(for name: String) -> (range: Range<Int>, endings: [String]) {
    let all = allCases.compactMap { $0.row.extensions.first.map { "." + $0 } }
    let bytes = name.utf8
    let start = name.lastIndex(of: "/") ?? name.startIndex
    for dot in name[start...].indices where name[dot] == "." {
      let typed = name[dot...].lowercased()
      let range = bytes.distance(from: bytes.startIndex, to: dot)..<bytes.count
      if Self(path: "a" + typed) != nil, !typed.dropFirst().isEmpty {
        let others = all.filter { $0 != typed }
        return (range, others)
      }
      let begun = all.filter { $0.hasPrefix(typed) }
      if !begun.isEmpty { return (range, begun) }
    }
    return (bytes.count..<bytes.count, all)
  }

  /// The format called `name`, or that files ending in `name` have.
  package init?(name: String) {
    guard let format = Self(rawValue: name) ?? Self(path: "." + name) else { return nil }
    self = format
  }

  /// Whether its writer wants the names and links of articles, which cost a look each.
  package var isGraph: Bool {
    switch self {
    case .graphml, .gexf, .nodes, .edges: true
    case .markdown, .text, .html, .jsonl, .bibtex, .csl, .ris: false
    }
  }

  /// What writes it.
  package func writer(_ settings: ExportSettings = ExportSettings()) -> any ExportWriter {
    switch self {
    case .markdown: MarkdownWriter()
    case .text: PlainTextWriter(width: settings.width)
    case .html: HTMLWriter(title: settings.title)
    case .jsonl: JSONLinesWriter()
    case .bibtex: BibTeXWriter()
    case .csl: CSLWriter()
    case .ris: RISWriter()
    case .graphml: GraphMLWriter()
    case .gexf: GEXFWriter()
    case .nodes: NodeTableWriter()
    case .edges: EdgeTableWriter()
    }
  }
}

extension ExportFormat {
  /// The formats as a table for the README.
  package static var markdownTable: String {
    let rows = allCases.map { format in
      let endings = format.row.extensions.map { "`.\($0)`" }.joined(separator: " ")
      return "| `\(format.rawValue)` | \(endings) | \(format.row.summary) |"
    }
    return (["| format | files | what it is |", "|---|---|---|"] + rows).joined(separator: "\n")
  }
}

/// What can be chosen about an export beside its format.
package struct ExportSettings: Hashable, Sendable {
  /// What a format that has a title of its own is called.
  package var title: String
  /// The widest line of plain text, in columns.
  package var width: Int

  package init(title: String = "Articles", width: Int = 72) {
    self.title = title
    self.width = width
  }
}
