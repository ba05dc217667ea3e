internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet library`: looks after the library's file.
struct LibrarySubcommand {
  private let location: LibraryLocation
  private let action: Action
  private let isJSON: Bool
  private let isQuiet: Bool

  private enum Action: Equatable {
    case info
    case backup(path: String, replaces: Bool)
    case vacuum
    case check
    case repair
  }

  init(_ invocation: Invocation) throws {
    let operands = invocation.operands
    switch (operands.first, operands.count) {
    case ("info", 1): action = .info
    case ("backup", 2): action = .backup(path: operands[1], replaces: invocation.has(.force))
    case ("vacuum", 1): action = .vacuum
    case ("check", 1): action = .check
    case ("repair", 1): action = .repair
    default:
      throw invocation.usageError("library info, backup PATH, vacuum, check or repair?")
    }
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    if action == .repair {
      print(try repair())
      return
    }
    let library = try location.open()
    switch action {
    case .info: try printInformation(of: library)
    case .backup(let path, let replaces):
      try library.backup(to: path, replacing: replaces)
      say("copied to \(path)") { $0.member("path", path) }
    case .vacuum:
      let (before, after) = try library.vacuum()
      say("\(before) bytes before, \(after) after") { json in
        json.member("after", Int(after))
        json.member("before", Int(before))
      }
    case .check:
      let damage = try library.check()
      if isJSON {
        say("") { $0.member("damage", damage) }
      } else {
        for line in damage.isEmpty ? ["sound"] : damage { say(line) { _ in } }
      }
      if !damage.isEmpty {
        throw Failure(
          "the library is damaged", hint: "`broadsheet library repair` mends what it can")
      }
    case .repair: break
    }
  }

  /// Prints a line, or with `--json` the object whose members `members` appends.
  private func say(_ line: String, _ members: (inout JSONText) -> Void) {
    var output = Output()
    if isJSON {
      var json = JSONText()
      json.object(members)
      output.print(json.bytes)
    } else if !isQuiet {
      output.print(line)
    }
  }

  /// Repairs the library, or what is left of a file that cannot be opened as one.
  private func repair() throws -> RepairReport {
    let library: Library
    do {
      library = try location.open()
    } catch let error as LibraryError {
      guard case .sqlite(let cause) = error.reason, cause.reason == .corrupt else { throw error }
      return try Library.salvage(location.path)
    }
    return try library.repair()
  }

  private func print(_ report: RepairReport) {
    if !isQuiet {
      for article in report.damaged {
        Messages.warning(
          "the text of article \(article.id.rawValue), \(article.title), is lost;"
            + " import \(article.sourcePath) again")
      }
    }
    let place = report.salvaged.map { "; what could be read is in \($0)" } ?? ""
    say("repaired: \(report.articles) \(report.articles == 1 ? "article" : "articles")\(place)") {
      json in
      json.member("articles", report.articles)
      json.member("copy", report.copy)
      json.key("damaged")
      json.list(report.damaged) { $0.value(Int($1.id.rawValue)) }
      json.member("orphans", report.orphans)
      json.member("salvaged", report.salvaged)
      json.member("without_names", report.withoutNames)
    }
  }

  private func printInformation(of library: Library) throws {
    let information = try library.information()
    let tables = try library.statistics(limit: 0, withTables: true).tables
    var output = Output()
    guard isJSON else {
      output.print("path      \(information.path ?? "none")")
      output.print("version   \(information.schemaVersion)")
      output.print("size      \(information.size) bytes")
      output.print(
        "articles  \(information.articles), \(information.missingArticles) missing,"
          + " \(information.articlesWithNames) with names")
      output.print("files     \(information.sources), with \(information.problems) problems")
      output.print("names     \(information.entities)")
      for table in tables { output.print("table     \(table.name): \(table.count) bytes") }
      return
    }
    var json = JSONText()
    json.object { json in
      json.member("articles", information.articles)
      json.member("bytes", Int(information.size))
      json.member("entities", information.entities)
      json.member("missing", information.missingArticles)
      json.member("path", information.path)
      json.member("problems", information.problems)
      json.member("sources", information.sources)
      json.member("tables", tables)
      json.member("version", information.schemaVersion)
      json.member("with_names", information.articlesWithNames)
    }
    output.print(json.bytes)
  }
}
