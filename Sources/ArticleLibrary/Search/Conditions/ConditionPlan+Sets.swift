internal import Articles
internal import UnicodeText

// What is not a matter of words.
extension ConditionPlan {
  func language(_ code: String) throws -> Access {
    // The index has an article's language and then who found its names, so each finder is a stream.
    let analyses: [RawID?] = try [nil] + connection.all("SELECT id FROM analysis") { $0.number(0) }
    let streams = try analyses.map { analysis in
      try StatementStream(
        """
        SELECT key FROM article WHERE language = ? AND analysis IS ? AND key <= ?
        ORDER BY key DESC
        """, [.text(code), .number(analysis)], connection)
    }
    return Access(streams: [UnionStream(streams)])
  }

  func state(_ state: Query.State) throws -> Access {
    switch state {
    case .read: return try read.access(connection, wantsAll: wantsAll)
    case .unread:
      let read = try read.access(connection, wantsAll: wantsAll)
      if read.isEmpty { return Access() }
      let stream = try read.stream(connection)
      return Access(tests: [{ try stream.next(atMost: $0) != $0 }])
    case .starred:
      return try KeySet(
        estimate: 0,
        keys: ("SELECT key FROM reading_state JOIN article ON id = article WHERE is_starred", [])
      ).access(connection, wantsAll: wantsAll)
    case .missing:
      return Access(streams: [
        try StatementStream(
          "SELECT key FROM entry WHERE is_missing = 1 AND key <= ? ORDER BY key DESC", [],
          connection)
      ])
    }
  }

  private var read: KeySet {
    get throws {
      let count = try connection.number("SELECT number FROM tally WHERE name = 'read'")
      return KeySet(
        estimate: Int(count ?? 0),
        keys: ("SELECT key FROM reading_state JOIN article ON id = article WHERE is_read", []),
        test: ("SELECT 1 FROM reading_state WHERE is_read AND article = ?", []))
    }
  }

  func has(_ feature: Query.Feature) throws -> Access {
    switch feature {
    case .links:
      return Access(streams: [
        try StatementStream(
          "SELECT key FROM entry WHERE has_links = 1 AND key <= ? ORDER BY key DESC", [],
          connection)
      ])
    case .names:
      // Articles that were looked through in vain have a record too, of no names.
      let none = SQLValue.number(NamesRecord.bytes(of: ArticleNames()).count)
      return try KeySet(
        estimate: .max,
        keys: (
          "SELECT key FROM names JOIN article ON id = article WHERE length(record) > ?", [none]
        ), test: ("SELECT 1 FROM names WHERE length(record) > ? AND article = ?", [none])
      ).access(connection, wantsAll: wantsAll)
    case .tags:
      return try KeySet(
        estimate: 0,
        keys: ("SELECT DISTINCT key FROM article_tag JOIN article ON id = article", [])
      ).access(connection, wantsAll: wantsAll)
    }
  }

  func tagged(_ tag: String) throws -> Access {
    try KeySet(
      estimate: 0,
      keys: (
        """
        SELECT key FROM tag JOIN article_tag ON tag = tag.id
          JOIN article ON article.id = article_tag.article
        WHERE folded = ?
        """, [.text(folded(tag))]
      )
    ).access(connection, wantsAll: wantsAll)
  }

  func entity(_ term: Query.Term, _ type: EntityType?) throws -> Access {
    guard let expression = WordCondition(term)?.expression else { return Access() }
    let entities = try EntityMatch(expression, type, connection)
    return try KeySet(
      estimate: entities.estimate,
      keys: (
        """
        SELECT key FROM signature_article WHERE signature IN (\(entities.signatures))
        UNION ALL SELECT key FROM signature_part WHERE entity IN (\(entities.entities))
        """, []
      ),
      // Each of them must be asked.
      test: entities.count > 32
        ? nil
        : (
          """
          SELECT 1 FROM article WHERE id = ? AND (
            EXISTS (SELECT 1 FROM signature_article
              WHERE signature IN (\(entities.signatures)) AND key = article.key)
            OR EXISTS (SELECT 1 FROM signature_part
              WHERE entity IN (\(entities.entities)) AND key = article.key))
          """, []
        )
    ).access(connection, wantsAll: wantsAll)
  }

  /// What came from some sources.
  func sources(_ sources: [SourceStore.Source]) throws -> Access {
    if sources.isEmpty { return .nothing }
    if sources.count <= 16 {
      let streams = try sources.map { source in
        try StatementStream(
          "SELECT key FROM article WHERE source = ? AND key <= ? ORDER BY key DESC",
          [.integer(source.id)], connection)
      }
      return Access(streams: [streams.count == 1 ? streams[0] : UnionStream(streams)])
    }
    let ids = Set(sources.map(\.id))
    let count = sources.reduce(0) { $0 + $1.articles }
    if !wantsAll, count > 4000 {
      return Access(tests: [
        { key in
          let source = try connection.number(
            "SELECT source FROM article WHERE id = ?", .integer(ListKey(rawValue: key).article))
          return source.map(ids.contains) ?? false
        }
      ])
    }
    var keys: [Int64] = []
    if count > 4000 {
      try connection.forEach("SELECT source, key FROM article INDEXED BY article_of_source") {
        if ids.contains($0.number(0)) { keys.append($0.number(1)) }
      }
    } else {
      for id in ids {
        keys += try connection.all("SELECT key FROM article WHERE source = ?", .integer(id)) {
          $0.number(0)
        }
      }
    }
    keys.sort()
    return Access(streams: [ArrayStream(keys)])
  }
}
