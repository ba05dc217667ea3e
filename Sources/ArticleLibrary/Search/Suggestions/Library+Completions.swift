package import Articles
internal import UnicodeText

extension Library {
  /// Values for what is being typed, those of most articles first. Costs a few milliseconds.
  package func completions(
    for request: Query.CompletionRequest, limit: Int = 20
  ) throws -> [String] {
    guard request.needsLibrary, limit > 0, case .value(of: let form) = request.kind,
      case .field(_, let values) = form.row.syntax
    else { return Array(request.fixedCompletions.prefix(max(0, limit))) }
    return try read { connection in
      let finder = CompletionFinder(
        connection: connection, prefix: request.prefix, limit: limit)
      switch values {
      case .words(.author): return try finder.credits(.author)
      case .words(.outlet): return try finder.credits(.outlet)
      case .entity(let type): return try finder.entities(type)
      case .tag: return try finder.tags()
      case .language: return try finder.languages()
      case .source: return try finder.sources()
      case .words(.title), .state, .feature, .date, .article: return []
      }
    }
  }
}

/// Looks for values that begin, or have a word that begins, with what was typed.
private struct CompletionFinder {
  let connection: Connection
  let prefix: String
  let limit: Int

  func credits(_ kind: CreditCounts.Kind) throws -> [String] {
    let typed = CreditCounts.folded(prefix)
    return try connection.all(
      """
      SELECT name FROM credit
      WHERE kind = ?1 AND articles > 0 AND (?2 = '' OR folded LIKE ?2 || '%' ESCAPE '\\'
        OR folded LIKE '% ' || ?2 || '%' ESCAPE '\\')
      ORDER BY articles DESC, folded LIMIT ?3
      """, .number(kind.rawValue), .text(Self.escaped(typed)), .number(limit)
    ) { $0.text(0) }
  }

  func entities(_ type: EntityType?) throws -> [String] {
    let type = SQLValue.number(type.map { NamesRecord.number(of: $0) })
    let term = Query.Term(words: prefix, isPrefix: true)
    guard let expression = WordCondition(term)?.expression else {
      return try connection.all(
        """
        SELECT name FROM entity WHERE articles > 0 AND (?1 IS NULL OR type = ?1)
        GROUP BY folded ORDER BY sum(articles) DESC, folded LIMIT ?2
        """, type, .number(limit)
      ) { $0.text(0) }
    }
    return try connection.all(
      """
      SELECT name FROM entity WHERE articles > 0 AND (?2 IS NULL OR type = ?2) AND id IN (
        SELECT coalesce(signature.entity, signature_part.entity)
        FROM \(Schema.namedEntities) WHERE entity_words MATCH ?1)
      GROUP BY folded ORDER BY sum(articles) DESC, folded LIMIT ?3
      """, .text(expression), type, .number(limit)
    ) { $0.text(0) }
  }

  func tags() throws -> [String] {
    try connection.all(
      """
      SELECT name FROM tag JOIN article_tag ON tag = id
      WHERE folded LIKE ? || '%' ESCAPE '\\' GROUP BY id ORDER BY count(*) DESC, folded LIMIT ?
      """, .text(Self.escaped(folded(prefix))), .number(limit)
    ) { $0.text(0) }
  }

  func languages() throws -> [String] {
    var found: [String] = []
    var last = ""
    // One look into the index for each language, not one for each article.
    while found.count < limit,
      let language = try connection.first(
        "SELECT language FROM article WHERE language > ? ORDER BY language LIMIT 1", .text(last),
        read: { $0.text(0) })
    {
      if language.hasPrefix(prefix.lowercased()) { found.append(language) }
      last = language
    }
    return found
  }

  /// Folders and files, the longer a path the fewer articles it has.
  func sources() throws -> [String] {
    let typed = prefix.lowercased()
    var counts: [String: Int] = [:]
    try connection.forEach(
      "SELECT path, articles FROM source WHERE path LIKE '%/' || ? || '%' ESCAPE '\\' LIMIT 20000",
      [.text(Self.escaped(prefix))]
    ) { row in
      let articles = max(1, row.int(1))
      for part in row.text(0).utf8.split(separator: UInt8(ascii: "/")) {
        let part = String(Substring(part))
        if part.lowercased().hasPrefix(typed) { counts[part, default: 0] += articles }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if scalar == "%" || scalar == "_" || scalar == "\\" { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }
}
