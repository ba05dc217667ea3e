internal import Articles

extension ListFilter {
  /// Whether anything can be more relevant than another.
  var hasWords: Bool { words.flatMap { SearchExpression($0) } != nil }

  /// The keys of the entries that match the words, the best first, or `nil` without words.
  func rankedKeys(_ connection: Connection) throws -> [Int64]? {
    guard let words, let expression = SearchExpression(words, columns: ["title", "credit"]) else {
      return nil
    }
    return try connection.all(
      "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank, rowid DESC",
      .text(expression.text)
    ) { $0.number(0) }
  }
}
