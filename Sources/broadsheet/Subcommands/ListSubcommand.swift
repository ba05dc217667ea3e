internal import ArticleLibrary
internal import Articles

/// `broadsheet list`: the articles of the library, newest first.
struct ListSubcommand {
  private let location: LibraryLocation
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard invocation.operands.isEmpty else { throw invocation.usageError("list takes no operands") }
    location = try LibraryLocation(invocation)
    isJSON = invocation.has(.json)
  }

  func run() throws { try Self.print(try location.open(), isJSON: isJSON) }

  /// Prints the articles of `library` that pass `filter`, a window at a time.
  static func print(_ library: Library, filter: ListFilter = .all, isJSON: Bool = false) throws {
    var output = Output()
    let json = JSONLine()
    var start = 0
    while true {
      let rows = try library.summaries(in: start..<start + 500, filter: filter)
      for row in rows {
        if isJSON {
          output.print(try json.bytes(SummaryRecord(summary: row)))
        } else {
          output.print(row.line)
        }
      }
      guard rows.count == 500 else { return }
      start += rows.count
    }
  }
}

extension ArticleSummary {
  /// The article on a line: number, date, title, authors and outlet.
  var line: String {
    let number = String(id.rawValue)
    let padding = String(repeating: " ", count: max(0, 6 - number.utf8.count))
    let day = date?.description ?? ""
    let dayPadding = String(repeating: " ", count: max(0, 10 - day.utf8.count))
    let credits = (authors + [outlet].compactMap { $0 }).joined(separator: ", ")
    return "\(padding)\(number)  \(day)\(dayPadding)  \(title)"
      + (credits.isEmpty ? "" : "  (\(credits))")
  }
}
