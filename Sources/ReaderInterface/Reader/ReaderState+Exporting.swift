internal import Articles
internal import UnicodeText

extension ReaderState {
  /// What `W` would write, and what it could be called.
  private var contentsToWrite: (contents: ExportRequest.Contents, name: String, count: Int)? {
    if focus == .list || focus == .results, !marks.isEmpty {
      return (.articles(marks.articles.map(\.id)), "marked articles", marks.count)
    }
    switch focus {
    case .results:
      guard let search, !search.hits.isEmpty else { return nil }
      return (
        .found(text: search.text, order: search.order), search.text,
        search.total ?? search.hits.count
      )
    case .list:
      guard list.window.total > 0 else { return nil }
      let name = [list.listing.collection.title, list.filter].joined(separator: " ")
      return (.listing(list.listing), name, list.window.total)
    default:
      return reading.map { ([$0.article.id], $0.summary.title) }
        .map { (.articles($0), $1, 1) }
    }
  }

  /// How many articles `W` would write.
  var countToWrite: Int { contentsToWrite?.count ?? 0 }

  mutating func askForFile() -> [Effect] {
    guard let (_, name, _) = contentsToWrite else {
      say("There is nothing to write")
      return []
    }
    guard status.exported == nil else {
      say("A file is being written; ^C cancels that")
      return []
    }
    return ask(.writeFile, text: Self.fileName(for: name))
  }

  /// A name that every file system takes.
  private static func fileName(for title: String) -> String {
    let slug = slug(of: title)
    return (slug.isEmpty ? "articles" : slug) + ".md"
  }

  mutating func write(to path: String) -> [Effect] {
    guard let contents = contentsToWrite?.contents else { return [] }
    status.exported = 0
    return [.export(ExportRequest(contents, path: path))]
  }

  /// Takes in how far the writing of a file has come.
  mutating func receive(_ event: ExportEvent) -> [Effect] {
    switch event {
    case .progress(let count):
      status.exported = count
      return []
    case .written(let count, let path):
      say("Wrote \(grouped(count)) article\(count == 1 ? "" : "s") to \(path)")
    case .canceled: say("Writing canceled; there is no file")
    case .failed(let reason): say(reason, isError: true)
    case .exists(let request):
      status.exported = nil
      guard prompt == nil else {
        say("\(request.path) exists; nothing was written", isError: true)
        return []
      }
      exportToConfirm = request
      return ask(.replaceFile)
    }
    status.exported = nil
    return []
  }

  /// Replaces the file, if the answer is yes.
  mutating func confirmReplacing(_ answer: String) -> [Effect] {
    guard var request = exportToConfirm else { return [] }
    exportToConfirm = nil
    guard answer.lowercased().hasPrefix("y") else {
      say("Nothing was written")
      return []
    }
    request.replaces = true
    status.exported = 0
    return [.export(request)]
  }
}
