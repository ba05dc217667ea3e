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
      let key = Self.key(bytes.span, 0..<bytes.count)
      var slot = self.slot(of: key)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      values[slot] = value
    }
  }

  /// What the name at `range` means; 0 if it is not in the table.
  func value(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt8 {
    let key = Self.key(bytes, range)
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
  private static func key(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      let lowered = byte &- 65 < 26 ? byte | 0x20 : byte
      key =
        index - range.lowerBound < 8
        ? key << 8 | UInt64(lowered) : (key ^ UInt64(lowered)) &* 0x100_0000_01B3
    }
    return key == 0 ? 1 : key
  }
}
