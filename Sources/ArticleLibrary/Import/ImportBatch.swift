internal import Articles

/// Where an import stands between two transactions.
struct ImportProgress {
  var summary = ImportSummary()
  var source: Source?

  /// The file being imported.
  struct Source {
    var id: RawID
    var path: String
    /// Which import of the file this is.
    var pass: Int
    /// Items given so far.
    var items = 0
    /// Items that are written, by this import or by one that was stopped.
    var written: Int
    /// Problems of the file written so far.
    var problems: Int
    /// Whether earlier imports left articles that may come again.
    var hasEarlierArticles: Bool
    /// Articles that were taken for earlier ones because of their texts alone.
    var retitled: [Retitled] = []
    /// Whether another program has begun a later import of the file, which then counts.
    var isOvertaken = false
  }
}

/// An article that was taken for an earlier one of the same text and another title, until that comes.
struct Retitled {
  var article: RawID
  /// What it was called before.
  var title: MatchKey
  /// What was taken for it.
  var taken: PreparedArticle

  /// How many are kept in mind.
  static let limit = 100
}

/// The part of an import that one transaction writes.
struct ImportBatch {
  let connection: Connection
  private var progress: ImportProgress
  private var articles: ArticleWriter

  init(_ connection: Connection, progress: ImportProgress) throws {
    self.connection = connection
    self.progress = progress
    articles = try ArticleWriter(connection)
    try catchUp()
  }

  /// Looks what another program has done to the file since the last transaction.
  private mutating func catchUp() throws {
    guard var source = progress.source else { return }
    let found = try connection.first(
      "SELECT pass, resume FROM source WHERE id = ?", .integer(source.id)
    ) { (pass: $0.int(0), resume: $0.optionalNumber(1)) }
    if let found, found.pass == source.pass, let resume = found.resume {
      source.written = Int(resume)
    } else {
      source.isOvertaken = true
    }
    source.problems = try problemCount(of: source.id)
    progress.source = source
  }

  private func problemCount(of source: RawID) throws -> Int {
    Int(
      try connection.number("SELECT count(*) FROM problem WHERE source = ?", .integer(source)) ?? 0)
  }
}

// MARK: A file

extension ImportBatch {
  mutating func begin(_ path: String, _ fingerprint: SourceFingerprint) throws {
    // A file that was not ended could not be read to its end, and comes again.
    try keepMark()
    let found = try connection.first(
      "SELECT id, pass, resume, size, modified, parser, articles FROM source WHERE path = ?",
      .text(path)
    ) { row in
      (
        id: row.number(0), pass: row.int(1), resume: row.optionalNumber(2),
        isSame: row.number(3) == fingerprint.size && row.number(4) == fingerprint.modified
          && row.int(5) == fingerprint.parser,
        articles: row.int(6)
      )
    }
    if let found, let resume = found.resume, found.isSame {
      try connection.run("UPDATE source SET is_missing = 0 WHERE id = ?", .integer(found.id))
      progress.source = .init(
        id: found.id, path: path, pass: found.pass, written: Int(resume),
        problems: try problemCount(of: found.id),
        hasEarlierArticles: found.pass > 1)
      return
    }
    let values: [SQLValue] = [
      .integer(fingerprint.size), .integer(fingerprint.modified), .number(fingerprint.parser),
      .number(fingerprint.hash),
    ]
    if let found {
      // Articles of this very transaction may be what the file's are matched with.
      try articles.writeKeys()
      try connection.run(
        """
        UPDATE source SET size = ?, modified = ?, parser = ?, hash = ?, pass = pass + 1, resume = 0,
          is_missing = 0
        WHERE id = ?
        """, values + [.integer(found.id)])
      try connection.run("DELETE FROM problem WHERE source = ?", .integer(found.id))
      progress.source = .init(
        id: found.id, path: path, pass: found.pass + 1, written: 0, problems: 0,
        hasEarlierArticles: found.articles > 0)
    } else {
      try connection.run(
        """
        INSERT INTO source (size, modified, parser, hash, pass, resume, path)
        VALUES (?, ?, ?, ?, 1, 0, ?)
        """, values + [.text(path)])
      progress.source = .init(
        id: connection.lastInsertedID, path: path, pass: 1, written: 0, problems: 0,
        hasEarlierArticles: false)
    }
  }

  mutating func add(_ item: PreparedItem) throws {
    guard var source = progress.source, !source.isOvertaken else { return }
    source.items += 1
    defer { progress.source = source }
    guard source.items > source.written else { return }
    for problem in item.problems { try add(problem, to: &source) }
    if let article = item.article { try add(article, to: &source) }
    source.written = source.items
  }

  mutating func end() throws {
    guard let source = progress.source else { return }
    progress.source = nil
    guard !source.isOvertaken else { return }
    if source.hasEarlierArticles { progress.summary.missing += try markMissing(source) }
    try connection.run("UPDATE source SET resume = NULL WHERE id = ?", .integer(source.id))
  }

  /// Ends the transaction's part, and says where the import stands.
  ///
  /// `check` is called now and then and may throw.
  mutating func finish(_ check: () throws -> Void) throws -> ImportProgress {
    try articles.finish(check)
    try keepMark()
    return progress
  }

  /// Notes how far the file is written.
  private func keepMark() throws {
    guard let source = progress.source, !source.isOvertaken else { return }
    try connection.run(
      "UPDATE source SET resume = ? WHERE id = ?", .number(source.written), .integer(source.id))
  }

  mutating func touch(_ path: String, _ fingerprint: SourceFingerprint) throws {
    try keepMark()
    progress.source = nil
    try connection.run(
      "UPDATE source SET modified = ? WHERE path = ? AND size = ? AND hash IS ?",
      .integer(fingerprint.modified), .text(path), .integer(fingerprint.size),
      .number(fingerprint.hash))
  }

  /// Marks what earlier imports of the file had and this one had not.
  private func markMissing(_ source: ImportProgress.Source) throws -> Int {
    try connection.run(
      """
      UPDATE entry SET is_missing = 1 WHERE is_missing = 0 AND key IN (
        SELECT key FROM article WHERE source = ? AND pass < ?)
      """, .integer(source.id), .number(source.pass))
    return connection.changes
  }

  private mutating func add(_ problem: Problem, to source: inout ImportProgress.Source) throws {
    var (line, byte, member): (Int?, Int?, String?)
    switch problem.place {
    case .line(let number): line = number
    case .byte(let offset): byte = offset
    case .member(let name): member = name
    case nil: break
    }
    try connection.run(
      """
      INSERT INTO problem (source, number, path, line, byte, member, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, .integer(source.id), .number(source.problems), .text(problem.path), .number(line),
      .number(byte), .string(member), .text(problem.reason))
    source.problems += 1
    progress.summary.problems += 1
  }
}

// MARK: An article

extension ImportBatch {
  private mutating func add(
    _ prepared: PreparedArticle, to source: inout ImportProgress.Source
  ) throws {
    let match =
      source.hasEarlierArticles
      ? try ArticleMatching(source: source.id, pass: source.pass, connection).match(prepared.keys)
      : nil
    guard let match else {
      var new = prepared
      // What was another article's with the same text is given back to it.
      if let place = source.retitled.firstIndex(where: { prepared.isBefore($0) }) {
        let other = source.retitled.remove(at: place)
        _ = try articles.update(other.article, with: prepared, pass: source.pass)
        progress.summary.updated -= 1
        progress.summary.unchanged += 1
        new = other.taken
      }
      try articles.insert(new, source: source.id, pass: source.pass)
      progress.summary.new += 1
      return
    }
    let title = match.isByText ? try articles.title(of: match.article) : nil
    if try articles.update(match.article, with: prepared, pass: source.pass) {
      progress.summary.updated += 1
      if let title, title != prepared.keys.title, source.retitled.count < Retitled.limit {
        source.retitled.append(Retitled(article: match.article, title: title, taken: prepared))
      }
    } else {
      progress.summary.unchanged += 1
    }
  }
}

extension PreparedArticle {
  /// Whether this is what an article was before another of the same text was taken for it.
  fileprivate func isBefore(_ other: Retitled) -> Bool {
    keys.title == other.title && keys.text == other.taken.keys.text
  }
}
