internal import Articles
internal import UnicodeText

/// The articles that have most of the rare words of another.
struct Likeness {
  /// As many rare words tell one subject from another.
  private static let wordLimit = 16
  /// More articles have less and less in common.
  private static let limit = 30
  /// Words of more articles are not looked at closely.
  private static let commonCount = 600

  /// Their keys, the most alike first.
  static func keys(of article: Article.ID, _ connection: Connection) throws -> [Int64] {
    guard
      let key = try connection.number(
        "SELECT key FROM article WHERE id = ?", .integer(article.rawValue)),
      let text = try TextCache(connection).searchedText(at: key)
    else { return [] }
    let total = try EntryPositions(connection: connection).count
    let words = try rareWords(of: text, total, connection)
    guard !words.isEmpty else { return [] }
    let expression = words.map { "\"\($0)\"" }.joined(separator: " OR ")
    return try connection.all(
      "SELECT rowid FROM words WHERE words MATCH ? AND rowid <> ? ORDER BY rank LIMIT ?",
      .text(expression), .integer(key), .number(limit)
    ) { $0.number(0) }
  }

  /// The words that are often in this article and in few others, though in some.
  private static func rareWords(
    of text: SearchedText, _ total: Int, _ connection: Connection
  ) throws -> [String] {
    var counts: [String: Int] = [:]
    for part in text.columns.joined() {
      forEachWord(in: String(decoding: part, as: UTF8.self)) { word, _ in
        if word.utf8.count > 2, !word.contains("\"") { counts[word, default: 0] += 1 }
      }
    }
    var weights: [(word: String, weight: Int)] = []
    for (word, count) in counts {
      let articles = Int(
        try connection.number(
          "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH ? LIMIT ?)",
          .text("\"\(word)\""), .number(commonCount)) ?? 0)
      guard articles > 1, articles < commonCount, articles <= max(2, total / 2) else { continue }
      // The logarithm to base two of how rare it is, in sixteenths.
      let rarity = total * 16 / articles
      weights.append((word, min(count, 8) * (Int.bitWidth - rarity.leadingZeroBitCount)))
    }
    return weights.sorted { ($1.weight, $0.word) < ($0.weight, $1.word) }.prefix(wordLimit)
      .map(\.word)
  }
}
