internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet export`: articles for other programs.
struct ExportSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection
  private let part: ListPart
  private let format: ExportFormat
  private let path: String?
  private let replaces: Bool
  private let settings: ExportSettings
  private let isJSON: Bool
  private let isQuiet: Bool

  init(_ invocation: Invocation) throws {
    path = invocation.value(of: .output)
    if let name = invocation.value(of: .format) {
      format = ExportFormat(name: name) ?? .text
    } else if let path {
      guard let format = ExportFormat(path: path) else {
        throw invocation.usageError("the name `\(path)` says no format; add --format FORMAT")
      }
      self.format = format
    } else {
      throw invocation.usageError("in which format? add --format FORMAT, or --output PATH")
    }
    isJSON = invocation.has(.json)
    guard path != nil || !isJSON else {
      throw invocation.usageError("--json tells what --output wrote; for articles as JSON: show")
    }
    if invocation.has(.ids) {
      guard !invocation.operands.isEmpty else {
        throw invocation.usageError("which articles? --ids needs their IDs")
      }
      selection = try ArticleSelection(ids: invocation.operands, of: invocation)
    } else {
      selection = .query(
        Query(invocation.operands.joined(separator: " "), today: LocalDay.today))
    }
    part = try ListPart(invocation)
    settings = ExportSettings(
      title: invocation.operands.isEmpty || invocation.has(.ids)
        ? "Articles" : "Articles: " + invocation.operands.joined(separator: " "),
      width: try invocation.width)
    replaces = invocation.has(.force)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    if case .query(let query) = selection, !isQuiet { Messages.warn(of: query) }
    let job = ExportJob(
      library: library, ids: try selection.ids(in: library, part: part), format: format,
      settings: settings)
    guard let path else {
      var output = Output()
      try job.run { output.write($0) }
      return
    }
    let count = try job.run(to: path, replacing: replaces)
    var output = Output()
    if isJSON {
      var json = JSONText()
      json.object { json in
        json.member("articles", count)
        json.member("format", format.rawValue)
        json.member("path", path)
      }
      output.print(json.bytes)
    } else if !isQuiet {
      output.print("\(count) \(count == 1 ? "article" : "articles") in \(path)")
    }
  }
}
