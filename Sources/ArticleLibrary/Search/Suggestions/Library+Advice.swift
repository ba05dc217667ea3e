package import Articles

extension Library {
  /// What can be said of a query that finds nothing; `nil` if it finds something or asks for nothing.
  ///
  /// Keeps no search waiting, and ends with `CancellationError` after `interruptSearch`.
  package func advice(for query: Query, today: PartialDate? = nil) throws -> QueryAdvice? {
    guard !ConditionPlan.asksForNothing(query.condition) else { return nil }
    func count(_ text: String) throws -> QueryAdvice.Count {
      let found = try searchCount(Query(text, today: today))
      return QueryAdvice.Count(text: text, articles: found)
    }
    guard try searchCount(query) == 0 else { return nil }
    let known = query.pieces
    let pieces = try known.count > 1 ? known.map { try count($0.text) } : []
    if let corrected = try suggestion(for: query, today: today) {
      return QueryAdvice(pieces: pieces, instead: try count(corrected), isSpelling: true)
    }
    let found = zip(known, pieces).filter { $1.articles > 0 }.map(\.0)
    let instead = try Query.lesser(found).lazy.map(count).first { $0.articles > 0 }
    return QueryAdvice(pieces: pieces, instead: instead)
  }
}
