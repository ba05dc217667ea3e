internal import ArticleLibrary
internal import Articles

/// `broadsheet related`: the articles about the same things.
struct RelatedSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection
  private let limit: Int
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard invocation.operands.count == 1 else {
      throw invocation.usageError("related to which article? give its ID")
    }
    selection = try ArticleSelection(ids: invocation.operands, of: invocation)
    limit = try invocation.number(.limit) ?? 20
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var printer = EntityPrinter(isJSON: isJSON)
    for id in try selection.ids(in: library) {
      for related in try library.relatedArticles(id, limit: limit) { printer.print(related) }
    }
  }
}
