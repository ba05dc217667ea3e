/// A number that stands for some bytes, the same in every run and every version.
///
/// FNV-1a with the finish of SplitMix64, because FNV alone leaves the high bits of short inputs alike.
package struct StableHash: Hashable, Sendable {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func combine(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  /// The same, without the price of a generic call from another module for each byte.
  package mutating func combine(_ bytes: [UInt8]) {
    for byte in bytes { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  package mutating func combine(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    combine(text.utf8.span)
  }

  mutating func combine(_ bytes: Span<UInt8>) {
    for index in bytes.indices { combine(bytes[index]) }
  }

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of all that was combined.
  package var value: Int64 {
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int64(bitPattern: mixed ^ mixed >> 31)
  }
}
