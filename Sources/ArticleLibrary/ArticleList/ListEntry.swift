internal import Articles

/// A line of the list as it is kept: all that an article's content says of it.
struct ListEntry: Hashable {
  var article: RawID
  var key: ListKey
  var title: String
  var authors: [String]
  var outlet: String?
  var date: PartialDate?
  var language: String?
  /// Bytes of the body.
  var length: Int
  var hasLinks: Bool
  var sortTitle: String

  init(_ content: ArticleContent, article: RawID) {
    self.article = article
    key = ListKey(date: content.shownDate, article: article)
    title = content.shownTitle
    authors = Self.authors(in: content.authors.joined(separator: "\n"))
    outlet = content.outlet
    date = content.shownDate
    language = content.language
    length = content.blockRanges.last?.upperBound ?? 0
    hasLinks = !content.links.isEmpty
    sortTitle = Self.sortTitle(title)
  }

  /// The line at `key`, if there is one.
  static func stored(at key: ListKey, _ connection: Connection) throws -> ListEntry? {
    try connection.first(
      """
      SELECT article, title, authors, outlet, date, language, length, has_links, sort_title
      FROM entry WHERE key = ?
      """, .integer(key.rawValue)
    ) { row in
      var entry = ListEntry(ArticleContent(), article: row.number(0))
      entry.key = key
      entry.title = row.text(1)
      entry.authors = row.optionalText(2).map(authors(in:)) ?? []
      entry.outlet = row.optionalText(3)
      entry.date = row.optionalText(4).flatMap { PartialDate($0) }
      entry.language = row.optionalText(5)
      entry.length = row.int(6)
      entry.hasLinks = row.flag(7)
      entry.sortTitle = row.text(8)
      return entry
    }
  }

  /// The authors of a line, which are kept one below the other.
  static func authors(in text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  func insert(_ connection: Connection, isMissing: Bool = false) throws {
    try connection.run(
      """
      INSERT INTO entry (
        key, article, title, authors, outlet, date, language, is_missing, length, has_links,
        sort_title)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, .integer(key.rawValue), .integer(article), .text(title),
      .string(authors.isEmpty ? nil : authors.joined(separator: "\n")), .string(outlet),
      .string(date?.description), .string(language), .flag(isMissing), .number(length),
      .flag(hasLinks), .text(sortTitle))
  }
}

extension ListEntry {
  /// What titles are ordered by: their folded words, of very long ones the first.
  ///
  /// A title without words comes after all that have some.
  static func sortTitle(_ title: String) -> String {
    let limit = 120
    var sortTitle = ""
    for word in MatchKey.foldedWords(of: title) {
      if !sortTitle.isEmpty { sortTitle += " " }
      sortTitle += word
      if sortTitle.utf8.count >= limit { break }
    }
    guard sortTitle.utf8.count > limit else { return sortTitle.isEmpty ? last : sortTitle }
    var end = sortTitle.utf8.index(sortTitle.startIndex, offsetBy: limit)
    while end.samePosition(in: sortTitle.unicodeScalars) == nil {
      end = sortTitle.utf8.index(before: end)
    }
    return String(sortTitle[..<end])
  }

  /// No word folds to it.
  private static let last = "\u{10FFFF}"

  /// Reads every article's content, in the order of their numbers: `nil` for one that is damaged.
  ///
  /// `body` may write to any table.
  static func forEachContent(
    _ connection: Connection,
    _ body: (_ row: (article: RawID, key: ListKey), _ content: ArticleContent?) throws -> Void
  ) throws {
    var last: RawID = 0
    while true {
      // Lists of a few, because a statement must not read what another changes meanwhile.
      let rows = try connection.all(
        """
        SELECT article.id, key, record FROM article LEFT JOIN content ON article = id
        WHERE id > ? ORDER BY id LIMIT 200
        """, .integer(last)
      ) { (article: $0.number(0), key: ListKey(rawValue: $0.number(1)), record: $0.bytes(2)) }
      guard let end = rows.last?.article else { return }
      for row in rows {
        try body((row.article, row.key), try? ContentRecord.content(from: row.record))
      }
      last = end
    }
  }
}
