internal import Articles

extension ListFilter {
  /// Whether anything can be more relevant than another.
  var hasWords: Bool { wantedWords?.expression != nil }

  /// The keys of the entries that pass, the best first, or `nil` without words.
  func rankedKeys(_ connection: Connection) throws -> [Int64]? {
    guard let expression = wantedWords?.expression else { return nil }
    let table = query?.condition?.wantedWords == nil ? "headings" : "words"
    let passing = try keys(connection)
    let ranked = try connection.all(
      "SELECT rowid FROM \(table) WHERE \(table) MATCH ? ORDER BY rank, rowid DESC",
      .text(expression)
    ) { $0.number(0) }.filter { key in
      let place = passing.partitioningIndex { $0 >= key }
      return place < passing.count && passing[place] == key
    }
    guard ranked.count < passing.count else { return ranked }
    // What passes for another reason than its words comes last.
    let known = Set(ranked)
    return ranked + passing.reversed().filter { !known.contains($0) }
  }
}
