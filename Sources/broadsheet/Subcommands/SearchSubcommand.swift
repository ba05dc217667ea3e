internal import ArticleLibrary
internal import Articles

/// `broadsheet search`: the articles in which all words of a query occur.
struct SearchSubcommand {
  private let location: LibraryLocation
  private let query: Query
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    query = Query(invocation.operands.joined(separator: " "))
    guard !query.isEmpty else { throw invocation.usageError("search for what?") }
    location = try LibraryLocation(invocation)
    isJSON = invocation.has(.json)
  }

  func run() throws {
    let library = try location.open()
    var output = Output()
    let json = JSONLine()
    var offset = 0
    while true {
      let hits = try library.search(query, limit: 100, offset: offset)
      for hit in hits {
        if isJSON {
          output.print(try json.bytes(HitRecord(hit: hit)))
        } else {
          output.print(hit.article.line)
          output.print("        \(hit.snippet.text)")
        }
      }
      guard hits.count == 100 else { return }
      offset += hits.count
    }
  }
}
