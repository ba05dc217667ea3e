package import Articles
internal import Synchronization

extension Library {
  /// The articles of `scope` that `query` finds, each with its best passage.
  ///
  /// Ends with `CancellationError` after `interruptSearch`.
  package func search(
    _ query: Query, scope: ListFilter = .all, order: ArticleOrder = .newest, limit: Int,
    offset: Int = 0
  ) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    try forEachBatch(of: query, scope: scope, order: order, limit: limit, offset: offset) {
      hits += $0
    }
    return hits
  }

  /// The same, a screenful first and the rest after it: `body` is called with more and more hits.
  ///
  /// A batch is smaller if its hits would have to wait longer than `patience` for others.
  package func forEachBatch(
    of query: Query, scope: ListFilter = .all, order: ArticleOrder = .newest, limit: Int,
    offset: Int = 0, firstBatch: Int = 20, patience: Duration = .milliseconds(8),
    _ body: ([SearchHit]) throws -> Void
  ) throws {
    guard !ConditionPlan.asksForNothing(query.condition), limit > 0, offset >= 0 else { return }
    let filter = scope.narrowed(by: query)
    let isListed = order != .newest && order != .relevance
    let list = isListed ? try list(filter, order: order) : nil
    var batches = HitBatches(first: firstBatch, within: patience)
    try search { connection in
      let search = Search(query, in: filter, library: self, connection)
      var (skipped, taken) = (0, 0)
      func take(_ key: ListKey) throws -> Bool {
        guard skipped >= offset else {
          skipped += 1
          return true
        }
        if let hit = try search.hit(at: key) { batches.add(hit) }
        taken += 1
        if let batch = batches.due() { try body(batch) }
        return taken < limit
      }
      if let list {
        for position in offset..<max(offset, list.count) {
          skipped = offset
          guard let key = list.key(at: position), try take(key) else { break }
        }
      } else if order == .relevance {
        try search.forEachRelevant(limit: limit > .max - offset ? .max : offset + limit, take)
      } else {
        try search.forEachNewest(
          pause: { isLong in
            if let batch = isLong ? batches.rest() : batches.due() { try body(batch) }
          }, take)
      }
      if let batch = batches.rest() { try body(batch) }
    }
  }

  /// How many articles of `scope` a search finds.
  ///
  /// Up to half a second for the beginnings of very many words, during which others may search.
  package func searchCount(_ query: Query, scope: ListFilter = .all) throws -> Int {
    guard !ConditionPlan.asksForNothing(query.condition) else { return 0 }
    return try search(on: counting()) { connection in
      try Search(query, in: scope.narrowed(by: query), library: self, connection).count()
    }
  }

  /// The articles of a list in its order; eight bytes each.
  package func ids(
    _ filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> [Article.ID] {
    let list = try list(filter, order: order)
    guard list.keys != nil else {
      return try read { connection in
        try connection.all(
          "SELECT article FROM entry ORDER BY key \(order == .oldest ? "ASC" : "DESC")"
        ) { Article.ID(rawValue: $0.number(0)) }
      }
    }
    return (0..<list.count).compactMap { position in
      list.key(at: position).map { Article.ID(rawValue: $0.article) }
    }
  }

  /// Makes the search that runs now, if any does, end with `CancellationError`.
  package func interruptSearch() {
    searchingNow?.interrupt()
    countingNow?.interrupt()
  }

  /// Which words of a query the index is slow with. Reads some texts the first time.
  func wordCost(of query: Query?, _ connection: Connection) throws -> WordCost {
    guard query?.condition?.hasBeginnings == true else { return .unknown }
    let limit = costlyArticles.withLock { $0 }
    let count = try EntryPositions(connection: connection).count
    guard count > limit else { return .unknown }
    if let sample = wordSample.withLock({ $0 }), sample.isCurrent(for: count) {
      return WordCost(sample: sample, limit: limit)
    }
    let sample = try WordSample(connection, articleCount: count)
    wordSample.withLock { $0 = sample }
    return WordCost(sample: sample, limit: limit)
  }

  /// Makes a search read texts instead of the index for words that more than `count` articles have.
  ///
  /// For tests: what is found must not depend on it.
  package func readTexts(forWordsIn count: Int) {
    costlyArticles.withLock { $0 = count }
    wordSample.withLock { $0 = nil }
  }

  func search<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    try search(on: searching(), body)
  }

  func search<Value: Sendable>(
    on database: Database, _ body: (Connection) throws -> Value
  ) throws -> Value {
    do {
      return try perform(on: database) { connection in
        try connection.snapshot { try body(connection) }
      }
    } catch let error as LibraryError {
      throw error.cancellation ?? error
    }
  }
}
