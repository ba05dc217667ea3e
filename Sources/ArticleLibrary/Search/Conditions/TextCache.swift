internal import Articles

/// The articles whose texts a search reads: the latest is kept, since it is shown right after.
final class TextCache {
  private let connection: Connection
  private var latest: (key: Int64, record: [UInt8])?

  init(_ connection: Connection) { self.connection = connection }

  func content(at key: Int64) throws -> ArticleContent? {
    try record(at: key).map { try ContentRecord.content(fromPlain: $0) }
  }

  /// The texts that words are looked for in.
  func searchedText(at key: Int64) throws -> SearchedText? {
    try record(at: key).map { try ContentRecord.searchedText(fromPlain: $0) }
  }

  private func record(at key: Int64) throws -> [UInt8]? {
    if let latest, latest.key == key { return latest.record }
    let record = try connection.first(
      "SELECT record FROM content WHERE article = ?",
      .integer(ListKey(rawValue: key).article)
    ) { try ContentRecord.unpacked($0.bytes(0)) }
    if let record { latest = (key, record) }
    return record
  }
}
