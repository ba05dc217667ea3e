/// What `broadsheet` can be told to do. Help, completion and the manual are made from this table.
package enum Subcommand: String, CaseIterable, Sendable {
  case open
  case `import`
  case list
  case search
  case show
  case parse
  case recognize
  case model
  case keys
  case check
}

extension Subcommand {
  /// A subcommand's row in the table.
  package struct Row: Sendable {
    package var summary: String
    /// What follows the options, such as `PATH…`; empty if nothing may.
    package var operands: String
    package var options: [Option]
    /// What a reader should know beyond the summary, a paragraph a line.
    package var details: [String]
  }

  /// Exhaustive, so that a subcommand without a row does not compile.
  package var row: Row {
    switch self {
    case .open:
      .init(
        summary: "open the reader at once, and import what is named meanwhile",
        operands: "[PATH…]", options: [.library, .temporary],
        details: [
          "Without a terminal it imports and prints the list of articles.",
          "A first argument that is a subcommand is one; write ./list for a file of that name.",
        ])
    case .import:
      .init(
        summary: "add files and folders to the library",
        operands: "PATH…", options: [.library, .json],
        details: ["What has not changed since it was last imported is passed over."])
    case .list:
      .init(
        summary: "print the articles of the library, newest first",
        operands: "", options: [.library, .json], details: [])
    case .search:
      .init(
        summary: "print the articles in which all words of QUERY occur, newest first",
        operands: "QUERY", options: [.library, .json],
        details: ["\"two words\" stand together; word* matches every word that begins so."])
    case .show:
      .init(
        summary: "print an article as text", operands: "ID",
        options: [.library, .width, .json], details: ["IDs are printed by list and search."])
    case .parse:
      .init(
        summary: "print the articles of files, touching no library",
        operands: "PATH…", options: [.json],
        details: [
          "With --json every article is a line: title, subtitle, authors, outlet, published,"
            + " reposted, url, excerpt, language, keywords, text, blocks, captions, links, bio,"
            + " handles, related, unassigned, origins, source, problems.",
          "Ranges are half-open and count bytes of the file.",
        ])
    case .recognize:
      .init(
        summary: "find the names in texts",
        operands: "[FILE]", options: [.raw, .tokens, .offsets, .model],
        details: [
          "Reads JSON Lines {\"id\", \"text\"} from FILE or, for - or none, standard input; each is"
            + " one document. Prints {\"id\", \"entities\": [{\"start\", \"end\", \"label\","
            + " \"cluster\"}]} as it goes; one cluster is one thing named."
        ])
    case .model:
      .init(
        summary: "list the recognition models, add one, or print where one is",
        operands: "list | add PATH | path [NAME]", options: [.json],
        details: ["PATH is a spaCy v3 pipeline, as a wheel or a folder."])
    case .keys:
      .init(
        summary: "print the reader's keys", operands: "", options: [.json], details: [])
    case .check:
      .init(
        summary: "say what is installed, which models, and how the library is",
        operands: "", options: [.library, .json], details: [])
    }
  }

  /// The subcommand that `word` may be a slip of: one letter more, less or other.
  package static func nearest(to word: String) -> Subcommand? {
    allCases.dropFirst().first { isSlip(Array($0.rawValue.utf8), Array(word.utf8)) }
  }

  private static func isSlip(_ name: [UInt8], _ word: [UInt8]) -> Bool {
    guard abs(name.count - word.count) <= 1, word.count > 2 else { return false }
    let start = zip(name, word).prefix { $0 == $1 }.count
    let end = zip(name.reversed(), word.reversed()).prefix { $0 == $1 }.count
    return start + end >= max(name.count, word.count) - 1
  }

  /// How it is called, on one line.
  package var usage: String {
    let options = row.options.map { option in
      "[--\(option.rawValue)\(option.row.value.map { " \($0)" } ?? "")]"
    }
    let name = self == .open ? [] : [rawValue]
    let operands = row.operands.isEmpty ? [] : [row.operands]
    return (["broadsheet"] + name + options + operands).joined(separator: " ")
  }
}

/// An option of the command line.
package enum Option: String, CaseIterable, Sendable {
  case library
  case temporary
  case json
  case raw
  case tokens
  case offsets
  case model
  case width
  case help
  case version
}

extension Option {
  /// An option's row in the table.
  package struct Row: Sendable {
    /// What its value is called, such as `PATH`; `nil` if it takes none.
    package var value: String?
    package var summary: String
  }

  package var row: Row {
    switch self {
    case .library: .init(value: "PATH", summary: "use this library file")
    case .temporary: .init(value: nil, summary: "keep nothing: a library that is gone at the end")
    case .json: .init(value: nil, summary: "print JSON Lines")
    case .raw: .init(value: nil, summary: "exactly the model's spans and labels")
    case .tokens: .init(value: nil, summary: "print the offsets of the tokens too")
    case .offsets:
      .init(value: "bytes|scalars", summary: "count in UTF-8 bytes (the default) or code points")
    case .model: .init(value: "NAME", summary: "use this model, by name or path")
    case .width: .init(value: "N", summary: "wrap lines at N columns (72)")
    case .help: .init(value: nil, summary: "print this help")
    case .version: .init(value: nil, summary: "print the version")
    }
  }
}
