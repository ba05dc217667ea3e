import Foundation

/// A library of the seed's three articles, in a folder of its own that goes when it goes.
final class SmallLibrary {
  let folder: URL
  let path: String

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appendingPathComponent("library.db").path
    _ = try run("import", RealTerminal.repository.appendingPathComponent("seeds").path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Calls a subcommand of the built program on the library. No model is there: names are not what
  /// is tested, and finding them takes long.
  func run(_ subcommand: String, _ arguments: String..., input: String = "") throws -> ProgramResult
  {
    try ProgramResult(
      of: [subcommand, "--library", path] + arguments, input: input,
      environment: ["BROADSHEET_MODELS": folder.path])
  }

  /// The path of a file in the library's folder.
  func file(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// What the file `name` holds.
  func text(_ name: String) throws -> String {
    try String(contentsOfFile: file(name), encoding: .utf8)
  }

  /// The names in the folder, but for the library's own.
  var files: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        !$0.hasPrefix("library.db")
      }.sorted()
    }
  }
}

/// A line of JSON as a dictionary.
func record(_ line: some StringProtocol) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
}
