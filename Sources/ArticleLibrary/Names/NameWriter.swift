internal import Articles
internal import Entities

/// Writes the names of the articles of one transaction: each signature once, however many have it.
struct NameWriter {
  private let connection: Connection
  private let analysis: RawID
  private var changes: SignatureChanges

  init(_ analyzer: Analyzer, _ connection: Connection) throws {
    self.connection = connection
    analysis = try NameStore.number(of: analyzer, connection)
    changes = try SignatureChanges(connection)
  }

  /// Keeps the names of `article`, unless it is not what it was when they were found.
  mutating func add(_ names: ArticleNames, _ chains: [Chain]?, of article: Article) throws -> Bool {
    let id = article.id.rawValue
    let row = try connection.first(
      "SELECT record, key FROM content JOIN article ON article = id WHERE id = ?", .integer(id)
    ) { (record: $0.bytes(0), key: ListKey(rawValue: $0.number(1))) }
    guard let row,
      try row.record == ContentRecord.bytes(of: article.content)
        || ContentRecord.content(from: row.record).hasSameFields(as: article.content)
    else { return false }
    try changes.remove(id, at: row.key)
    try connection.run(
      "INSERT OR REPLACE INTO names (article, record) VALUES (?, ?)", .integer(id),
      .blob(NamesRecord.bytes(of: names)))
    try connection.run(
      "UPDATE article SET analysis = ? WHERE id = ?", .integer(analysis), .integer(id))
    try changes.add(
      chains ?? PlainChains.chains(of: names, in: article.content), of: id, at: row.key)
    return true
  }

  /// Writes what was added.
  mutating func finish() throws {
    try changes.write()
    if try EntityResolution.isQuick(connection) { try EntityResolution(connection).run() }
  }
}
