internal import ArticleLibrary
internal import Articles

/// `broadsheet search`: the articles that a query finds, with a passage of each.
struct SearchSubcommand {
  private let location: LibraryLocation
  private let query: Query
  private let part: ListPart
  private let isJSON: Bool
  private let isQuiet: Bool

  init(_ invocation: Invocation) throws {
    query = Query(invocation.operands.joined(separator: " "), today: LocalDay.today)
    guard !query.isEmpty else { throw invocation.usageError("search for what?") }
    part = try ListPart(invocation)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
    isJSON = invocation.has(.json)
  }

  func run() throws {
    let library = try location.open()
    var output = Output()
    if !isQuiet { Messages.warn(of: query) }
    var isFound = false
    try library.forEachBatch(
      of: query, order: part.order, limit: part.limit ?? .max, offset: part.offset
    ) { hits in
      isFound = true
      for hit in hits {
        if isJSON {
          output.print(SummaryRecord(hit).line)
        } else {
          output.print(hit.article.line)
          output.print("        \(hit.snippet.text)")
        }
      }
    }
    if !isFound, !isQuiet, part.isWhole,
      let advice = try library.advice(for: query, today: LocalDay.today)
    {
      Messages.warn(of: advice)
    }
  }
}
