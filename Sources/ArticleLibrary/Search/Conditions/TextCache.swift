internal import Articles

/// The articles whose texts a search reads: the latest is kept, since it is shown right after.
final class TextCache {
  private let connection: Connection
  private var latest: (key: Int64, content: ArticleContent)?
  /// How many texts were read.
  private(set) var readCount = 0

  init(_ connection: Connection) { self.connection = connection }

  func content(at key: Int64) throws -> ArticleContent? {
    if let latest, latest.key == key { return latest.content }
    readCount += 1
    let content = try connection.first(
      "SELECT record FROM content WHERE article = ?",
      .integer(ListKey(rawValue: key).article)
    ) { try ContentRecord.content(from: $0.bytes(0)) }
    if let content { latest = (key, content) }
    return content
  }

  func columns(at key: Int64) throws -> [[String]]? {
    try content(at: key).map(SearchIndex.columns)
  }
}
