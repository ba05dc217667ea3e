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

  /// The article, unless this import has already met it.
  func match(_ keys: ArticleKeys) throws -> RawID? {
    if let key = keys.identifier, let match = try candidates(key).first(where: \.isUnmet) {
      return match.id
    }
    if let key = keys.url {
      let found = try candidates(key)
      if found.count == 1, found[0].isUnmet, !found[0].contradicts(keys) { return found[0].id }
    }
    if let key = keys.title {
      let found = try candidates(key).filter { !$0.contradicts(keys) }
      let unmet = found.filter(\.isUnmet)
      // Of several articles with one title, the same text tells.
      if found.count > 1, let match = try firstWithText(keys, among: unmet) { return match }
      if found.count == 1, let match = unmet.first { return match.id }
    }
    if let key = keys.text {
      return try candidates(key).first { $0.isUnmet && !$0.contradicts(keys) }?.id
    }
    return nil
  }

  private func firstWithText(_ keys: ArticleKeys, among candidates: [Candidate]) throws -> RawID? {
    guard let key = keys.text else { return nil }
    let same = Set(try self.candidates(key).map(\.id))
    return candidates.first { same.contains($0.id) }?.id
  }

  private struct Candidate {
    var id: RawID
    var identifier: RawID?
    var url: RawID?
    var isUnmet: Bool

    func contradicts(_ keys: ArticleKeys) -> Bool {
      differ(identifier, keys.identifier?.rawValue) || differ(url, keys.url?.rawValue)
    }

    private func differ(_ left: RawID?, _ right: RawID?) -> Bool {
      guard let left, let right else { return false }
      return left != right
    }
  }

  /// The source's articles with `key`, in the order of their first import.
  private func candidates(_ key: MatchKey) throws -> [Candidate] {
    try connection.all(
      """
      SELECT id, identifier, url, pass FROM article_key JOIN article ON article.id = article
      WHERE article_key.key = ? AND article_key.source = ? ORDER BY id
      """, .integer(key.rawValue), .integer(source)
    ) {
      Candidate(
        id: $0.number(0), identifier: $0.optionalNumber(1), url: $0.optionalNumber(2),
        isUnmet: $0.int(3) < pass)
    }
  }
}
