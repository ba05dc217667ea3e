internal import Articles
internal import UnicodeText

/// Makes ways to articles out of conditions.
struct ConditionPlan {
  let connection: Connection
  /// Whether every article is wanted, or only the newest.
  let wantsAll: Bool
  /// Where bare words are looked for.
  var table = WordTable.words
  let cost: WordCost
  let texts: TextCache

  init(
    _ connection: Connection, wantsAll: Bool, table: WordTable = .words,
    cost: WordCost = .unknown, texts: TextCache? = nil
  ) {
    self.connection = connection
    self.wantsAll = wantsAll
    self.table = table
    self.cost = cost
    self.texts = texts ?? TextCache(connection)
  }

  /// An index of words.
  enum WordTable: String {
    /// Of everything an article says.
    case words
    /// Of what a line of the list shows.
    case headings
  }

  /// The way to all articles that meet `condition`.
  func access(_ condition: Query.Condition) throws -> Access {
    switch condition {
    case .all(let parts): return try all(parts)
    case .any(let parts): return try any(parts)
    case .some(let parts, let least): return try some(parts, least)
    case .not(let part): return try none(of: part)
    case .words, .near:
      guard let (words, table) = words(condition) else { return Access() }
      return try access(words, table)
    case .published(let from, let to):
      let low = from.map { ListKey.first(of: $0) } ?? ListKey.firstDated
      let high = to.map { ListKey.last(of: $0) } ?? .max
      return low <= high ? Access(range: low...high) : .nothing
    case .language(let code): return try language(code)
    case .entity(let term, let type): return try entity(term, type)
    case .source(let part): return try sources(SourceStore.sources(withPathPart: part, connection))
    case .state(let state): return try self.state(state)
    case .has(let feature): return try has(feature)
    case .tag(let tag): return try tagged(tag)
    case .like(let article):
      let keys = try Likeness.keys(of: article, connection)
      return Access(streams: [ArrayStream(keys.sorted())], isEmpty: keys.isEmpty)
    }
  }

  // MARK: Combinations

  private func all(_ parts: [Query.Condition]) throws -> Access {
    var access = Access()
    var texts: [WordTable: [WordCondition]] = [:]
    for part in parts {
      // Words of one index go to it together.
      if let (words, table) = words(part) {
        texts[table, default: []].append(words)
      } else if !Self.isEmpty(part) {
        access.formIntersection(try self.access(part))
      }
      if access.isEmpty { return .nothing }
    }
    for (table, words) in texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      access.formIntersection(try self.access(words.count == 1 ? words[0] : .all(words), table))
    }
    return access
  }

  private func any(_ parts: [Query.Condition]) throws -> Access {
    if let (words, table) = words(.any(parts)) { return try access(words, table) }
    let accesses = try parts.filter { !Self.isEmpty($0) }.map { try access($0) }
    let streams = try accesses.filter { !$0.isEmpty }.map { try $0.stream(connection) }
    return streams.isEmpty ? .nothing : Access(streams: [UnionStream(streams)])
  }

  private func some(_ parts: [Query.Condition], _ least: Int) throws -> Access {
    let parts = parts.filter { !Self.isEmpty($0) }
    let least = max(1, min(least, parts.count))
    let streams = try parts.map { try access($0) }.filter { !$0.isEmpty }
      .map { try $0.stream(connection) }
    return streams.count < least
      ? .nothing : Access(streams: [QuorumStream(streams, least: least)])
  }

  private func none(of part: Query.Condition) throws -> Access {
    let access = try access(part)
    if access.isEmpty { return Access() }
    let stream = try access.stream(connection)
    let test: TestedStream.Test = { try stream.next(atMost: $0) != $0 }
    return access.costlyTests.isEmpty
      ? Access(tests: [test]) : Access(costlyTests: [test], textLimit: access.textLimit)
  }

  /// Whether a condition asks for words and has none, only signs.
  private static func isEmpty(_ condition: Query.Condition) -> Bool {
    switch condition {
    case .words(let term, _): WordCondition(term) == nil
    case .near(let terms, let distance): WordCondition(near: terms, distance: distance) == nil
    case .all(let parts), .any(let parts), .some(let parts, least: _): parts.allSatisfy(isEmpty)
    case .not(let part): isEmpty(part)
    default: false
    }
  }

  /// Whether `condition` asks for nothing.
  static func asksForNothing(_ condition: Query.Condition?) -> Bool {
    condition.map(isEmpty) ?? true
  }
}

// MARK: Words

extension ConditionPlan {
  /// The condition as one on words of a single index, if it is one.
  private func words(_ condition: Query.Condition) -> (WordCondition, WordTable)? {
    switch condition {
    case .words(let term, in: let field):
      guard let condition = WordCondition(term, in: field?.rawValue) else { return nil }
      return (condition, field == nil ? table : .headings)
    case .near(let terms, let distance):
      return WordCondition(near: terms, distance: distance).map { ($0, table) }
    case .all(let parts): return combined(parts) { .all($0) }
    case .any(let parts): return combined(parts) { .any($0) }
    case .not(let part): return words(part).map { (.not($0.0), $0.1) }
    default: return nil
    }
  }

  private func combined(
    _ parts: [Query.Condition], _ combine: ([WordCondition]) -> WordCondition
  ) -> (WordCondition, WordTable)? {
    let parts = parts.filter { !Self.isEmpty($0) }
    let words = parts.compactMap { self.words($0) }
    guard let table = words.first?.1, words.count == parts.count,
      words.allSatisfy({ $0.1 == table })
    else { return nil }
    return (words.count == 1 ? words[0].0 : combine(words.map(\.0)), table)
  }

  private func access(_ condition: WordCondition, _ table: WordTable) throws -> Access {
    guard table == .words, !wantsAll else { return try indexed(condition, table) }
    // What the index is slow with is looked for in the texts of what the rest finds.
    let parts = if case .all(let parts) = condition { parts } else { [condition] }
    let costly = parts.filter { cost.isHigh($0) }
    guard !costly.isEmpty else { return try indexed(condition, table) }
    let cheap = parts.filter { !cost.isHigh($0) } + costly.compactMap(\.withoutPrefixes)
    var access = cheap.isEmpty ? Access() : try indexed(.all(cheap), table)
    for part in costly {
      access.textLimit += cost.textsReadMeanwhile(part)
      access.costlyTests.append { [texts] key in
        try texts.searchedText(at: key).map(part.matches) ?? false
      }
    }
    return access
  }

  private func indexed(_ condition: WordCondition, _ table: WordTable) throws -> Access {
    if let expression = condition.expression {
      // The lists of a prefix are merged again each time, so that leaping saves nothing.
      let merges = condition.patterns.contains(where: \.isPrefix)
      let stream = try stream(expression, table, steps: merges ? .max : 60)
      return Access(streams: [stream])
    }
    switch condition {
    case .not(let part):
      let stream = try indexed(part, table).stream(connection)
      return Access(tests: [{ try stream.next(atMost: $0) != $0 }])
    case .all(let parts):
      return try parts.reduce(into: Access()) {
        $0.formIntersection(try indexed($1, table))
      }
    case .any(let parts):
      return Access(streams: [
        UnionStream(try parts.map { try indexed($0, table).stream(connection) })
      ])
    case .group: return .nothing
    }
  }

  private func stream(
    _ expression: String, _ table: WordTable, steps: Int
  ) throws -> any KeyStream {
    let name = table.rawValue
    return try StatementStream(
      "SELECT rowid FROM \(name) WHERE \(name) MATCH ? AND rowid <= ? ORDER BY rowid DESC",
      [.text(expression)], steps: steps, connection)
  }
}
