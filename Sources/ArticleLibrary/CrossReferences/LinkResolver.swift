internal import Articles

/// Finds the articles that links mean.
struct LinkResolver {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func content(of article: RawID) throws -> ArticleContent? {
    try connection.first("SELECT record FROM content WHERE article = ?", .integer(article)) {
      try ContentRecord.content(from: $0.bytes(0))
    }
  }

  /// Whether a link writes or calls instead of leading to something that could be read.
  private static func leadsToSomebody(_ link: Link) -> Bool {
    let url = link.url?.lowercased() ?? ""
    return url.hasPrefix("mailto:") || url.hasPrefix("tel:")
  }

  /// The links of an article. One that is given twice is shown once.
  func links(in content: ArticleContent, of article: RawID) throws -> [CrossReference] {
    var references: [CrossReference] = []
    for link in content.links where !Self.leadsToSomebody(link) {
      let target = try target(of: link, in: article)
      // A link to its own page says nothing.
      if let target, target.article == article { continue }
      let text = link.title ?? link.label ?? link.url ?? ""
      guard target != nil || link.url != nil || link.title != nil else { continue }
      let reference = CrossReference(
        kind: target == nil ? .missing : .link, text: text, url: link.url,
        article: target.map { Article.ID(rawValue: $0.article) }, evidence: target?.evidence)
      if !references.contains(reference) { references.append(reference) }
    }
    return references
  }

  /// The articles that link to `article`, newest first.
  func backlinks(of article: RawID, _ content: ArticleContent) throws -> [CrossReference] {
    var found: [ListKey: RawID] = [:]
    let identifier = try connection.number(
      "SELECT identifier FROM article WHERE id = ?", .integer(article))
    let keys = ArticleKeys(of: content, identifier: identifier.map(MatchKey.init(stored:)))
    for key in keys.all {
      for citing in try connection.all(
        "SELECT id, article.key FROM citation JOIN article ON id = article WHERE citation.key = ?",
        .integer(key.rawValue), read: { (id: $0.number(0), key: ListKey(rawValue: $0.number(1))) })
      where citing.id != article { found[citing.key] = citing.id }
    }
    var references: [CrossReference] = []
    for (_, citing) in found.sorted(by: { $0.key > $1.key }) {
      guard let citingContent = try self.content(of: citing) else { continue }
      // A link that has one of the article's keys may yet mean another by a surer one.
      for link in citingContent.links {
        guard let target = try target(of: link, in: citing), target.article == article else {
          continue
        }
        references.append(
          CrossReference(
            kind: .linkedFrom, text: citingContent.shownTitle, url: link.url,
            article: Article.ID(rawValue: citing), evidence: target.evidence))
        break
      }
    }
    return references
  }

  private func target(
    of link: Link, in article: RawID
  ) throws -> (article: RawID, evidence: CrossReference.Evidence)? {
    for (key, evidence) in LinkKeys(of: link).keys {
      if let target = try target(of: key, from: article) { return (target, evidence) }
    }
    return nil
  }

  /// The article that answers to `key`: of several one of the same source, then one that is called so
  /// rather than by the way, then the first imported.
  private func target(of key: MatchKey, from article: RawID) throws -> RawID? {
    try connection.number(
      """
      SELECT article FROM article_key WHERE key = ?1
      ORDER BY source <> (SELECT source FROM article WHERE id = ?2),
        (SELECT identifier FROM article WHERE id = article_key.article) IS NOT ?1, article
      LIMIT 1
      """, .integer(key.rawValue), .integer(article))
  }
}
