import FoundationEssentials

/// Files that tests read, found beside the tests' sources.
enum Fixtures {
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folders in `Tests/Fixtures/Compilations`.
  static let compilations: [String] = {
    let folder = tests.appending(path: "Fixtures/Compilations")
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).sorted()
  }()

  static func url(_ path: String) -> URL { tests.appending(path: "Fixtures/" + path) }

  static func bytes(_ url: URL) throws -> [UInt8] { [UInt8](try Data(contentsOf: url)) }

  /// The seed document.
  static func seed() throws -> [UInt8] {
    let folder = tests.deletingLastPathComponent().appending(path: "seeds")
    return try bytes(folder.appending(path: "000_02f0362108b73a24.txt"))
  }

  /// Whether what is expected shall be written anew: `UPDATE=1 swift test`.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE"] == "1" }
}
