internal import Articles

/// Makes every table anew that is made from articles. Part of a transaction without foreign keys.
struct Repair {
  private let connection: Connection
  private var report = RepairReport()
  private var credits = CreditCounts()

  init(_ connection: Connection) { self.connection = connection }

  mutating func run(progress: (Double) -> Bool) throws -> RepairReport {
    try connection.run("REINDEX")
    try removeOrphans()
    try connection.runScript(Self.emptying)
    try rebuildArticles(progress: progress)
    try connection.runScript(Self.counting)
    try credits.write(connection)
    for table in SearchIndex.tables { try connection.run("DROP TABLE \(table)") }
    for script in [Schema.words, Schema.smallIndexes, Schema.fingerprints] {
      try connection.runScript(script)
    }
    try EntityStore.rebuild(connection)
    try SearchIndex.rebuild(connection)
    guard progress(1) else { throw CancellationError() }
    report.articles = Int(try connection.number("SELECT count(*) FROM article") ?? 0)
    return report
  }

  /// What belongs to no article, and articles that belong to no file.
  private mutating func removeOrphans() throws {
    // No number that was ever given may be given again.
    try connection.run(
      """
      INSERT INTO sqlite_sequence (name, seq) SELECT 'article', 0
      WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'article')
      """)
    for (table, column) in [
      ("article", "id"), ("content", "article"), ("reading_state", "article"),
      ("article_tag", "article"), ("names", "article"), ("chains", "article"), ("entry", "article"),
    ] {
      try connection.run(
        """
        UPDATE sqlite_sequence SET seq = max(seq, coalesce((SELECT max(\(column)) FROM \(table)), 0))
        WHERE name = 'article'
        """)
      guard table != "article", table != "entry" else { continue }
      try connection.run(
        "DELETE FROM \(table) WHERE NOT EXISTS (SELECT 1 FROM article WHERE id = article)")
      if table == "content" { report.orphans = connection.changes }
    }
    try connection.runScript(
      """
      INSERT OR IGNORE INTO source (id, path, size, modified, parser, resume)
        SELECT DISTINCT source, '(lost file ' || source || ')', -1, 0, 0, 0 FROM article
        WHERE NOT EXISTS (SELECT 1 FROM source WHERE source.id = article.source);
      DELETE FROM problem WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = source);
      DELETE FROM article_tag WHERE NOT EXISTS (SELECT 1 FROM tag WHERE id = tag);
      DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag = id);
      UPDATE article SET analysis = NULL WHERE analysis IS NOT NULL AND (
        NOT EXISTS (SELECT 1 FROM names WHERE article = article.id)
        OR NOT EXISTS (SELECT 1 FROM analysis AS found WHERE found.id = article.analysis));
      """)
  }

  private static let emptying = """
    DELETE FROM article_key;
    DELETE FROM citation;
    DELETE FROM credit;
    DELETE FROM day_count;
    DELETE FROM block_count;
    """

  private static let counting = """
    DELETE FROM entry WHERE NOT EXISTS (
      SELECT 1 FROM article WHERE id = entry.article AND article.key = entry.key);
    INSERT INTO day_count SELECT key >> \(ListKey.dayShift), count(*) FROM entry GROUP BY 1;
    INSERT INTO block_count SELECT key >> \(ListKey.blockShift), count(*) FROM entry GROUP BY 1;
    UPDATE source SET
      articles = (SELECT count(*) FROM article WHERE source = source.id),
      read_articles = (
        SELECT count(*) FROM article JOIN reading_state ON reading_state.article = article.id
        WHERE source = source.id AND is_read);
    INSERT OR REPLACE INTO tally (name, number) VALUES
      ('read', (SELECT count(*) FROM reading_state WHERE is_read)),
      ('starred', (SELECT count(*) FROM reading_state WHERE is_starred)),
      ('edits', (SELECT coalesce(max(number), 0) + 1 FROM tally WHERE name = 'edits'));
    """

  // MARK: An article

  private mutating func rebuildArticles(progress: (Double) -> Bool) throws {
    let last = try connection.number("SELECT max(id) FROM article") ?? 0
    try ListEntry.forEachContent(connection) { row, content in
      // The index takes as long as everything else.
      if row.article % 256 == 0, !progress(Double(row.article) / Double(max(last, 1)) / 2) {
        throw CancellationError()
      }
      try rebuild(row.article, at: row.key, content)
    }
  }

  private mutating func rebuild(
    _ article: RawID, at oldKey: ListKey, _ found: ArticleContent?
  ) throws {
    let content = try found ?? replacement(for: article, at: oldKey)
    let entry = ListEntry(content, article: article)
    let isMissing = try isMissing(article, at: oldKey)
    try connection.run(
      "DELETE FROM entry WHERE key IN (?, ?)", .integer(oldKey.rawValue),
      .integer(entry.key.rawValue))
    try entry.insert(connection, isMissing: isMissing)
    let row = try connection.first(
      "SELECT source, identifier FROM article WHERE id = ?", .integer(article)
    ) { (source: $0.number(0), identifier: $0.optionalNumber(1).map(MatchKey.init(stored:))) }
    guard let row else { return }
    let keys = ArticleKeys(of: content, identifier: row.identifier)
    try connection.run(
      "UPDATE article SET key = ?, url = ?, language = ? WHERE id = ?",
      .integer(entry.key.rawValue), .number(keys.url?.rawValue), .string(content.language),
      .integer(article))
    for key in keys.all {
      try connection.run(
        "INSERT INTO article_key (key, source, article) VALUES (?, ?, ?)",
        .integer(key.rawValue), .integer(row.source), .integer(article))
    }
    for key in LinkKeys.all(of: content) {
      try connection.run(
        "INSERT INTO citation (key, article) VALUES (?, ?)", .integer(key.rawValue),
        .integer(article))
    }
    credits.add(1, of: content)
    try rebuildNames(of: article, isReadable: found != nil)
  }

  /// What the list still knows of an article whose text cannot be read.
  ///
  /// Its file is to be imported again, and that finds the article by its title.
  private mutating func replacement(
    for article: RawID, at key: ListKey
  ) throws -> ArticleContent {
    let entry = try ListEntry.stored(at: key, connection).flatMap { entry in
      entry.article == article ? entry : nil
    }
    let content = ArticleContent(
      title: entry?.title, authors: entry?.authors ?? [], outlet: entry?.outlet,
      published: entry?.date, language: entry?.language)
    try connection.run(
      "INSERT OR REPLACE INTO content (article, record) VALUES (?, ?)", .integer(article),
      .blob(ContentRecord.bytes(of: content)))
    let source = try connection.first(
      "SELECT source.id, path FROM article JOIN source ON source.id = source WHERE article.id = ?",
      .integer(article)
    ) { (id: $0.number(0), path: $0.text(1)) }
    if let source { try SourceStore.markUnknown(source.id, connection) }
    report.damaged.append(
      .init(
        id: Article.ID(rawValue: article), title: entry?.title ?? "",
        sourcePath: source?.path ?? ""))
    return content
  }

  /// What the list says, or for an article that it lacks, what the latest import of its file did.
  private func isMissing(_ article: RawID, at key: ListKey) throws -> Bool {
    let listed = try connection.first(
      "SELECT is_missing FROM entry WHERE key = ? AND article = ?", .integer(key.rawValue),
      .integer(article)
    ) { $0.flag(0) }
    if let listed { return listed }
    return try connection.number(
      """
      SELECT is_missing OR (resume IS NULL AND article.pass < source.pass)
      FROM article JOIN source ON source.id = source WHERE article.id = ?
      """, .integer(article)) == 1
  }

  private mutating func rebuildNames(of article: RawID, isReadable: Bool) throws {
    do {
      guard try NameStore.names(of: article, connection) != nil else { return }
      // Names are places in a text.
      guard isReadable else { throw ByteReader.Damage() }
    } catch is ByteReader.Damage {
      try connection.run("DELETE FROM names WHERE article = ?", .integer(article))
      try connection.run("UPDATE article SET analysis = NULL WHERE id = ?", .integer(article))
      report.withoutNames += 1
    }
  }
}
