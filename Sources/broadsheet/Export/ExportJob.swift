package import ArticleExport
package import ArticleLibrary
package import Articles

/// Writes articles of a library in a format. Holds one article at a time, however many there are.
package struct ExportJob: Sendable {
  package var library: Library
  /// Settled at the start: what is imported meanwhile is not written, and is not missed.
  package var ids: [Article.ID]
  package var format: ExportFormat
  package var settings: ExportSettings

  package init(
    library: Library, ids: [Article.ID], format: ExportFormat,
    settings: ExportSettings = ExportSettings()
  ) {
    self.library = library
    self.ids = ids
    self.format = format
    self.settings = settings
  }

  /// Hands the document to `write`, piece by piece. Returns how many articles it has.
  ///
  /// `report` hears how many articles are done after each. Whatever either throws ends the job.
  @discardableResult
  package func run(
    report: (Int) throws -> Void = { _ in }, write: ([UInt8]) throws -> Void
  ) throws -> Int {
    var writer = format.writer(settings)
    var output: [UInt8] = []
    var count = 0
    writer.begin(&output)
    repeat {
      count = 0
      for id in ids {
        // Another program may have removed it.
        guard let article = try article(id) else { continue }
        writer.write(article, to: &output)
        count += 1
        try report(count)
        if output.count >= 1 << 18 {
          try write(output)
          output.removeAll(keepingCapacity: true)
        }
      }
    } while writer.needsMore(&output)
    try write(output)
    return count
  }

  /// Writes the document to a file that is there, complete, at the end, or not at all.
  @discardableResult
  package func run(
    to path: String, replacing: Bool, report: (Int) throws -> Void = { _ in }
  ) throws -> Int {
    var file = try NewFile(path: path, replacing: replacing)
    let count = try run(report: report) { bytes in try file.write(bytes) }
    try file.keep()
    return count
  }

  private func article(_ id: Article.ID) throws -> ExportedArticle? {
    guard let article = try library.article(id) else { return nil }
    var exported = ExportedArticle(article, tags: try library.tags(of: id))
    if format.isGraph {
      exported.names = try library.names(of: id)
      if !article.content.links.isEmpty {
        exported.linked = try library.crossReferences(of: id).filter { $0.kind == .link }
          .compactMap(\.article)
      }
    }
    return exported
  }
}
