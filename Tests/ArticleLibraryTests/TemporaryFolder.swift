import FoundationEssentials

/// A folder for one test. Removes itself.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.path + "/broadsheet-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(of name: String) -> String { path + "/" + name }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(filePath: path(of: name)))
  }

  func remove(_ name: String) { try? FileManager.default.removeItem(atPath: path(of: name)) }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path(of: name))))
  }

  /// Copies the files of the library `name` as they are now, as a power cut would leave them.
  func copyLibrary(_ name: String, as copy: String) throws {
    for ending in ["", "-wal", "-shm"]
    where FileManager.default.fileExists(atPath: path(of: name + ending)) {
      try? FileManager.default.removeItem(atPath: path(of: copy + ending))
      try FileManager.default.copyItem(
        atPath: path(of: name + ending), toPath: path(of: copy + ending))
    }
  }
}

extension TemporaryFolder {
  func setWritable(_ isWritable: Bool, _ name: String) throws {
    for (path, mode) in [(path(of: name), 0o444), (path, 0o555)] {
      let writable = mode | 0o200
      try FileManager.default.setAttributes(
        [.posixPermissions: isWritable ? writable : mode], ofItemAtPath: path)
    }
  }

  /// Whether permissions bind us: they do not bind the superuser.
  func isWriteProtected(_ name: String) -> Bool {
    !FileManager.default.isWritableFile(atPath: path(of: name))
  }
}
