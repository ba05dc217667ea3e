/// What the keys of a list are ordered by.
enum ListOrdering: Hashable {
  /// The smallest key first: the oldest.
  case date
  /// Folded; of equal ones the newest first.
  case title
  /// The path, and the place in the file.
  case source
  /// The longest first; of equal ones the newest first.
  case length
  /// By how well they match the words of a filter.
  case rank

  /// What a line is ordered by.
  enum Value {
    case text([UInt8])
    case place(path: [UInt8], position: Int)
    case length(Int)
  }

  /// A line and what it is ordered by.
  struct Line {
    var value: Value
    var key: Int64
  }

  /// Whether `left` stands before `right`. The same order as that of the database.
  static func precedes(_ left: Line, _ right: Line) -> Bool {
    switch (left.value, right.value) {
    case (.text(let one), .text(let other)):
      if one == other { return left.key > right.key }
      return one.lexicographicallyPrecedes(other)
    case (.place(let one, let position), .place(let other, let otherPosition)):
      if one == other { return (position, left.key) < (otherPosition, right.key) }
      return one.lexicographicallyPrecedes(other)
    case (.length(let one), .length(let other)): return (one, left.key) > (other, right.key)
    default: return left.key < right.key
    }
  }
}

extension ListOrdering {
  /// The keys of all lines, in order, from an index.
  func allKeys(_ connection: Connection) throws -> [Int64] {
    let sql =
      switch self {
      case .date, .rank: "SELECT key FROM entry ORDER BY key"
      case .title: "SELECT key FROM entry ORDER BY sort_title, key DESC"
      case .source:
        """
        SELECT key FROM source CROSS JOIN article ON article.source = source.id
        ORDER BY path, article.position, key
        """
      case .length: "SELECT key FROM entry ORDER BY length DESC, key DESC"
      }
    var keys: [Int64] = []
    // An array that grows by doubling would take three times the memory for a moment.
    keys.reserveCapacity(try EntryPositions(connection: connection).count)
    try connection.forEach(sql) { keys.append($0.number(0)) }
    return keys
  }

  /// `keys`, which are in the order of dates, in this order.
  ///
  /// `all` gives the keys of all lines in this order.
  func sorted(
    _ keys: [Int64], _ connection: Connection, all: () throws -> [Int64]
  ) throws -> [Int64] {
    if self == .date || self == .rank { return keys }
    let total = try EntryPositions(connection: connection).count
    // Looking into a list of all costs less for each line, but for every line there is.
    guard keys.count < total / 16 else {
      var sorted: [Int64] = []
      sorted.reserveCapacity(keys.count)
      for key in try all() {
        let place = keys.partitioningIndex { $0 >= key }
        if place < keys.count, keys[place] == key { sorted.append(key) }
      }
      return sorted
    }
    return try keys.compactMap { try line(at: $0, connection) }.sorted(by: Self.precedes)
      .map(\.key)
  }

  /// `keys`, which are all up to the article `last`, with those of the articles after it.
  ///
  /// `nil` if so many came that making the list anew is quicker.
  func adding(
    after last: RawID, to keys: [Int64], _ connection: Connection
  ) throws -> [Int64]? {
    let limit = 100 + keys.count / 200
    let new = try connection.all(
      "SELECT key FROM article WHERE id > ? LIMIT ?", .integer(last), .number(limit)
    ) { $0.number(0) }
    guard new.count < limit else { return nil }
    let lines = try new.compactMap { try line(at: $0, connection) }.sorted(by: Self.precedes)
    var added: [Int64] = []
    added.reserveCapacity(keys.count + lines.count)
    var start = 0
    for line in lines {
      let end = try keys.partitioningIndex { key in
        try self.line(at: key, connection).map { Self.precedes(line, $0) } ?? false
      }
      added += keys[start..<max(start, end)]
      added.append(line.key)
      start = max(start, end)
    }
    return added + keys[start...]
  }

  private func line(at key: Int64, _ connection: Connection) throws -> Line? {
    switch self {
    case .date, .rank: Line(value: .length(0), key: key)
    case .title:
      try connection.first("SELECT sort_title FROM entry WHERE key = ?", .integer(key)) {
        Line(value: .text($0.bytes(0)), key: key)
      }
    case .source:
      try connection.first(
        """
        SELECT path, article.position FROM entry JOIN article ON article.id = article
          JOIN source ON source.id = source
        WHERE entry.key = ?
        """, .integer(key)
      ) { Line(value: .place(path: $0.bytes(0), position: $0.int(1)), key: key) }
    case .length:
      try connection.first("SELECT length FROM entry WHERE key = ?", .integer(key)) {
        Line(value: .length($0.int(0)), key: key)
      }
    }
  }
}
