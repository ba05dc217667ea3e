internal import Articles
internal import Entities

/// The names of articles.
enum NameStore {
  static func names(of article: RawID, _ connection: Connection) throws -> ArticleNames? {
    try connection.first("SELECT record FROM names WHERE article = ?", .integer(article)) {
      try NamesRecord.names(from: $0.bytes(0))
    }
  }

  /// Forgets who found the names of an article at `key` in the list, and the names.
  static func remove(article: RawID, at key: ListKey, _ connection: Connection) throws {
    try connection.run("UPDATE article SET analysis = NULL WHERE id = ?", .integer(article))
    var changes = try SignatureChanges(connection)
    try changes.remove(article, at: key)
    try changes.write()
    try connection.run("DELETE FROM names WHERE article = ?", .integer(article))
    if try EntityResolution.isQuick(connection) { try EntityResolution(connection).run() }
  }
}
