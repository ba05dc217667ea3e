internal import Articles

extension Messages {
  /// Says what of a query could not be understood, and where; the rest is looked for all the same.
  static func warn(of query: Query) {
    for mistake in query.mistakes {
      let place = query.text.utf8.prefix(mistake.range.lowerBound)
      let column = String(Substring(place)).unicodeScalars.count + 1
      warning("query: column \(column): \(mistake.reason)")
    }
  }

  /// Says what a query that finds nothing is made of, and what finds something.
  static func warn(of advice: QueryAdvice) {
    let pieces = advice.pieces.map { "\($0.text) is in \($0.articles)" }
    let all =
      pieces.isEmpty ? "nothing found" : "nothing has all of it: " + pieces.joined(separator: ", ")
    guard let instead = advice.instead else { return warning(all) }
    let articles = "\(instead.articles) article\(instead.articles == 1 ? "" : "s")"
    warning(
      advice.isSpelling
        ? "\(all); `\(instead.text)` may be meant" : "\(all); `\(instead.text)` finds \(articles)")
  }
}
