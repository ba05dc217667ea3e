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
    var entries = try Files.entries(of: folder) { name in
      !name.hasPrefix(".") && !name.hasPrefix("README")
    }
    // Of a Maildir folder, what is in `tmp` is still being written.
    let folders = entries.lazy.filter { $0.status.kind == .folder }.map(\.name)
    if Set(folders).isSuperset(of: ["cur", "new", "tmp"]) {
      entries.removeAll { $0.name == "tmp" }
    }
    let pages = Set(entries.compactMap { Self.pageName($0.name) })
    if !pages.isEmpty {
      entries.removeAll { entry in
        entry.status.kind == .folder && Self.pageOfParts(entry.name).map(pages.contains) == true
      }
    }
    return entries.reversed().map { (prefix + $0.name, $0.status) }
  }

  /// What a saved page is called, without its ending.
  private static func pageName(_ name: String) -> String? {
    for ending in [".html", ".htm", ".xhtml"] where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return nil
  }

  /// The page whose pictures and scripts are in the folder `name`, as browsers save them beside it.
  private static func pageOfParts(_ name: String) -> String? {
    let endings = [
      "_files", ".files", "-Dateien", "_fichiers", "_archivos", "_ficheiros", "_bestanden",
    ]
    for ending in endings where name.hasSuffix(ending) {
      return String(name.dropLast(ending.count))
    }
    return nil
  }

  /// The file at `path`, a part at a time: of what is no text only the beginning is read, since a folder
  /// of clippings may hold a film.
  package static func parts(of path: String) throws(SystemError) -> SourceParts {
    let file = try OpenFile(path)
    var parts = SourceParts(path: path) { try file.read() }
    parts.converters = .installed
    return parts
  }
}
