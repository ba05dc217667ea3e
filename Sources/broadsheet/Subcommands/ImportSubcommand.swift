internal import ArticleLibrary
internal import Articles

/// `broadsheet import`: files and folders into the library, and the names in them.
struct ImportSubcommand {
  private let location: LibraryLocation
  private let paths: [String]
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard !invocation.operands.isEmpty else {
      throw invocation.usageError("import what? name a file or a folder")
    }
    location = try LibraryLocation(invocation)
    paths = invocation.operands
    isJSON = invocation.has(.json)
  }

  func run() throws {
    let library = try location.open()
    let summary = try Self.importAll(paths, into: library)
    var output = Output()
    if isJSON {
      output.print(try JSONLine().bytes(Record(summary)))
    } else {
      output.print(summary.sentence)
    }
  }

  /// Imports `paths` on this thread, with warnings to standard error, and finds the names on all cores.
  static func importAll(_ paths: [String], into library: Library) throws -> ImportSummary {
    let importer = Importer(library: library) { event in
      if case .problem(let problem) = event { Messages.warning(problem.description) }
    }
    let summary = try importer.run(paths)
    let shelf = ModelShelf()
    guard !shelf.languages.isEmpty else { return summary }
    let names = NameService(library: library, shelf: shelf, workers: BackgroundThread.coreCount) {
      event in
      if case .failed(let reason) = event { Messages.warning(reason) }
    }
    names.start()
    names.finish()
    return summary
  }

  private struct Record: Encodable {
    var new: Int
    var updated: Int
    var unchanged: Int
    var missing: Int
    var problems: Int

    init(_ summary: ImportSummary) {
      new = summary.new
      updated = summary.updated
      unchanged = summary.unchanged
      missing = summary.missing
      problems = summary.problems
    }
  }
}

extension ImportSummary {
  /// What was done, in a line: `3 new articles, 1 problem`.
  fileprivate var sentence: String {
    var parts: [String] = []
    func add(_ number: Int, _ one: String, _ many: String) {
      if number > 0 { parts.append("\(number) \(number == 1 ? one : many)") }
    }
    add(new, "new article", "new articles")
    add(updated, "updated", "updated")
    add(unchanged, "unchanged", "unchanged")
    add(missing, "missing", "missing")
    add(problems, "problem", "problems")
    return parts.isEmpty ? "nothing new" : parts.joined(separator: ", ")
  }
}
