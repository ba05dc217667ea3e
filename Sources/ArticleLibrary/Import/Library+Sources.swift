package import Articles

extension Library {
  /// Whether the file at `path` has to be imported.
  package func status(of path: String, fingerprint: SourceFingerprint) throws -> SourceStatus {
    try read { connection in
      let found = try connection.first(
        "SELECT \(Self.sourceColumns) FROM source WHERE path = ?", .text(path),
        read: Self.sourceSummary)
      return found?.status(now: fingerprint) ?? .new
    }
  }

  /// The files that were imported, by path; those in or at `folder`, if one is given.
  package func sources(under folder: String? = nil) throws -> [SourceSummary] {
    try read { connection in
      let (first, end) = folder.map(SourceStore.paths(in:)) ?? ("", "\u{10FFFF}")
      return try connection.all(
        """
        SELECT \(Self.sourceColumns) FROM source
        WHERE path = ? OR (path >= ? AND path < ?) ORDER BY path
        """, .text(folder ?? ""), .text(first), .text(end), read: Self.sourceSummary)
    }
  }

  /// At most `limit` files in `folder` and the folders in it that come after `path`, in the order of
  /// their paths' bytes.
  package func sources(
    in folder: String, after path: String, limit: Int
  ) throws -> [SourceSummary] {
    try read { connection in
      let (first, end) = SourceStore.paths(in: folder)
      return try connection.all(
        """
        SELECT \(Self.sourceColumns) FROM source WHERE path > ? AND path < ? ORDER BY path LIMIT ?
        """, .text(path.utf8.lexicographicallyPrecedes(first.utf8) ? first : path), .text(end),
        .number(limit), read: Self.sourceSummary)
    }
  }

  private static let sourceColumns =
    "path, size, modified, parser, hash, articles, is_missing, resume"

  private static func sourceSummary(_ row: Statement) -> SourceSummary {
    SourceSummary(
      path: row.text(0),
      fingerprint: SourceFingerprint(
        size: row.number(1), modified: row.number(2), parser: row.int(3),
        hash: row.optionalNumber(4)),
      articles: row.int(5), isMissing: row.flag(6), written: row.optionalNumber(7).map { Int($0) })
  }

  /// Marks files that are no longer on disk, and their articles. None is deleted.
  package func markMissing(sources paths: [String]) throws {
    guard !paths.isEmpty else { return }
    try write { connection in
      for path in paths {
        try connection.run("UPDATE source SET is_missing = 1 WHERE path = ?", .text(path))
        try connection.run(
          """
          UPDATE entry SET is_missing = 1 WHERE is_missing = 0 AND key IN (
            SELECT key FROM article WHERE source = (SELECT id FROM source WHERE path = ?))
          """, .text(path))
      }
    }
  }

  /// What was wrong with the files at or in `path`, or with any.
  package func problems(under path: String? = nil) throws -> [Problem] {
    try read { connection in
      let (first, end) = path.map(SourceStore.paths(in:)) ?? ("", "\u{10FFFF}")
      return try connection.all(
        """
        SELECT problem.path, line, byte, member, reason FROM problem JOIN source ON id = source
        WHERE source.path = ? OR (source.path >= ? AND source.path < ?)
        ORDER BY source.path, number
        """, .text(path ?? ""), .text(first), .text(end)
      ) { row in
        let place: Problem.Place? =
          if let line = row.optionalNumber(1) {
            .line(Int(line))
          } else if let byte =
            row.optionalNumber(2)
          { .byte(Int(byte)) } else { row.optionalText(3).map(Problem.Place.member) }
        return Problem(path: row.text(0), place: place, reason: row.text(4))
      }
    }
  }
}
