/// Changes to how many entries each day and block of keys has.
struct EntryCounts {
  private var days: [Int64: Int] = [:]
  private var blocks: [Int64: Int] = [:]

  mutating func add(_ count: Int, at key: ListKey) {
    days[key.day, default: 0] += count
    blocks[key.block, default: 0] += count
  }

  func write(_ connection: Connection) throws {
    for (day, change) in days where change != 0 {
      try connection.run(
        """
        INSERT INTO day_count (day, entries) VALUES (?, ?)
        ON CONFLICT (day) DO UPDATE SET entries = entries + excluded.entries
        """, .integer(day), .number(change))
    }
    for (block, change) in blocks where change != 0 {
      try connection.run(
        """
        INSERT INTO block_count (block, entries) VALUES (?, ?)
        ON CONFLICT (block) DO UPDATE SET entries = entries + excluded.entries
        """, .integer(block), .number(change))
    }
  }
}
