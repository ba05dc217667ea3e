/// Keys that a statement gives, the largest first.
final class StatementStream: KeyStream {
  private let statement: Statement
  private let values: [SQLValue]
  private var isRunning = false
  private var current: Int64?

  /// Starting anew costs about as much as so many steps.
  private let steps: Int

  /// `sql` selects keys that are at most its last parameter, the largest first.
  init(
    _ sql: String, _ values: [SQLValue], steps: Int = 60, _ connection: Connection
  ) throws {
    statement = try Statement(sql, on: connection.handle)
    self.values = values
    self.steps = steps
  }

  func next(atMost bound: Int64) throws -> Int64? {
    if isRunning {
      for _ in 0..<steps {
        guard let key = current else { return nil }
        if key <= bound { return key }
        try step()
      }
    }
    statement.reset()
    try statement.bind(values + [.integer(bound)])
    isRunning = true
    try step()
    return current
  }

  private func step() throws { current = try statement.step() ? statement.number(0) : nil }
}
