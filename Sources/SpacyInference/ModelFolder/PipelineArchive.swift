/// A pipeline as it was published, in a wheel or a folder, to be installed from.
package struct PipelineArchive {
  private let files: PipelineFiles
  private let outline: PipelineOutline

  /// Opens the wheel or folder at `path`, refusing pipelines that cannot be used.
  package init(path: String) throws(PipelineError) {
    files = try PipelineFiles(path: path)
    outline = try PipelineOutline(files)
  }

  package var name: String { outline.name }
  package var version: String { outline.version }
  /// ISO 639-1.
  package var language: String { outline.language }
  /// The name of its license, as the pipeline gives it.
  package var license: String { outline.license }
  /// The folder it is installed in: `NAME-VERSION`.
  package var folderName: String { outline.folderName }

  /// Installs what recognition needs into a folder of its own in `folder`, and returns its path.
  ///
  /// The new folder appears whole or not at all, in place of an older one of the same name.
  package func install(into folder: String) throws(PipelineError) -> String {
    let target = "\(folder)/\(folderName)"
    let temporary = "\(folder)/.\(folderName).\(FileSystem.processID)"
    guard FileSystem.makeFolder(folder) else {
      throw PipelineError(path: folder, reason: "cannot be created")
    }
    FileSystem.removeFolder(temporary)
    do throws(PipelineError) {
      try extract(into: temporary)
      // What cannot be loaded is not installed. Loading also writes the cache for later starts.
      _ = try Pipeline(path: temporary)
      try move(temporary, to: target)
    } catch {
      FileSystem.removeFolder(temporary)
      throw error
    }
    return target
  }

  private func extract(into folder: String) throws(PipelineError) {
    for name in outline.files where files.contains(name) {
      let contents = try files.contents(of: name)
      let path = "\(folder)/\(name)"
      let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? folder
      guard FileSystem.makeFolder(parent) else {
        throw PipelineError(path: parent, reason: "cannot be created")
      }
      if let problem = FileSystem.write(contents, to: path) {
        throw PipelineError(path: path, reason: problem)
      }
    }
  }

  private func move(_ temporary: String, to target: String) throws(PipelineError) {
    let old = "\(temporary).old"
    FileSystem.removeFolder(old)
    let replaces = FileSystem.isDirectory(target)
    if replaces, let problem = FileSystem.move(target, to: old) {
      throw PipelineError(path: target, reason: problem)
    }
    if let problem = FileSystem.move(temporary, to: target) {
      if replaces { _ = FileSystem.move(old, to: target) }
      throw PipelineError(path: target, reason: problem)
    }
    FileSystem.removeFolder(old)
  }
}
