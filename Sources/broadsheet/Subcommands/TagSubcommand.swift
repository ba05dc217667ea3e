internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet tag`: which tags there are, and which articles have them.
struct TagSubcommand {
  private let location: LibraryLocation
  private let action: Action
  private let isJSON: Bool
  private let isQuiet: Bool

  private enum Action {
    case list
    case add(tag: String, ArticleSelection)
    case remove(tag: String, ArticleSelection)
  }

  init(_ invocation: Invocation) throws {
    if let tag = invocation.operands.first {
      let selection = try ArticleSelection(invocation, after: 1)
      action = invocation.has(.remove) ? .remove(tag: tag, selection) : .add(tag: tag, selection)
    } else {
      guard !invocation.has(.remove), invocation.value(of: .query) == nil else {
        throw invocation.usageError("which tag? it comes first: tag NAME ID…")
      }
      action = .list
    }
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    switch action {
    case .list: try list(library)
    case .add(let tag, let selection):
      let ids = try selection.ids(in: library)
      report("tagged", changed: try library.addTag(tag, to: ids).count, of: ids.count)
    case .remove(let tag, let selection):
      let ids = try selection.ids(in: library)
      report("untagged", changed: try library.removeTag(tag, from: ids).count, of: ids.count)
    }
  }

  private func list(_ library: Library) throws {
    var output = Output()
    for tag in try library.tagCounts() {
      guard isJSON else {
        output.print("\(tag.name)\t\(tag.articles)")
        continue
      }
      var json = JSONText()
      json.object { json in
        json.member("articles", tag.articles)
        json.member("name", tag.name)
      }
      output.print(json.bytes)
    }
  }

  private func report(_ what: String, changed: Int, of count: Int) {
    ChangeReport(what: what, changed: changed, of: count).print(isJSON: isJSON, isQuiet: isQuiet)
  }
}
