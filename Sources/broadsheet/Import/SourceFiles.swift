package import ArticleParsing
package import Articles

/// The files that paths given by the user stand for.
///
/// Inside a folder, dot-files and `README*` are passed over and links are not followed; what the user
/// names is always taken.
package struct SourceFiles: Sequence, IteratorProtocol {
  /// What is still to be looked at, the next one last. What the user names has no status yet.
  private var pending: [(path: String, status: FileStatus?)]

  package init(_ paths: [String]) {
    pending = paths.reversed().map { ($0, nil) }
  }

  /// A file to read, or why a path cannot be.
  package enum Item: Hashable, Sendable {
    case file(path: String, status: FileStatus)
    case problem(Problem)
  }

  package mutating func next() -> Item? {
    while let (path, known) = pending.popLast() {
      do throws(SystemError) {
        let status = if let known { known } else { try Files.status(of: path) }
        switch status.kind {
        case .file: return .file(path: path, status: status)
        case .folder: pending += try inside(path)
        case .link, .other:
          if known == nil {
            return .problem(Problem(path: path, reason: "neither a file nor a folder"))
          }
        }
      } catch {
        return .problem(Problem(path: error.path, reason: error.reason))
      }
    }
    return nil
  }

  private func inside(_ folder: String) throws(SystemError) -> [(path: String, status: FileStatus?)]
  {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return try Files.entries(of: folder) { name in
      !name.hasPrefix(".") && !name.hasPrefix("README")
    }.reversed().map { (prefix + $0.name, $0.status) }
  }

  /// The file at `path`, a part at a time: of what is no text only the beginning is read, since a folder
  /// of clippings may hold a film.
  package static func parts(of path: String) throws(SystemError) -> SourceParts {
    let file = try OpenFile(path)
    return SourceParts(path: path) { try file.read() }
  }
}
