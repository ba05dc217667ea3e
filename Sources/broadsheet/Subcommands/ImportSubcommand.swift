internal import ArticleLibrary
internal import Articles

/// `broadsheet import`: files and folders into the library, and the names in them.
struct ImportSubcommand {
  private let location: LibraryLocation
  private let paths: [String]
  private let isJSON: Bool
  private let isQuiet: Bool
  private let findsNames: Bool
  private let jobs: Int

  init(_ invocation: Invocation) throws {
    guard !invocation.operands.isEmpty else {
      throw invocation.usageError("import what? name a file or a folder")
    }
    location = try LibraryLocation(invocation)
    paths = invocation.operands
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    findsNames = !invocation.has(.noNames)
    if let text = invocation.value(of: .jobs) {
      guard let jobs = Int(text), 1...1024 ~= jobs else {
        throw invocation.usageError("--jobs must be a number from 1 to 1024, not `\(text)`")
      }
      self.jobs = jobs
    } else {
      jobs = BackgroundThread.coreCount
    }
  }

  func run() throws {
    let library = try location.open()
    let display = ImportDisplay(isQuiet: isQuiet)
    defer { display.clear() }
    let summary = try Self.importAll(
      paths, into: library, jobs: jobs, findsNames: findsNames, display)
    display.clear()
    var output = Output()
    if isJSON {
      output.print(try JSONLine().bytes(Record(summary)))
    } else if !isQuiet {
      output.print(summary.sentence)
    }
    if paths.allSatisfy({ Files.absolute($0) == nil }) { throw Failure("nothing could be read") }
  }

  /// Imports `paths`, with warnings and progress to standard error, and then finds the names.
  static func importAll(
    _ paths: [String], into library: Library, jobs: Int = BackgroundThread.coreCount,
    findsNames: Bool = true, _ display: ImportDisplay = ImportDisplay(isQuiet: false)
  ) throws -> ImportSummary {
    defer { display.clear() }
    let importer = Importer(library: library, jobs: jobs) { display.show($0) }
    let summary = try importer.run(paths)
    let shelf = ModelShelf()
    guard findsNames, !shelf.languages.isEmpty else { return summary }
    let names = NameService(library: library, shelf: shelf, workers: jobs) { display.show($0) }
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
