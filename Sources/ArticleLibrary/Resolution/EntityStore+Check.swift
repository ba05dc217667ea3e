internal import Articles
internal import Entities

extension EntityStore {
  /// How many rows an article at `key` has among those of signatures, and whether they all are right.
  static func isCounted(
    _ article: RawID, at key: ListKey, _ decided: DecidedNames, _ connection: Connection
  ) throws -> (rows: Int, areRight: Bool) {
    guard let chains = try chains(of: article, connection) else { return (0, false) }
    var counts: [Int64: Int] = [:]
    for part in ChainPart.parts(of: chains, in: Article.ID(rawValue: article), decided) {
      counts[SignatureRecord.hash(of: SignatureRecord.bytes(of: part.signature)), default: 0] +=
        part.count
    }
    let areRight = try counts.allSatisfy { hash, count in
      try connection.number(
        """
        SELECT signature_article.mentions
        FROM signature JOIN signature_article ON signature = id WHERE hash = ? AND key = ?
        """, .integer(hash), .integer(key.rawValue)) == Int64(count)
    }
    return (counts.count, areRight)
  }
}
