package import Articles

/// Articles that are to be written to a file.
package struct ExportRequest: Hashable, Sendable {
  package var contents: Contents
  /// As typed; its extension says in which format.
  package var path: String
  /// Whether a file of that name may be replaced.
  package var replaces: Bool

  package init(_ contents: Contents, path: String, replaces: Bool = false) {
    self.contents = contents
    self.path = path
    self.replaces = replaces
  }

  package enum Contents: Hashable, Sendable {
    case articles([Article.ID])
    /// All that a list shows, in its order.
    case listing(Listing)
    /// All that a search finds.
    case found(text: String, order: ArticleOrder)
  }
}

/// What has come of writing articles to a file.
package enum ExportEvent: Hashable, Sendable {
  /// So many articles are written by now.
  case progress(Int)
  case written(Int, path: String)
  /// There is a file of that name, which is only replaced if the reader says so.
  case exists(ExportRequest)
  case canceled
  case failed(String)
}
