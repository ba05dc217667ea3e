internal import ArticleLibrary
internal import Articles

/// `broadsheet similar`: reposts, excerpts and other versions of articles.
struct SimilarSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection?
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    selection =
      invocation.operands.isEmpty
      ? nil : try ArticleSelection(ids: invocation.operands, of: invocation)
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var printer = EntityPrinter(isJSON: isJSON)
    let ids = try selection?.ids(in: library) ?? library.ids(.all, order: .newest)
    for id in ids {
      for like in try library.likeArticles(id) where selection != nil || id < like.article.id {
        printer.print(like, to: id)
      }
    }
  }
}
