internal import ArticleLibrary
internal import Articles

/// `broadsheet links`: where articles point, what points at them, and what is missing.
struct LinksSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection?
  private let limit: Int?
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    if invocation.has(.missing) {
      guard invocation.operands.isEmpty else {
        throw invocation.usageError("IDs and --missing exclude each other")
      }
      selection = nil
    } else {
      guard !invocation.operands.isEmpty else {
        throw invocation.usageError("of which articles? give their IDs, or --missing")
      }
      selection = try ArticleSelection(ids: invocation.operands, of: invocation)
    }
    limit = try invocation.number(.limit)
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var printer = EntityPrinter(isJSON: isJSON)
    guard let selection else {
      for target in try library.missingTargets(limit: limit ?? 50) { printer.print(target) }
      return
    }
    for id in try selection.ids(in: library) {
      for reference in try library.crossReferences(of: id).prefix(limit ?? .max) {
        printer.print(reference, of: id)
      }
    }
  }
}
