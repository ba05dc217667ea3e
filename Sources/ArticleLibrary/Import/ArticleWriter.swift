internal import Articles

/// Writes articles of one transaction.
struct ArticleWriter {
  private let connection: Connection
  private var nextID: RawID
  private var counts = EntryCounts()
  private var credits = CreditCounts()
  private var index = IndexChanges()
  /// What new articles answer to and point at. Written in the order of the keys, which come in none:
  /// one by one each would be looked for in another part of a large table.
  private var newKeys: [(key: Int64, source: RawID, article: RawID)] = []
  private var newCitations: [(key: Int64, article: RawID)] = []
  /// How many articles each source has more.
  private var newArticles: [RawID: Int] = [:]

  init(_ connection: Connection) throws {
    self.connection = connection
    // Not the largest id there is, but the largest there ever was.
    nextID =
      (try connection.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0) + 1
  }

  mutating func insert(_ prepared: PreparedArticle, source: RawID, pass: Int) throws {
    let (place, keys, entry) = (prepared.place, prepared.keys, prepared.entry)
    let id = nextID
    nextID += 1
    let key = ListKey(date: entry.date, article: id)
    try connection.run(
      """
      INSERT INTO article (
        id, key, source, member, position, start, length, pass, identifier, url, language)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, .integer(id), .integer(key.rawValue), .integer(source), .string(place.member),
      .number(place.position), .number(place.range.lowerBound), .number(place.range.count),
      .number(pass), .number(keys.identifier?.rawValue), .number(keys.url?.rawValue),
      .string(entry.language))
    newArticles[source, default: 0] += 1
    try connection.run(
      "INSERT INTO content (article, record) VALUES (?, ?)", .integer(id),
      .blob(prepared.record))
    try insertEntry(of: prepared, id: id, key: key)
    if prepared.isRead || prepared.isStarred {
      try connection.run(
        "INSERT INTO reading_state (article, is_read, is_starred) VALUES (?, ?, ?)", .integer(id),
        .flag(prepared.isRead), .flag(prepared.isStarred))
    }
    for answer in keys.all { newKeys.append((answer.rawValue, source, id)) }
    for key in prepared.links { newCitations.append((key.rawValue, id)) }
    index.insert(prepared.columns, at: key)
  }

  /// What the title of the article `id` is found by.
  func title(of id: RawID) throws -> MatchKey? {
    try connection.first("SELECT record FROM content WHERE article = ?", .integer(id)) {
      ArticleKeys(of: try ContentRecord.content(from: $0.bytes(0)), identifier: nil).title
    } ?? nil
  }

  /// Gives the article `id` what it says now. Returns whether that is anything new.
  mutating func update(
    _ id: RawID, with prepared: PreparedArticle, pass: Int
  ) throws -> Bool {
    let (place, keys, record) = (prepared.place, prepared.keys, prepared.record)
    guard
      let old = try connection.first(
        """
        SELECT key, source, identifier, record
        FROM article JOIN content ON content.article = id WHERE id = ?
        """, .integer(id),
        read: {
          (
            key: ListKey(rawValue: $0.number(0)), source: $0.number(1),
            identifier: $0.optionalNumber(2).map(MatchKey.init(stored:)), record: $0.bytes(3)
          )
        })
    else { return false }
    try connection.run(
      """
      UPDATE article SET member = ?, position = ?, start = ?, length = ?, pass = ? WHERE id = ?
      """, .string(place.member), .number(place.position), .number(place.range.lowerBound),
      .number(place.range.count), .number(pass), .integer(id))
    let oldKeys = ArticleKeys(
      of: try ContentRecord.content(from: old.record), identifier: old.identifier)
    if record == old.record, keys == oldKeys {
      try connection.run(
        "UPDATE entry SET is_missing = 0 WHERE key = ? AND is_missing",
        .integer(old.key.rawValue))
      return false
    }
    let content = try ContentRecord.content(from: record)
    let previous = try ContentRecord.content(from: old.record)
    let key = ListKey(date: content.shownDate, article: id)
    try connection.run(
      "UPDATE article SET key = ?, identifier = ?, url = ?, language = ? WHERE id = ?",
      .integer(key.rawValue), .number(keys.identifier?.rawValue), .number(keys.url?.rawValue),
      .string(content.language), .integer(id))
    try connection.run(
      "UPDATE content SET record = ? WHERE article = ?", .blob(record), .integer(id))

    try connection.run("DELETE FROM entry WHERE key = ?", .integer(old.key.rawValue))
    counts.add(-1, at: old.key)
    credits.add(-1, of: previous)
    try insertEntry(of: prepared, id: id, key: key)

    for gone in oldKeys.all.subtracting(keys.all) {
      try connection.run(
        "DELETE FROM article_key WHERE key = ? AND source = ? AND article = ?",
        .integer(gone.rawValue), .integer(old.source), .integer(id))
    }
    for new in keys.all.subtracting(oldKeys.all) {
      try insert(new, source: old.source, article: id)
    }
    let (links, oldLinks) = (Set(prepared.links), Set(LinkKeys.all(of: previous)))
    for gone in oldLinks.subtracting(links) {
      try connection.run(
        "DELETE FROM citation WHERE key = ? AND article = ?", .integer(gone.rawValue),
        .integer(id))
    }
    for new in links.subtracting(oldLinks) { try insertCitation(new, article: id) }

    let oldColumns = SearchIndex.Columns(of: previous)
    if SearchIndex.Columns(of: content) != oldColumns || key != old.key {
      index.remove(oldColumns, at: old.key)
      index.insert(prepared.columns, at: key)
    }
    // Names point into the text: of other text they say nothing.
    if !content.hasSameFields(as: previous) || content.language != previous.language {
      try NameStore.remove(article: id, at: old.key, connection)
    } else {
      try EntityStore.move(id, from: old.key, to: key, connection)
    }
    return !content.saysTheSame(as: previous)
  }

  /// Writes what is cheaper to write together.
  ///
  /// `check` is called now and then and may throw.
  mutating func finish(_ check: () throws -> Void = {}) throws {
    for (source, count) in newArticles {
      try connection.run(
        "UPDATE source SET articles = articles + ? WHERE id = ?", .number(count), .integer(source))
    }
    try writeKeys(check)
    try counts.write(connection)
    try credits.write(connection)
    try index.write(connection, check)
  }

  /// Writes what new articles answer to, so that they can be found by it.
  ///
  /// `check` is called now and then and may throw.
  mutating func writeKeys(_ check: () throws -> Void = {}) throws {
    newKeys.sort { ($0.key, $0.source, $0.article) < ($1.key, $1.source, $1.article) }
    try Self.inParts(newKeys, check) { part in
      try connection.run(Self.keyInsertion, numbersOf: part) { key, bind throws(SQLiteError) in
        try bind(key.key)
        try bind(key.source)
        try bind(key.article)
      }
    }
    newKeys = []
    newCitations.sort { ($0.key, $0.article) < ($1.key, $1.article) }
    try Self.inParts(newCitations, check) { part in
      try connection.run(Self.citationInsertion, numbersOf: part) {
        citation, bind throws(SQLiteError) in
        try bind(citation.key)
        try bind(citation.article)
      }
    }
    newCitations = []
  }

  /// Hands over `rows` a few thousand at a time.
  private static func inParts<Row>(
    _ rows: [Row], _ check: () throws -> Void, _ body: (ArraySlice<Row>) throws -> Void
  ) throws {
    let size = 4000
    for start in stride(from: 0, to: rows.count, by: size) {
      try check()
      try body(rows[start..<min(start + size, rows.count)])
    }
  }

  private static let keyInsertion =
    "INSERT INTO article_key (key, source, article) VALUES (?, ?, ?)"
  private static let citationInsertion = "INSERT INTO citation (key, article) VALUES (?, ?)"

  private mutating func insertEntry(
    of prepared: PreparedArticle, id: RawID, key: ListKey
  ) throws {
    var entry = prepared.entry
    entry.article = id
    entry.key = key
    try entry.insert(connection)
    counts.add(1, at: key)
    credits.add(1, of: prepared.credits)
  }

  private func insert(_ key: MatchKey, source: RawID, article: RawID) throws {
    try connection.run(
      Self.keyInsertion, .integer(key.rawValue), .integer(source), .integer(article))
  }

  private func insertCitation(_ key: MatchKey, article: RawID) throws {
    try connection.run(Self.citationInsertion, .integer(key.rawValue), .integer(article))
  }
}
