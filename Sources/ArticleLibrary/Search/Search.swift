internal import Articles
internal import UnicodeText

/// A search that runs on a connection.
struct Search {
  let filter: ListFilter
  let library: Library
  let connection: Connection
  private let lights: [Lighting]
  private let texts: TextCache

  /// Looks for `query`, which is part of `filter`.
  init(_ query: Query, in filter: ListFilter, library: Library, _ connection: Connection) {
    self.filter = filter
    self.library = library
    self.connection = connection
    lights = query.lights.compactMap { Lighting($0) }
    texts = TextCache(connection)
  }

  /// Where texts are read instead of the index: at least as many before the index is asked after all.
  private static let leastTexts = 100

  /// Calls `body` with the keys of what is found, the newest first, until it returns `false`.
  ///
  /// Calls `pause` while nothing is found: time and again, and before anything that takes long.
  func forEachNewest(
    pause: (_ isLong: Bool) throws -> Void = { _ in }, _ body: (ListKey) throws -> Bool
  ) throws {
    var access = try access(cost: library.wordCost(of: filter.query, connection))
    var bound = Int64.max
    if !access.costlyTests.isEmpty {
      let tests = access.costlyTests
      access.costlyTests = []
      // Reading on costs at most as much again as asking the index at once would have.
      var left = max(Self.leastTexts, access.textLimit)
      var isDone = true
      try access.stream(connection).visit { key in
        guard left > 0 else {
          (bound, isDone) = (key, false)
          return false
        }
        left -= 1
        if try tests.allSatisfy({ try $0(key) }) { return try body(ListKey(rawValue: key)) }
        try pause(false)
        return true
      }
      if isDone { return }
      try pause(true)
      access = try self.access(cost: .unknown)
    }
    try access.stream(connection).visit(in: 0...bound) { try body(ListKey(rawValue: $0)) }
  }

  private func access(cost: WordCost) throws -> Access {
    try filter.access(connection, wantsAll: false, cost: cost, texts: texts)
  }

  func count() throws -> Int {
    let access = try filter.access(connection, wantsAll: true)
    var count = 0
    try access.stream(connection).visit { _ in
      count += 1
      return true
    }
    return count
  }

  /// The article at `key` and its best passage.
  func hit(at key: ListKey) throws -> SearchHit? {
    guard let row = try library.row(at: key, connection),
      let content = try texts.content(at: key.rawValue)
    else { return nil }
    return Passage(of: content, lights: lights).hit(in: row)
  }
}
