/// The files of a pipeline, in a folder or in a wheel.
package struct PipelineFiles: Sendable {
  package let path: String
  private let source: Source

  private enum Source {
    case folder(String)
    case archive(ZipDirectory, prefix: String)
  }

  /// Finds the pipeline in the folder or wheel at `path`: where `config.cfg` is.
  package init(path: String) throws(PipelineError) {
    self.path = path
    if FileSystem.isDirectory(path) {
      guard let root = Self.root(under: path) else {
        throw PipelineError(path: path, reason: "no spaCy pipeline here (no config.cfg)")
      }
      source = .folder(root)
      return
    }
    guard let file = FileBytes(mapping: path) else {
      throw PipelineError(path: path, reason: "cannot be opened")
    }
    do throws(DamagedData) {
      let archive = try ZipDirectory(ByteSlice(file))
      let name = archive.entries.map(\.name)
        .filter { $0 == "config.cfg" || $0.hasSuffix("/config.cfg") }
        .min { $0.utf8.count { $0 == 0x2F } < $1.utf8.count { $0 == 0x2F } }
      guard let name else { throw DamagedData("no spaCy pipeline in it (no config.cfg)") }
      source = .archive(archive, prefix: String(name.dropLast("config.cfg".count)))
    } catch {
      throw PipelineError(path: path, reason: error.reason)
    }
  }

  private static func root(under path: String) -> String? {
    var level = [path]
    for _ in 0..<5 {
      if let root = level.first(where: { FileSystem.isFile("\($0)/config.cfg") }) { return root }
      level = level.flatMap { folder in FileSystem.folders(in: folder).map { "\(folder)/\($0)" } }
    }
    return nil
  }

  /// The folder that holds `config.cfg`, unless the pipeline is in a wheel.
  package var folder: String? {
    if case .folder(let root) = source { root } else { nil }
  }

  package func contains(_ name: String) -> Bool {
    switch source {
    case .folder(let root): FileSystem.isFile("\(root)/\(name)")
    case .archive(let archive, let prefix): archive.contains(prefix + name)
    }
  }

  /// The contents of a file the pipeline cannot do without.
  package func contents(of name: String) throws(PipelineError) -> ByteSlice {
    switch source {
    case .folder(let root):
      guard let file = FileBytes(mapping: "\(root)/\(name)") else {
        throw PipelineError(path: path, reason: "\(name) is missing or cannot be opened")
      }
      return ByteSlice(file)
    case .archive(let archive, let prefix):
      let contents: ByteSlice?
      do {
        contents = try archive.contents(of: prefix + name)
      } catch {
        throw PipelineError(path: path, reason: error.reason)
      }
      guard let contents else { throw PipelineError(path: path, reason: "\(name) is missing") }
      return contents
    }
  }

  /// Reads a file with `read`, naming the file if it turns out to be damaged.
  package func read<Value>(
    _ name: String, _ read: (ByteSlice) throws(DamagedData) -> Value
  ) throws(PipelineError) -> Value {
    let contents = try contents(of: name)
    do {
      return try read(contents)
    } catch {
      throw PipelineError(path: path, reason: "\(name): \(error.reason)")
    }
  }
}
