internal import ArticleLibrary
internal import Articles

/// `broadsheet search`: the articles in which all words of a query occur.
struct SearchSubcommand {
  private let location: LibraryLocation
  private let query: Query
  private let part: ListPart
  private let isJSON: Bool
  private let isQuiet: Bool

  init(_ invocation: Invocation) throws {
    query = Query(invocation.operands.joined(separator: " "))
    guard !query.isEmpty else { throw invocation.usageError("search for what?") }
    part = try ListPart(invocation)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
    isJSON = invocation.has(.json)
  }

  func run() throws {
    let library = try location.open()
    var output = Output()
    let json = JSONLine()
    if !isQuiet { Messages.warn(of: query) }
    try part.forEachPage(of: 100) { range in
      let hits = try library.search(
        query, order: part.order, limit: range.count, offset: range.lowerBound)
      for hit in hits {
        if isJSON {
          output.print(try json.bytes(HitRecord(hit: hit)))
        } else {
          output.print(hit.article.line)
          output.print("        \(hit.snippet.text)")
        }
      }
      return hits.count
    }
  }
}
