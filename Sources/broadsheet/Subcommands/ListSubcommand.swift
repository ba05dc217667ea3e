internal import ArticleLibrary
internal import Articles

/// `broadsheet list`: the articles of the library, or those that a query finds.
struct ListSubcommand {
  private let location: LibraryLocation
  private let query: Query
  private let part: ListPart
  private let isJSON: Bool
  private let isQuiet: Bool

  init(_ invocation: Invocation) throws {
    query = Query(invocation.operands.joined(separator: " "), today: LocalDay.today)
    part = try ListPart(invocation)
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    if !isQuiet { Messages.warn(of: query) }
    let isFound = try Self.print(
      library, filter: ListFilter(finding: query), part: part, isJSON: isJSON)
    if !isFound, !isQuiet, part.isWhole,
      let advice = try library.advice(for: query, today: LocalDay.today)
    {
      Messages.warn(of: advice)
    }
  }

  /// Prints the articles of `library` that pass `filter`, a window at a time.
  ///
  /// - Returns: Whether there are any.
  @discardableResult
  static func print(
    _ library: Library, filter: ListFilter, part: ListPart = ListPart(), isJSON: Bool = false
  ) throws -> Bool {
    var output = Output()
    var isFound = false
    try part.forEachPage { range in
      let rows = try library.summaries(in: range, filter: filter, order: part.order)
      for row in rows {
        if isJSON {
          output.print(SummaryRecord(row).line)
        } else {
          output.print(row.line)
        }
      }
      isFound = isFound || !rows.isEmpty
      return rows.count
    }
    return isFound
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
