internal import ArticleExport
internal import ArticleLibrary
internal import Articles

/// `broadsheet forget`: takes out of the library what came from files. The files stay.
struct ForgetSubcommand {
  private let location: LibraryLocation
  private let what: What
  private let isJSON: Bool
  private let isQuiet: Bool

  private enum What {
    case sources([String])
    case articles(ArticleSelection)
    case missing
  }

  init(_ invocation: Invocation) throws {
    let operands = invocation.operands
    switch (invocation.has(.missing), invocation.has(.ids), operands.isEmpty) {
    case (true, false, true): what = .missing
    case (false, true, false): what = .articles(try ArticleSelection(ids: operands, of: invocation))
    case (false, false, false): what = .sources(operands)
    default:
      throw invocation.usageError("forget what? PATH…, or --ids ID…, or --missing")
    }
    isJSON = invocation.has(.json)
    isQuiet = invocation.has(.quiet)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    let count =
      switch what {
      case .sources(let paths): try forget(paths, in: library)
      case .articles(let selection):
        try library.forget(articles: try selection.ids(in: library))
      case .missing: try forgetMissing(in: library)
      }
    var output = Output()
    if isJSON {
      var json = JSONText()
      json.object { $0.member("articles", count) }
      output.print(json.bytes)
    } else if !isQuiet {
      output.print("forgotten: \(count) \(count == 1 ? "article" : "articles")")
    }
  }

  private func forget(_ paths: [String], in library: Library) throws -> Int {
    var known: [String] = []
    for path in paths {
      let absolute = Files.absoluteIfGone(path)
      if try library.sources(under: absolute).isEmpty {
        guard !isQuiet, paths.count > 1 else { continue }
        Messages.warning("nothing in the library came from \(path)")
      } else {
        known.append(absolute)
      }
    }
    guard !known.isEmpty else {
      throw Failure(
        "nothing in the library came from \(paths.count == 1 ? paths[0] : "any of these")",
        hint: "`broadsheet stats` lists its files")
    }
    return try library.forget(sources: known)
  }

  /// What the last import no longer found: whole files, then articles of files that are there.
  ///
  /// What no import has looked for since is kept: a disk may not be there today.
  private func forgetMissing(in library: Library) throws -> Int {
    let gone = try library.sources().filter(\.isMissing).map(\.path)
    let count = try library.forget(sources: gone)
    let missing = ListFilter(finding: Query("is:missing"))
    let rest = try library.forget(articles: library.ids(missing))
    guard count + rest > 0 || !gone.isEmpty else { throw Failure("nothing is missing") }
    return count + rest
  }
}
