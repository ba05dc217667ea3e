/// What a transaction does to the search index, written at its end and in order.
///
/// FTS5 starts a new segment whenever a row number is not larger than the one before. Articles come in
/// any order of dates, so written as they come each would be a segment of its own, to be merged later.
struct IndexChanges {
  private var changes: [Change] = []

  private struct Change {
    var key: ListKey
    var isRemoval: Bool
    var columns: SearchIndex.Columns
    /// Where it stands among the changes, to keep the order of those to one key.
    var number: Int
  }

  mutating func insert(_ columns: SearchIndex.Columns, at key: ListKey) {
    changes.append(
      Change(key: key, isRemoval: false, columns: columns, number: changes.count))
  }

  mutating func remove(_ columns: SearchIndex.Columns, at key: ListKey) {
    changes.append(Change(key: key, isRemoval: true, columns: columns, number: changes.count))
  }

  /// `check` is called before each change and may throw.
  func write(_ connection: Connection, _ check: () throws -> Void = {}) throws {
    for change in changes.sorted(by: { ($0.key, $0.number) < ($1.key, $1.number) }) {
      try check()
      if change.isRemoval {
        try SearchIndex.remove(change.columns, at: change.key, connection)
      } else {
        try SearchIndex.insert(change.columns, at: change.key, connection)
      }
    }
  }
}
