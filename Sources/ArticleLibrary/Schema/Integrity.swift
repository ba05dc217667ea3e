/// Checks that a library says the same everywhere.
struct Integrity {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func problems() throws -> [String] {
    var problems = try connection.all("PRAGMA integrity_check") { $0.text(0) }.filter { $0 != "ok" }
    problems += try connection.all("PRAGMA foreign_key_check") {
      "a row of \($0.text(0)) belongs to none of \($0.text(2))"
    }
    for (sql, problem) in Self.checks {
      let count = try connection.number(sql) ?? 0
      if count > 0 { problems.append("\(problem): \(count)") }
    }
    return problems
  }

  /// Queries that count what should not be, and what to call it.
  private static let checks = [
    (
      "SELECT count(*) FROM article LEFT JOIN entry USING (key) WHERE entry.article IS NOT id",
      "articles without a line in the list"
    ),
    (
      "SELECT count(*) FROM entry LEFT JOIN article ON id = entry.article WHERE id IS NULL",
      "lines of the list without an article"
    ),
    (
      "SELECT count(*) FROM article LEFT JOIN content ON article = id WHERE record IS NULL",
      "articles without content"
    ),
    (
      """
      SELECT count(*) FROM entry LEFT JOIN words_docsize ON words_docsize.id = key
      WHERE words_docsize.id IS NULL
      """, "articles that a search cannot find"
    ),
    (
      """
      SELECT count(*) FROM words_docsize LEFT JOIN entry ON words_docsize.id = key
      WHERE key IS NULL
      """, "rows of the index without an article"
    ),
    (
      """
      SELECT abs((SELECT count(*) FROM entry) - coalesce((SELECT sum(entries) FROM day_count), 0))
        + abs((SELECT count(*) FROM entry) - coalesce((SELECT sum(entries) FROM block_count), 0))
      """, "articles the list miscounts"
    ),
    (
      """
      SELECT count(*) FROM source WHERE articles <> (
        SELECT count(*) FROM article WHERE article.source = source.id)
      """, "sources that miscount their articles"
    ),
    (
      """
      SELECT count(*) FROM entity WHERE articles <> (
        SELECT count(*) FROM entity_count WHERE entity = id)
      """, "entities that miscount their articles"
    ),
  ]
}
