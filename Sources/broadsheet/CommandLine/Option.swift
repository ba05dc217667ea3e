internal import ArticleExport
internal import ArticleParsing
internal import Articles

/// An option of the command line.
package enum Option: String, CaseIterable, Sendable {
  case library
  case temporary
  case format
  case asFormat = "as"
  case explain
  case output
  case force
  case ids
  case query
  case order
  case limit
  case offset
  case type
  case missing
  case remove
  case width
  case raw
  case tokens
  case together
  case offsets
  case model
  case jobs
  case noNames = "no-names"
  case json
  case quiet
  case help
  case version
}

extension Option {
  /// An option's row in the table.
  package struct Row: Sendable {
    /// What its value is called, such as `PATH`; `nil` if it takes none.
    package var value: String?
    package var summary: String
    /// All that the value may be, if that is a choice.
    package var choices: [String] = []
  }

  /// Exhaustive, so that an option without a row does not compile.
  package var row: Row {
    switch self {
    case .library: Row(value: "PATH", summary: "use this library file")
    case .temporary: Row(summary: "keep nothing: a library that is gone at the end")
    case .format:
      Row(
        value: "FORMAT", summary: "write this format",
        choices: ExportFormat.allCases.map(\.rawValue))
    case .asFormat:
      Row(
        value: "FORMAT", summary: "read the files as this format, whatever they look like",
        choices: FormatDetector.ForcedFormat.names)
    case .explain: Row(summary: "show where in its file each field was found")
    case .output: Row(value: "PATH", summary: "write to this file, complete or not at all")
    case .force: Row(summary: "replace a file that is there")
    case .ids: Row(summary: "the operands are IDs of articles")
    case .query: Row(value: "QUERY", summary: "all articles that this finds")
    case .order:
      Row(
        value: "ORDER", summary: "in this order", choices: ArticleOrder.allCases.map(\.rawValue))
    case .limit: Row(value: "N", summary: "at most so many")
    case .offset: Row(value: "N", summary: "without the first so many")
    case .type:
      Row(
        value: "TYPE", summary: "only these",
        choices: EntityType.allCases.map(\.rawValue)
          + CreditSummary.Kind.allCases.map(\.rawValue))
    case .missing: Row(summary: "what is no longer on disk, or never was")
    case .remove: Row(summary: "take away instead of adding")
    case .width: Row(value: "N", summary: "wrap lines at N columns (72)")
    case .raw: Row(summary: "exactly the model's spans and labels")
    case .tokens: Row(summary: "print the offsets of the tokens too")
    case .together: Row(summary: "give what several records name one cluster")
    case .offsets:
      Row(
        value: "UNIT", summary: "count in UTF-8 bytes, the default, or code points",
        choices: ["bytes", "scalars"])
    case .model: Row(value: "NAME", summary: "use this model, by name or path")
    case .jobs: Row(value: "N", summary: "use so many cores; all of them without it")
    case .noNames: Row(summary: "do not look for names; the reader does it later")
    case .json: Row(summary: "print JSON Lines")
    case .quiet: Row(summary: "say nothing but errors")
    case .help: Row(summary: "print this help")
    case .version: Row(summary: "print the version")
    }
  }

  /// The option with what follows it: `--width N`.
  package var usage: String { "--\(rawValue)\(row.value.map { " \($0)" } ?? "")" }

  /// The summary, with the choices there are.
  package var summary: String {
    row.choices.isEmpty
      ? row.summary : "\(row.summary): \(row.choices.joined(separator: ", "))"
  }

  /// Whether it can have this value, as far as a table can tell.
  package func accepts(_ value: String) -> Bool {
    switch self {
    case .format: ExportFormat(name: value) != nil
    default: row.choices.isEmpty || row.choices.contains(value)
    }
  }

  /// Whether its value is the name of a file.
  package var takesPath: Bool { row.value == "PATH" }
}
