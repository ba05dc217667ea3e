internal import Articles
internal import UnicodeText

/// The words of articles, as the index has them.
struct SearchIndex {
  /// How words are cut and folded, as a number: with another one the index is made anew.
  ///
  /// Needed because taking an article out of the index means cutting it as it was cut going in.
  static let version: Int64 = {
    var hash = StableHash()
    forEachSearchedWord(inUTF8: specimen.utf8.span) { word, range, isLastLetter in
      for index in word.indices { hash.combine(CollectionOfOne(word[index])) }
      hash.combine("\(range)\(isLastLetter)")
      return true
    }
    return hash.value
  }()

  /// Something of every rule.
  private static let specimen = """
    The U.S. & MEK's l'homme d'État naïve ﬁne Straße ŁÓDŹ Ærø ｆｕｌｌ İstanbul ΣΊΣΥΦΟΣ Ёлка o’clock
    مُحَمَّد می‌خواهم كتاب يكي ـــ ٣٤ שָׁלוֹם हिन्दी 東京都 カタカナ ｶﾞ ประเทศไทย 한국어 C++ 3.14 e-mail foo_bar ½ x² 👩🏽‍🚀
    """

  /// One article's columns.
  struct Columns: Hashable {
    var title: String
    var subtitle: String
    var text: String
    var notes: String
    var credit: String
    /// The fingerprint of the text.
    var marks: String
    var heading: Heading

    init(of content: ArticleContent) {
      let text = content.text
      self.init(of: content, text: text, marks: Fingerprint(TextWords(text)).terms)
    }

    /// With the words of `text`, the article's, cut ahead.
    init(of content: ArticleContent, cutting text: String) {
      var builder = FingerprintBuilder()
      let cut = WordTokenizer.cut(text) { builder.add($0) }
      self.init(of: content, text: cut, marks: builder.fingerprint.terms)
    }

    private init(of content: ArticleContent, text: String, marks: String) {
      let separator = String(WordTokenizer.separator)
      title = content.title ?? ""
      subtitle = content.subtitle ?? ""
      self.text = text
      self.marks = marks
      notes = (content.captions.compactMap(\.shownText) + [content.bio ?? ""]).joined(
        separator: separator)
      credit = (content.authors + [content.outlet ?? ""]).joined(separator: separator)
      heading = Heading(of: content)
    }
  }

  /// What a line of the list shows of an article.
  struct Heading: Hashable {
    var title: String
    var author: String
    var outlet: String

    init(of content: ArticleContent) {
      title = content.shownTitle
      author = content.authors.joined(separator: String(WordTokenizer.separator))
      outlet = content.outlet ?? ""
    }
  }

  static func insert(_ columns: Columns, at key: ListKey, _ connection: Connection) throws {
    try connection.run(
      "INSERT INTO words (rowid, title, subtitle, text, notes, credit) VALUES (?, ?, ?, ?, ?, ?)",
      .integer(key.rawValue), .text(columns.title), .text(columns.subtitle), .text(columns.text),
      .text(columns.notes), .text(columns.credit))
    try insert(columns.heading, at: key, connection)
    try insert(marks: columns.marks, at: key, connection)
  }

  static func insert(marks: String, at key: ListKey, _ connection: Connection) throws {
    guard !marks.isEmpty else { return }
    try connection.run(
      "INSERT INTO fingerprints (rowid, marks) VALUES (?, ?)", .integer(key.rawValue),
      .text(marks))
  }

  static func insert(_ heading: Heading, at key: ListKey, _ connection: Connection) throws {
    try connection.run(
      "INSERT INTO headings (rowid, title, author, outlet) VALUES (?, ?, ?, ?)",
      .integer(key.rawValue), .text(heading.title), .text(heading.author), .text(heading.outlet))
  }

  static func remove(_ columns: Columns, at key: ListKey, _ connection: Connection) throws {
    try connection.run(
      """
      INSERT INTO words (words, rowid, title, subtitle, text, notes, credit)
      VALUES ('delete', ?, ?, ?, ?, ?, ?)
      """,
      .integer(key.rawValue), .text(columns.title), .text(columns.subtitle), .text(columns.text),
      .text(columns.notes), .text(columns.credit))
    try connection.run(
      """
      INSERT INTO headings (headings, rowid, title, author, outlet)
      VALUES ('delete', ?, ?, ?, ?)
      """, .integer(key.rawValue), .text(columns.heading.title), .text(columns.heading.author),
      .text(columns.heading.outlet))
    guard !columns.marks.isEmpty else { return }
    try connection.run(
      "INSERT INTO fingerprints (fingerprints, rowid, marks) VALUES ('delete', ?, ?)",
      .integer(key.rawValue), .text(columns.marks))
  }

  /// Makes the index anew if another version of this program cut the words.
  static func bringUpToDate(_ connection: Connection) throws {
    let found = try connection.first("SELECT value FROM fact WHERE name = 'words'") { $0.text(0) }
    guard found != String(version) else { return }
    try connection.transaction { try rebuild(connection) }
  }

  static func forget(_ connection: Connection) throws {
    try removeAll(connection)
    try connection.run("UPDATE fact SET value = '' WHERE name = 'words'")
  }

  /// Of articles, of the lines of the list, of names, and of what texts share.
  static let tables = ["words", "headings", "entity_words", "fingerprints"]

  private static func removeAll(_ connection: Connection) throws {
    for table in tables {
      try connection.run("INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
    }
  }

  /// Indexes every article anew. Part of a transaction.
  static func rebuild(_ connection: Connection) throws {
    try removeAll(connection)
    try connection.run("INSERT INTO entity_words (rowid, name) SELECT id, name FROM alias")
    var last: RawID = .min
    while true {
      let rows = try connection.all(
        """
        SELECT entry.key, record FROM entry JOIN content USING (article)
        WHERE entry.key > ? ORDER BY entry.key LIMIT 500
        """, .integer(last)
      ) { (key: $0.number(0), record: $0.bytes(1)) }
      guard let end = rows.last?.key else { break }
      for row in rows {
        let content = try ContentRecord.content(from: row.record)
        try insert(Columns(of: content), at: ListKey(rawValue: row.key), connection)
      }
      last = end
    }
    try connection.run(
      "INSERT OR REPLACE INTO fact (name, value) VALUES ('words', ?)", .text(String(version)))
  }
}
