/// Numbers by 64-bit hash, in one open table. A hash stands for what was hashed, as in spaCy.
struct HashIndex {
  private var keys: [UInt64]
  private var values: [Int32]
  private(set) var count = 0
  private let initialCapacity: Int

  /// `capacity` is a power of two.
  init(capacity: Int = 1024) {
    initialCapacity = capacity
    keys = [UInt64](repeating: 0, count: capacity)
    values = [Int32](repeating: -1, count: capacity)
  }

  mutating func removeAll() { self = HashIndex(capacity: initialCapacity) }

  /// The number stored under `key`, or -1.
  @inline(__always)
  func value(for key: UInt64) -> Int32 {
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while values[at] >= 0 {
      if keys[at] == key { return values[at] }
      at = (at + 1) & mask
    }
    return -1
  }

  /// Stores a number that is not negative under a key that is new.
  mutating func insert(_ value: Int32, for key: UInt64) {
    if 2 * (count + 1) > keys.count { grow() }
    place(value, for: key)
    count += 1
  }

  private mutating func place(_ value: Int32, for key: UInt64) {
    let mask = keys.count - 1
    var at = Int(truncatingIfNeeded: key ^ key >> 32) & mask
    while values[at] >= 0 { at = (at + 1) & mask }
    keys[at] = key
    values[at] = value
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = [UInt64](repeating: 0, count: 2 * oldKeys.count)
    values = [Int32](repeating: -1, count: 2 * oldKeys.count)
    for (key, value) in zip(oldKeys, oldValues) where value >= 0 { place(value, for: key) }
  }
}
