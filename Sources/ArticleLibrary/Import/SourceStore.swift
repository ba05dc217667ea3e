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

  /// Makes the next import read the file from the start, whether it has changed or not.
  static func markUnknown(_ source: RawID, _ connection: Connection) throws {
    try connection.run(
      "UPDATE source SET size = -1, hash = NULL, resume = 0 WHERE id = ?", .integer(source))
  }

  /// The sum of a column of counts over the files at or in `paths`.
  static func count(
    _ column: String, under paths: [String], _ connection: Connection
  ) throws -> Int {
    // Of a folder and something in it, the folder counts.
    let named = Set(paths.map(withoutSlash))
    let outermost = named.filter { path in
      !named.contains { other in
        let (first, end) = self.paths(in: other)
        return other != path && path >= first && path < end
      }
    }
    return try outermost.reduce(0) { sum, path in
      let (first, end) = self.paths(in: path)
      // The files that count nothing need not be read.
      let count = try connection.number(
        """
        SELECT sum(\(column)) FROM source
        WHERE \(column) > 0 AND (path = ?1 OR (path >= ?2 AND path < ?3))
        """, .text(path), .text(first), .text(end))
      return sum + Int(count ?? 0)
    }
  }

  /// The paths in a folder are from the first of these up to the second.
  static func paths(in folder: String) -> (String, String) {
    let folder = withoutSlash(folder)
    // `0` is the character after `/`.
    return (folder + "/", folder + "0")
  }

  private static func withoutSlash(_ path: String) -> String {
    var path = path
    while path.utf8.last == UInt8(ascii: "/") { path.unicodeScalars.removeLast() }
    return path
  }
}
