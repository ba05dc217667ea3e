internal import Articles

/// Fingerprints as they are kept.
enum FingerprintStore {
  static func has(_ article: RawID, _ connection: Connection) throws -> Bool {
    try connection.number(
      "SELECT 1 FROM fingerprint WHERE article = ?", .integer(article)) != nil
  }

  static func fingerprint(of article: RawID, _ connection: Connection) throws -> Fingerprint? {
    try connection.first("SELECT record FROM fingerprint WHERE article = ?", .integer(article)) {
      Fingerprint(marks: try SignatureNumbers.numbers(from: $0.bytes(0)))
    }
  }

  static func remove(_ article: RawID, _ connection: Connection) throws {
    guard let fingerprint = try fingerprint(of: article, connection) else { return }
    for mark in fingerprint.marks {
      try connection.run(
        "DELETE FROM fingerprint_mark WHERE mark = ? AND article = ?", .integer(mark),
        .integer(article))
    }
    try connection.run("DELETE FROM fingerprint WHERE article = ?", .integer(article))
  }
}

/// Fingerprints that are written together, in the order of their marks.
struct FingerprintChanges {
  private var found: [(article: RawID, fingerprint: Fingerprint)] = []

  var count: Int { found.count }

  mutating func add(_ content: ArticleContent, of article: RawID) {
    found.append((article, Fingerprint(TextWords(content.text))))
  }

  mutating func write(_ connection: Connection) throws {
    try connection.run(
      "INSERT OR REPLACE INTO fingerprint (article, record) VALUES (?, ?)", each: found
    ) { [.integer($0.article), .blob(SignatureNumbers.bytes(of: $0.fingerprint.marks))] }
    let rows = found.flatMap { entry in
      entry.fingerprint.marks.map { (mark: $0, article: entry.article) }
    }
    try connection.run(
      "INSERT OR IGNORE INTO fingerprint_mark (mark, article) VALUES (?, ?)",
      each: rows.sorted { ($0.mark, $0.article) < ($1.mark, $1.article) }
    ) { [.integer($0.mark), .integer($0.article)] }
    found = []
  }
}
