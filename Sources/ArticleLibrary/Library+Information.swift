/// What a library holds.
package struct LibraryInformation: Hashable, Sendable {
  /// `nil` for a library in memory.
  package var path: String?
  package var schemaVersion: Int
  /// Bytes of the file.
  package var size: Int64
  package var sources: Int
  package var articles: Int
  package var missingArticles: Int
  package var articlesWithNames: Int
  package var entities: Int
  package var problems: Int
}

extension Library {
  /// Counts what there is. Takes longer the more there is.
  package func information() throws -> LibraryInformation {
    try read { connection in
      try connection.snapshot {
        func count(_ sql: String) throws -> Int { Int(try connection.number(sql) ?? 0) }
        return LibraryInformation(
          path: path, schemaVersion: try Migration.userVersion(of: connection),
          size: try connection.number("PRAGMA page_count").map { pages in
            try pages * (connection.number("PRAGMA page_size") ?? 0)
          } ?? 0,
          sources: try count("SELECT count(*) FROM source"),
          articles: try count("SELECT sum(entries) FROM day_count"),
          missingArticles: try count("SELECT count(*) FROM entry WHERE is_missing"),
          articlesWithNames: try count("SELECT count(*) FROM names"),
          entities: try count("SELECT count(*) FROM entity WHERE articles > 0"),
          problems: try count("SELECT count(*) FROM problem"))
      }
    }
  }
}
