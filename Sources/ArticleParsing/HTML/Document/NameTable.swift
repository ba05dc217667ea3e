/// Finds what a name of markup means, in whatever case it is written, without making a string of it.
struct NameTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt8]
  private let shift: UInt64

  /// `names` with what each means; 0 is for what has no meaning.
  init(_ names: [(String, UInt8)]) {
    var bits = 4
    while 1 << bits < names.count * 4 { bits += 1 }
    shift = UInt64(64 - bits)
    keys = Array(repeating: 0, count: 1 << bits)
    values = Array(repeating: 0, count: 1 << bits)
    for (name, value) in names {
      let bytes = Array(name.utf8)
      var name = Key()
      name.add(bytes.span, 0..<bytes.count)
      let key = name.value
      var slot = self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// What the name at `range` means; 0 if it is not in the table.
  func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    var key = Key()
    key.add(bytes, range)
    return value(key)
  }

  /// What two names mean that are written as one.
  func value(_ bytes: Span<UInt8>, _ first: Range<Int>, _ second: Range<Int>) -> UInt8 {
    var key = Key()
    key.add(bytes, first)
    key.add(bytes, second)
    return value(key)
  }

  private func value(_ name: Key) -> UInt8 {
    let key = name.value
    var slot = slot(of: key)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    return 0
  }

  private func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Eight bytes of a name are itself; what is longer is mixed in (FNV-1a), which is unique enough for
  /// names that no one chooses in order to be mistaken for another.
  private struct Key {
    private var number: UInt64 = 0
    private var count = 0

    mutating func add(_ bytes: Span<UInt8>, _ range: Range<Int>) {
      for index in range {
        let byte = bytes[index]
        let lowered = byte &- 65 < 26 ? byte | 0x20 : byte
        number =
          count < 8
          ? number << 8 | UInt64(lowered) : (number ^ UInt64(lowered)) &* 0x100_0000_01B3
        count += 1
      }
    }

    /// Never zero, which marks what is free.
    var value: UInt64 { number == 0 ? 1 : number }
  }
}
