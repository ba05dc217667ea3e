package import Articles

extension Library {
  /// The articles in which every word of `query` occurs, each with its best passage.
  ///
  /// Ends with `CancellationError` after `interruptSearch`.
  package func search(
    _ query: Query, order: ArticleOrder = .newest, limit: Int, offset: Int = 0
  ) throws -> [SearchHit] {
    guard let expression = SearchExpression(query), limit > 0 else { return [] }
    return try search { connection in
      let search = Search(expression, library: self, connection)
      if order == .newest, expression.hasShortPrefix,
        let hits = try search.newestHits(limit: limit, offset: offset)
      {
        return hits
      }
      return try search.hits(order: order, limit: limit, offset: offset)
    }
  }

  /// How many articles a search finds.
  package func searchCount(_ query: Query) throws -> Int {
    guard let expression = SearchExpression(query) else { return 0 }
    return try search { connection in
      Int(
        try connection.number(
          "SELECT count(*) FROM words WHERE words MATCH ?", .text(expression.text)) ?? 0)
    }
  }

  /// Makes the search that runs now, if any does, end with `CancellationError`.
  package func interruptSearch() { searchingNow?.interrupt() }

  private func search<Value: Sendable>(_ body: (Connection) throws -> Value) throws -> Value {
    do {
      return try perform(on: searching()) { connection in
        try connection.snapshot { try body(connection) }
      }
    } catch let error as LibraryError {
      guard case .sqlite(let failure) = error.reason, failure.reason == .interrupted else {
        throw error
      }
      throw CancellationError()
    }
  }
}
