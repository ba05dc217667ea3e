internal import Articles

extension ListFilter {
  /// Whether anything can be more relevant than another.
  var hasWords: Bool { ranking != nil }

  /// What tells which entries are more relevant.
  private var ranking: (table: ConditionPlan.WordTable, expression: String)? {
    for (query, table) in [(query, ConditionPlan.WordTable.words), (words, .headings)] {
      if let expression = query?.condition?.wantedWords?.expression { return (table, expression) }
    }
    return nil
  }

  /// The keys of the entries that match the words, the best first, or `nil` without words.
  ///
  /// More pass the filter than these if it asks for words or something else.
  func rankedKeys(_ connection: Connection) throws -> [Int64]? {
    guard let (table, expression) = ranking else { return nil }
    let name = table.rawValue
    return try connection.all(
      "SELECT rowid FROM \(name) WHERE \(name) MATCH ? ORDER BY rank, rowid DESC",
      .text(expression)
    ) { $0.number(0) }
  }
}

extension Query.Condition {
  /// Any of the words that found articles may have, wherever they stand.
  var wantedWords: WordCondition? {
    let groups: [WordCondition] = lights.compactMap { light in
      light.terms.count == 1
        ? WordCondition(light.terms[0]) : WordCondition(near: light.terms, distance: light.distance)
    }
    return groups.isEmpty ? nil : groups.count == 1 ? groups[0] : .any(groups)
  }
}
