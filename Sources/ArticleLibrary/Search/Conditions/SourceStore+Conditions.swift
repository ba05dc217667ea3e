extension SourceStore {
  /// A file and how many articles it has.
  struct Source {
    var id: RawID
    var articles: Int
  }

  /// The files whose path has `part` in it, whatever its case.
  static func sources(withPathPart part: String, _ connection: Connection) throws -> [Source] {
    var pattern = ""
    for scalar in part.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { pattern += "\\" }
      pattern.unicodeScalars.append(scalar)
    }
    return try connection.all(
      "SELECT id, articles FROM source WHERE path LIKE ? ESCAPE '\\'", .text("%\(pattern)%")
    ) { Source(id: $0.number(0), articles: $0.int(1)) }
  }

  /// The files at or in `paths`.
  static func sources(under paths: [String], _ connection: Connection) throws -> [Source] {
    var found: [RawID: Source] = [:]
    for path in paths {
      let (first, end) = self.paths(in: path)
      try connection.forEach(
        "SELECT id, articles FROM source WHERE path = ? OR (path >= ? AND path < ?)",
        [.text(path), .text(first), .text(end)]
      ) { found[$0.number(0)] = Source(id: $0.number(0), articles: $0.int(1)) }
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
