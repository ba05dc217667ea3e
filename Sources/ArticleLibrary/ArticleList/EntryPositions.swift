/// Where entries stand in the list of all, counted by days and blocks of keys instead of one by one.
///
/// Positions count from the newest.
struct EntryPositions {
  let connection: Connection

  var count: Int {
    get throws { Int(try connection.number("SELECT sum(entries) FROM day_count") ?? 0) }
  }

  /// How many entries are newer than `key`.
  func position(of key: ListKey) throws -> Int {
    let days = try connection.number(
      "SELECT sum(entries) FROM day_count WHERE day > ?", .integer(key.day))
    let blocks = try connection.number(
      "SELECT sum(entries) FROM block_count WHERE block > ? AND block <= ?", .integer(key.block),
      .integer(ListKey.blocks(ofDay: key.day).upperBound))
    let entries = try connection.number(
      "SELECT count(*) FROM entry WHERE key > ? AND key <= ?", .integer(key.rawValue),
      .integer(ListKey.keys(ofBlock: key.block).upperBound))
    return Int((days ?? 0) + (blocks ?? 0) + (entries ?? 0))
  }

  /// The key of the entry at `position` of `count`, if there are so many.
  ///
  /// Counts from the nearer end: at either there is little to count.
  func key(at position: Int, of count: Int) throws -> ListKey? {
    guard 0..<count ~= position else { return nil }
    let isNearNewest = position <= count / 2
    let direction = isNearNewest ? "DESC" : "ASC"
    var left = isNearNewest ? position : count - 1 - position
    guard
      let day = try bin(
        "SELECT day, entries FROM day_count WHERE entries > 0 ORDER BY day \(direction)", [],
        &left)
    else { return nil }
    let blocks = ListKey.blocks(ofDay: day)
    guard
      let block = try bin(
        """
        SELECT block, entries FROM block_count
        WHERE block BETWEEN ? AND ? AND entries > 0 ORDER BY block \(direction)
        """, [.integer(blocks.lowerBound), .integer(blocks.upperBound)], &left)
    else { return nil }
    let keys = ListKey.keys(ofBlock: block)
    return try connection.number(
      "SELECT key FROM entry WHERE key BETWEEN ? AND ? ORDER BY key \(direction) LIMIT 1 OFFSET ?",
      .integer(keys.lowerBound), .integer(keys.upperBound), .number(left)
    ).map(ListKey.init(rawValue:))
  }

  /// The first bin in which more than `left` entries are; `left` becomes the rest.
  private func bin(_ sql: String, _ values: [SQLValue], _ left: inout Int) throws -> Int64? {
    var passed = left
    defer { left = passed }
    return try connection.first(sql, values) { row in
      while true {
        let entries = row.int(1)
        if entries > passed { return row.number(0) }
        passed -= entries
        guard try row.step() else { return nil }
      }
    } ?? nil
  }
}
