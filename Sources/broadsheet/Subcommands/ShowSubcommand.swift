internal import ArticleExport
internal import ArticleLibrary

/// `broadsheet show`: articles as text.
struct ShowSubcommand {
  private let location: LibraryLocation
  private let selection: ArticleSelection
  private let width: Int
  private let isJSON: Bool

  init(_ invocation: Invocation) throws {
    guard !invocation.operands.isEmpty else {
      throw invocation.usageError("show which article? `broadsheet list` prints the IDs")
    }
    selection = try ArticleSelection(ids: invocation.operands, of: invocation)
    width = try invocation.width
    isJSON = invocation.has(.json)
    location = try LibraryLocation(invocation)
  }

  func run() throws {
    let library = try location.open()
    let job = ExportJob(
      library: library, ids: try selection.ids(in: library), format: isJSON ? .jsonl : .text,
      settings: ExportSettings(width: width))
    var output = Output()
    try job.run { output.write($0) }
  }
}
