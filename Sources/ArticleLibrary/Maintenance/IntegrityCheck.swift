/// Checks that a library's file is whole and that its tables count alike.
struct IntegrityCheck {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// What SQLite says.
  func pageProblems(_ depth: CheckDepth) throws -> [String] {
    let pragma = depth == .quick ? "quick_check" : "integrity_check"
    let problems = try connection.all("PRAGMA \(pragma)") { $0.text(0) }.filter { $0 != "ok" }
    guard depth == .full else { return problems }
    return try problems
      + connection.all("PRAGMA foreign_key_check") {
        "a row of \($0.text(0)) belongs to none of \($0.text(2))"
      }
  }

  /// What the search index says of itself.
  func indexProblems() throws -> [String] {
    try SearchIndex.tables.compactMap { table in
      do {
        try connection.run("INSERT INTO \(table) (\(table)) VALUES ('integrity-check')")
        return nil
      } catch let error as SQLiteError where error.isDamage {
        return "the search index `\(table)` is damaged"
      }
    }
  }

  func countProblems() throws -> [String] {
    try Self.checks.compactMap { sql, problem in
      let count = try connection.number(sql) ?? 0
      return count > 0 ? "\(problem): \(count)" : nil
    }
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
      SELECT abs((SELECT count(*) FROM entry) - (SELECT count(*) FROM headings_docsize))
        + (SELECT count(*) FROM entry LEFT JOIN headings_docsize ON id = key WHERE id IS NULL)
      """, "lines of the list that a filter cannot find"
    ),
    (
      """
      SELECT abs((SELECT count(*) FROM alias) - (SELECT count(*) FROM entity_words_docsize))
        + (SELECT count(*) FROM alias LEFT JOIN entity_words_docsize USING (id)
          WHERE entity_words_docsize.id IS NULL)
      """, "names that a search cannot find"
    ),
    (bins("day_count", "day", shift: ListKey.dayShift), "days that miscount their articles"),
    (bins("block_count", "block", shift: ListKey.blockShift), "parts of the list that miscount"),
    (
      """
      SELECT count(*) FROM source WHERE articles <> (
        SELECT count(*) FROM article WHERE article.source = source.id)
      """, "sources that miscount their articles"
    ),
    (
      """
      SELECT count(*) FROM source LEFT JOIN (
        SELECT source, count(*) AS counted
        FROM reading_state JOIN article ON id = article WHERE is_read GROUP BY source
      ) ON source = id WHERE read_articles <> coalesce(counted, 0)
      """, "sources that miscount what is read"
    ),
    (
      """
      SELECT (SELECT number FROM tally WHERE name = 'read')
          IS NOT (SELECT count(*) FROM reading_state WHERE is_read)
        OR (SELECT number FROM tally WHERE name = 'starred')
          IS NOT (SELECT count(*) FROM reading_state WHERE is_starred)
      """, "counts of what is read and starred that are wrong"
    ),
    (
      """
      SELECT count(*) FROM signature WHERE articles <> (
        SELECT count(*) FROM signature_article WHERE signature = id)
      """, "names that miscount their articles"
    ),
    (
      """
      SELECT count(*) FROM signature WHERE entity IS NOT NULL
        AND entity NOT IN (SELECT id FROM entity)
      """, "names of an entity that is not there"
    ),
    (
      """
      SELECT count(*) FROM entity WHERE NOT EXISTS (SELECT 1 FROM signature WHERE entity = entity.id)
        AND NOT EXISTS (SELECT 1 FROM signature_part WHERE entity = entity.id)
      """, "entities without a name"
    ),
    (
      "SELECT count(*) FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag = id)",
      "tags that no article has"
    ),
  ]

  /// Bins of keys that have another count of entries than there are.
  private static func bins(_ table: String, _ bin: String, shift: Int64) -> String {
    """
    SELECT count(*) FROM (
      SELECT \(bin), entries FROM \(table) WHERE entries <> 0
      EXCEPT SELECT key >> \(shift), count(*) FROM entry GROUP BY 1
    ) UNION ALL SELECT count(*) FROM (
      SELECT key >> \(shift), count(*) FROM entry GROUP BY 1
      EXCEPT SELECT \(bin), entries FROM \(table)
    ) ORDER BY 1 DESC
    """
  }
}
