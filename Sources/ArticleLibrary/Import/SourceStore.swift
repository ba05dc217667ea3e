/// The files that were imported.
enum SourceStore {
  /// The files at `path` or in a folder of that name.
  static func ids(under path: String, _ connection: Connection) throws -> [RawID] {
    let (first, end) = paths(in: path)
    return try connection.all(
      "SELECT id FROM source WHERE path = ? OR (path >= ? AND path < ?)", .text(path),
      .text(first), .text(end)
    ) { $0.number(0) }
  }

  /// The paths in a folder are from the first of these up to the second.
  static func paths(in folder: String) -> (String, String) {
    var folder = folder
    while folder.utf8.last == UInt8(ascii: "/") { folder.unicodeScalars.removeLast() }
    // `0` is the character after `/`.
    return (folder + "/", folder + "0")
  }
}
