/// Keys of entries, the newest first, found as they are asked for.
protocol KeyStream: AnyObject {
  /// The largest key that is not above `bound`. Bounds only ever get smaller.
  func next(atMost bound: Int64) throws -> Int64?
}

extension KeyStream {
  /// Calls `body` with every key of `range`, the largest first, until it returns `false`.
  func visit(
    in range: ClosedRange<Int64> = 0...Int64.max, _ body: (Int64) throws -> Bool
  ) throws {
    var bound = range.upperBound
    while let key = try next(atMost: bound), key >= range.lowerBound {
      guard try body(key), key > range.lowerBound else { return }
      bound = key - 1
    }
  }
}
