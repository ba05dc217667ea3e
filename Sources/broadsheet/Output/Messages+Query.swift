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
}
