/// Finds the article of an earlier import that an article of this one is.
///
/// By the source's own id, else by a URL that is unique in the source, else by title, else by text.
/// An id or a URL that differs says that it is another article, whatever else agrees.
struct ArticleMatching {
  private let source: RawID
  private let pass: Int
  private let connection: Connection

  init(source: RawID, pass: Int, _ connection: Connection) {
    self.source = source
    self.pass = pass
    self.connection = connection
  }

  /// An article, and whether its text alone says so.
  struct Match {
    var article: RawID
    var isByText: Bool
  }

  /// The article, unless this import has already met it.
  func match(_ keys: ArticleKeys) throws -> Match? {
    if let match = try matchByName(keys) { return Match(article: match, isByText: false) }
    return try keys.text.flatMap { try firstUnmet($0, unlike: keys) }
      .map { Match(article: $0, isByText: true) }
  }

  private func matchByName(_ keys: ArticleKeys) throws -> RawID? {
    // What has the id for an alias is another.
    var identity = keys
    identity.url = nil
    if let key = keys.identifier, let match = try firstUnmet(key, unlike: identity) { return match }
    if let key = keys.url, try isUnique(key), let match = try firstUnmet(key, unlike: keys) {
      return match
    }
    // Of several articles with one title, the same text tells.
    if let key = keys.title, try isUnique(key), let match = try firstUnmet(key, unlike: keys) {
      return match
    }
    return nil
  }

  private func isUnique(_ key: MatchKey) throws -> Bool {
    try connection.number(
      """
      SELECT count(*) FROM (SELECT 1 FROM article_key WHERE key = ? AND source = ? LIMIT 2)
      """, .integer(key.rawValue), .integer(source)) == 1
  }

  /// The first article with `key` that this import has not met, and that `keys` do not contradict.
  private func firstUnmet(_ key: MatchKey, unlike keys: ArticleKeys) throws -> RawID? {
    try connection.number(
      """
      SELECT id FROM article_key JOIN article ON article.id = article
      WHERE article_key.key = ?1 AND article_key.source = ?2 AND pass < ?3
        AND (identifier IS NULL OR ?4 IS NULL OR identifier = ?4)
        AND (url IS NULL OR ?5 IS NULL OR url = ?5)
      ORDER BY id LIMIT 1
      """, .integer(key.rawValue), .integer(source), .number(pass),
      .number(keys.identifier?.rawValue), .number(keys.url?.rawValue))
  }
}
