internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet saved`: queries under names.
struct SavedSubcommand {
  private let location: LibraryLocation
  private let action: Action
  private let isJSON: Bool
  private let isQuiet: Bool

  private enum Action {
    case list
    case save(SavedSearch)
    case remove(name: String)
  }

  init(_ invocation: Invocation) throws {
    let operands = invocation.operands
    switch (operands.first, operands.count, invocation.has(.remove)) {
    case (nil, _, false): action = .list
    case (let name?, 1, true): action = .remove(name: name)
    case (let name?, 2..., false):
      action = .save(SavedSearch(name: name, query: operands.dropFirst().joined(separator: " ")))
    default:
      throw invocation.usageError(
        "saved alone lists, saved NAME QUERY saves, saved --remove NAME removes")
    }
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    switch action {
    case .list:
      var output = Output()
      for search in try SavedSearch.builtIn + library.savedSearches() {
        try print(search, of: library, to: &output)
      }
    case .save(let search):
      if !isQuiet { Messages.warn(of: Query(search.query, today: LocalDay.today)) }
      try library.saveSearch(search)
      guard !isQuiet else { return }
      var output = Output()
      try print(search, of: library, to: &output)
    case .remove(let name):
      guard try library.removeSavedSearch(named: name) != nil else {
        throw Failure("no saved search `\(name)`", hint: "`broadsheet saved` lists them")
      }
    }
  }

  /// Prints the search with the number of articles it finds now.
  private func print(
    _ search: SavedSearch, of library: Library, to output: inout Output
  ) throws {
    let count = try library.count(ListFilter(finding: Query(search.query, today: LocalDay.today)))
    guard isJSON else {
      output.print("\(search.name)\t\(count)\t\(search.query)")
      return
    }
    var json = JSONText()
    json.object { json in
      json.member("articles", count)
      json.member("built_in", SavedSearch.builtIn.contains(search))
      json.member("name", search.name)
      json.member("query", search.query)
    }
    output.print(json.bytes)
  }
}
