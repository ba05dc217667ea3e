internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet show`: an article as text.
struct ShowSubcommand {
  private let location: LibraryLocation
  private let id: Article.ID
  private let width: Int
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard invocation.operands.count == 1, let number = Int64(invocation.operands[0]) else {
      throw invocation.usageError("show which article? `broadsheet list` prints the IDs")
    }
    let columns = invocation.values[.width] ?? "72"
    guard let width = Int(columns), (1...10_000).contains(width) else {
      throw invocation.usageError("--width must be a number from 1 to 10000, not `\(columns)`")
    }
    id = Article.ID(rawValue: number)
    self.width = width
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    guard let article = try location.open().article(id) else {
      throw Failure("no article \(id.rawValue)", hint: "`broadsheet list` prints the IDs")
    }
    var output = Output()
    if isJSON {
      output.print(ArticleRecord(ExportedArticle(article)).line)
    } else {
      output.print(PlainArticle(content: article.content).text(width: width))
    }
  }
}
