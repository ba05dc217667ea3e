internal import ArticleLibrary
internal import Articles

/// `broadsheet passages`: what names two entities, or stands in two articles.
struct PassagesSubcommand {
  private let location: LibraryLocation
  private let operands: [String]
  private let ids: [Article.ID]?
  private let limit: Int
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    operands = invocation.operands
    guard operands.count == 2 else {
      throw invocation.usageError("two names, or --ids and two IDs")
    }
    if invocation.has(.ids),
      case .ids(let ids) = try ArticleSelection(ids: operands, of: invocation)
    {
      self.ids = ids
    } else {
      ids = nil
    }
    limit = try invocation.number(.limit) ?? 100
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    var printer = EntityPrinter(isJSON: isJSON)
    if let ids {
      let text = Array((try library.article(ids[0])?.content.text ?? "").utf8)
      for shared in try library.sharedPassages(ids[0], ids[1]).prefix(limit) {
        printer.print(shared, String(decoding: text[shared.first], as: UTF8.self))
      }
      return
    }
    let entities = try operands.map { name in
      guard let entity = try library.entity(named: WrittenName(name)).first else {
        throw Failure(
          "nothing is called `\(name)`", hint: "`broadsheet entities WORDS` looks for it")
      }
      return entity.id
    }
    for passage in try library.passages(naming: entities[0], and: entities[1], limit: limit) {
      printer.print(passage)
    }
  }
}
