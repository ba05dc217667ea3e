internal import Articles
internal import UnicodeText

extension Search {
  /// As many of the newest articles that have one word are compared, and of those that have several as
  /// many fewer; what is older comes after them.
  ///
  /// Comparing costs about a microsecond an article and word, and a common word is in every other
  /// article.
  private static let rankLimit = 30_000

  /// Calls `body` with the keys of what is found, the most relevant first, until it returns `false`.
  func forEachRelevant(limit: Int, _ body: (ListKey) throws -> Bool) throws {
    let ranked = try rankedKeys(limit: limit)
    for key in ranked where try !body(ListKey(rawValue: key)) { return }
    let shown = Set(ranked)
    try forEachNewest { key in
      try shown.contains(key.rawValue) || body(key)
    }
  }

  /// The keys of the most relevant of what is found, best first.
  private func rankedKeys(limit: Int) throws -> [Int64] {
    if let article = filter.query?.condition?.likeness {
      let keys = try Likeness.keys(of: article, connection)
      let found = Set(try newestKeys())
      return keys.filter(found.contains)
    }
    let cost = try library.wordCost(of: filter.query, connection)
    if let words = filter.onlyWords, let expression = words.expression {
      // Where the words are too many to compare, titles come first.
      if cost.isHigh(words) { return try ranked(expression, .headings, from: 0, limit: limit) }
      let first = try connection.number(
        """
        SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?
        """, .text(expression), .number(Self.rankLimit / words.wordCount))
      return try ranked(expression, .words, from: first ?? 0, limit: limit)
    }
    guard let words = filter.wantedWords, let expression = words.expression else { return [] }
    let found = try newestKeys()
    guard let first = found.last else { return [] }
    let passing = Set(found)
    let table = cost.isHigh(words) ? ConditionPlan.WordTable.headings : .words
    let ranked = try ranked(expression, table, from: first, limit: -1)
    return Array(ranked.lazy.filter(passing.contains).prefix(limit))
  }

  private func newestKeys() throws -> [Int64] {
    var keys: [Int64] = []
    try forEachNewest {
      keys.append($0.rawValue)
      return keys.count < Self.rankLimit
    }
    return keys
  }

  private func ranked(
    _ expression: String, _ table: ConditionPlan.WordTable, from first: Int64, limit: Int
  ) throws -> [Int64] {
    let name = table.rawValue
    return try connection.all(
      """
      SELECT rowid FROM \(name) WHERE \(name) MATCH ? AND rowid >= ?
      ORDER BY rank, rowid DESC LIMIT ?
      """, .text(expression), .integer(first), .number(limit)
    ) { $0.number(0) }
  }
}

extension ListFilter {
  /// The condition, if it is one on words anywhere in an article and nothing else is asked.
  fileprivate var onlyWords: WordCondition? {
    var rest = self
    rest.query = nil
    guard rest == .all, let condition = query?.condition else { return nil }
    return WordCondition(anywhere: condition)
  }

  /// Any of the words that what passes may have.
  var wantedWords: WordCondition? {
    query?.condition?.wantedWords ?? words?.condition?.wantedWords
  }
}

extension WordCondition {
  /// How many words are looked for; one at least.
  fileprivate var wordCount: Int { max(1, patterns.reduce(0) { $0 + $1.foldedWords.count }) }

  /// `condition` if it asks for words and for nothing else.
  fileprivate init?(anywhere condition: Query.Condition) {
    func all(_ parts: [Query.Condition]) -> [WordCondition]? {
      let known = parts.compactMap { WordCondition(anywhere: $0) }
      return known.count == parts.count && !known.isEmpty ? known : nil
    }
    switch condition {
    case .words(let term, in: nil):
      guard let condition = WordCondition(term) else { return nil }
      self = condition
    case .near(let terms, let distance):
      guard let condition = WordCondition(near: terms, distance: distance) else { return nil }
      self = condition
    case .all(let parts):
      guard let parts = all(parts) else { return nil }
      self = .all(parts)
    case .any(let parts):
      guard let parts = all(parts) else { return nil }
      self = .any(parts)
    case .not(let part):
      guard let part = WordCondition(anywhere: part) else { return nil }
      self = .not(part)
    default: return nil
    }
  }
}

extension Query.Condition {
  /// The article that what is found must be like, if there is one and nothing else tells what is
  /// relevant.
  fileprivate var likeness: Article.ID? {
    switch self {
    case .like(let article): article
    case .all(let parts) where lights.isEmpty: parts.lazy.compactMap(\.likeness).first
    default: nil
    }
  }

  /// Any of the words that found articles may have, wherever they stand.
  var wantedWords: WordCondition? {
    let groups: [WordCondition] = lights.compactMap { light in
      light.terms.count == 1
        ? WordCondition(light.terms[0])
        : WordCondition(near: light.terms, distance: light.distance)
    }
    return groups.isEmpty ? nil : groups.count == 1 ? groups[0] : .any(groups)
  }
}
