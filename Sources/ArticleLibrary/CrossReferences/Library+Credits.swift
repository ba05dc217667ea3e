package import Articles

extension Library {
  /// Those who write or publish articles, that of most articles first: apart from what articles name.
  package func credits(
    _ kind: CreditSummary.Kind, matching text: String = "", in range: Range<Int>
  ) throws -> [CreditSummary] {
    let number = (kind == .outlet ? CreditCounts.Kind.outlet : .author).rawValue
    return try read { connection in
      try connection.all(
        """
        SELECT name, articles FROM credit
        WHERE kind = ?1 AND articles > 0 AND (?2 = '' OR instr(' ' || folded, ' ' || ?2) > 0)
        ORDER BY articles DESC, folded LIMIT ?3 OFFSET ?4
        """, .number(number), .text(CreditCounts.folded(text)), .number(range.count),
        .number(range.lowerBound)
      ) { CreditSummary(kind: kind, name: $0.text(0), articles: $0.int(1)) }
    }
  }

  /// What articles point at and the library lacks, what most point at first. Looks at all links.
  package func missingTargets(limit: Int = 50) throws -> [MissingTarget] {
    try read { connection in
      try connection.snapshot {
        let resolver = LinkResolver(connection)
        let keys = try connection.all(
          """
          SELECT key FROM citation AS cited
          WHERE NOT EXISTS (SELECT 1 FROM article_key WHERE key = cited.key)
          GROUP BY key ORDER BY count(*) DESC, key LIMIT ?
          """, .number(limit * 4)
        ) { $0.number(0) }
        var targets: [MissingTarget] = []
        var seen: Set<String> = []
        for key in keys where targets.count < limit {
          let articles = try connection.all(
            "SELECT article FROM citation WHERE key = ? ORDER BY article", .integer(key)
          ) { $0.number(0) }
          guard let first = articles.first,
            let link = try resolver.missingLink(in: first, answeringTo: MatchKey(stored: key)),
            seen.insert(link.url ?? link.text).inserted
          else { continue }
          targets.append(
            MissingTarget(
              text: link.text, url: link.url,
              articles: articles.map { Article.ID(rawValue: $0) }))
        }
        return targets.sorted { $0.articles.count > $1.articles.count }
      }
    }
  }
}

extension LinkResolver {
  /// The link of an article that has a key and leads nowhere.
  fileprivate func missingLink(
    in article: RawID, answeringTo key: MatchKey
  ) throws -> CrossReference? {
    guard var content = try content(of: article) else { return nil }
    content.links.removeAll { link in !LinkKeys(of: link).keys.contains { $0.key == key } }
    return try links(in: content, of: article).first { $0.kind == .missing }
  }
}
