internal import ArticleExport
internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface
internal import Synchronization

extension ReaderServices {
  /// Writes articles to a file, beside whatever is read meanwhile.
  func export(_ request: ExportRequest) -> [Message] {
    guard let format = ExportFormat(path: request.path) else {
      let endings = ExportFormat.allCases.compactMap(\.row.extensions.first)
      return [
        .export(.failed("A name must end in one of \(endings.joined(separator: ", "))"))
      ]
    }
    if !request.replaces, (try? Files.status(of: request.path)) != nil {
      return [.export(.exists(request))]
    }
    let number = shared.export.add(1, ordering: .relaxed).newValue
    BackgroundThread.start { [self] in
      mailbox.post(.export(run(request, format, number: number)))
    }
    return []
  }

  private func run(_ request: ExportRequest, _ format: ExportFormat, number: Int) -> ExportEvent {
    func check() throws {
      if shared.export.load(ordering: .relaxed) != number { throw CancellationError() }
    }
    do {
      let job = ExportJob(
        library: library, ids: try ids(of: request.contents), format: format)
      let pace = Pace(.milliseconds(250))
      let count = try job.run(
        to: request.path, replacing: request.replaces
      ) { [mailbox] written in
        try check()
        if pace.allows() { mailbox.post(.export(.progress(written))) }
      }
      return .written(count, path: request.path)
    } catch is CancellationError {
      return .canceled
    } catch {
      return .failed("\(error)")
    }
  }

  func cancelExport() { shared.export.add(1, ordering: .relaxed) }

  private func ids(of contents: ExportRequest.Contents) throws -> [Article.ID] {
    switch contents {
    case .articles(let articles): return articles
    case .listing(let listing):
      return try library.ids(filter(for: listing), order: listing.order)
    case .found(let text, let order):
      let listing = Listing(
        collection: ArticleCollection(.saved, name: "", query: text), order: order)
      return try self.ids(of: .listing(listing))
    }
  }
}
