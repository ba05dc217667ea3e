/// Keys that are all known.
final class ArrayStream: KeyStream {
  /// Smallest first.
  private let keys: [Int64]
  private var end: Int

  init(_ keys: [Int64]) {
    self.keys = keys
    end = keys.count
  }

  func next(atMost bound: Int64) throws -> Int64? {
    // Mostly the next one is asked for.
    var step = 1
    var low = end
    while low > 0, keys[low - 1] > bound {
      end = low
      low = max(0, low - step)
      step *= 2
    }
    while low < end {
      let middle = low + (end - low) / 2
      if keys[middle] > bound { end = middle } else { low = middle + 1 }
    }
    return end > 0 ? keys[end - 1] : nil
  }
}
