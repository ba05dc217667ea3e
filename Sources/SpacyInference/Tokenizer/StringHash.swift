/// The hashes by which spaCy identifies strings and finds rows of its tables.
package enum StringHash {
  /// MurmurHash64A with seed 1 of `bytes[range]`: a string's 64-bit id, reserved words apart.
  @inline(__always)
  static func murmur(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    let multiplier: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = 1 ^ UInt64(range.count) &* multiplier
    var at = range.lowerBound
    while at + 8 <= range.upperBound {
      var word = bytes.word(at: at)
      word = word &* multiplier
      word ^= word >> 47
      word = word &* multiplier
      hash = (hash ^ word) &* multiplier
      at += 8
    }
    if at < range.upperBound {
      var rest: UInt64 = 0
      var shift: UInt64 = 0
      while at < range.upperBound {
        rest |= UInt64(bytes[at]) << shift
        shift += 8
        at += 1
      }
      hash = (hash ^ rest) &* multiplier
    }
    hash ^= hash >> 47
    hash = hash &* multiplier
    return hash ^ hash >> 47
  }

  /// The id of a string: 0 if empty, a small number if reserved, else its hash.
  package static func id(_ bytes: [UInt8]) -> UInt64 {
    if bytes.isEmpty { return 0 }
    let hash = murmur(bytes.span, 0..<bytes.count)
    return bytes.count <= ReservedStrings.longest ? ReservedStrings.ids[hash] ?? hash : hash
  }

  /// Four 32-bit row keys of a 64-bit id.
  package static func rowKeys(_ id: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
    let seed = UInt64(seed)
    var first = id &* 0x87C3_7B91_1142_53D5
    first = (first << 31 | first >> 33) &* 0x4CF5_AD43_2745_937F
    first ^= seed ^ 8
    var second = seed ^ 8
    first = first &+ second
    second = second &+ first
    first = mix(first)
    second = mix(second)
    first = first &+ second
    second = second &+ first
    return (
      UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
      UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
    )
  }

  private static func mix(_ value: UInt64) -> UInt64 {
    var hash = value
    hash ^= hash >> 33
    hash = hash &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash = hash &* 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }

  /// MurmurHash3_x64_128, which only floret vectors use, as four 32-bit numbers.
  package static func floretKeys(_ bytes: ArraySlice<UInt8>, seed: UInt32) -> [UInt32] {
    let (c1, c2): (UInt64, UInt64) = (0x87C3_7B91_1142_53D5, 0x4CF5_AD43_2745_937F)
    func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 {
      value << count | value >> (64 - count)
    }
    func word(_ part: ArraySlice<UInt8>) -> UInt64 {
      part.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    var (h1, h2) = (UInt64(seed), UInt64(seed))
    var rest = bytes
    while rest.count >= 16 {
      let k1 = rotate(word(rest.prefix(8)) &* c1, 31) &* c2
      h1 = (rotate(h1 ^ k1, 27) &+ h2) &* 5 &+ 0x52DC_E729
      let k2 = rotate(word(rest.dropFirst(8).prefix(8)) &* c2, 33) &* c1
      h2 = (rotate(h2 ^ k2, 31) &+ h1) &* 5 &+ 0x3849_5AB5
      rest = rest.dropFirst(16)
    }
    if rest.count > 8 { h2 ^= rotate(word(rest.dropFirst(8)) &* c2, 33) &* c1 }
    if !rest.isEmpty { h1 ^= rotate(word(rest.prefix(8)) &* c1, 31) &* c2 }
    h1 ^= UInt64(bytes.count)
    h2 ^= UInt64(bytes.count)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    h1 = mix(h1)
    h2 = mix(h2)
    h1 = h1 &+ h2
    h2 = h2 &+ h1
    return [
      UInt32(truncatingIfNeeded: h1), UInt32(truncatingIfNeeded: h1 >> 32),
      UInt32(truncatingIfNeeded: h2), UInt32(truncatingIfNeeded: h2 >> 32),
    ]
  }
}
