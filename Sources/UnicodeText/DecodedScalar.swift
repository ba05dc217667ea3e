/// A scalar read from UTF-8 bytes, and where the next one starts.
struct DecodedScalar {
  var value: UInt32
  var end: Int

  var properties: ScalarProperties { ScalarProperties(of: value) }

  var isS: Bool { value | 0x20 == 0x73 }

  /// Whether a word that it follows has not ended.
  var continuesWord: Bool {
    switch properties.kind {
    case .letter, .number, .mark: true
    case .unspaced, .apostrophe, .dot, .separator: false
    }
  }
}

extension Span<UInt8> {
  /// The scalar that starts at `place`; U+FFFD for a byte that starts none, U+0000 past the end.
  func scalar(at place: Int) -> DecodedScalar {
    guard place < count else { return DecodedScalar(value: 0, end: count) }
    let first = self[place]
    if first < 0x80 { return DecodedScalar(value: UInt32(first), end: place + 1) }
    let length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0
    let replaced = DecodedScalar(value: 0xFFFD, end: place + 1)
    guard length > 0, place + length <= count else { return replaced }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in place + 1..<place + length {
      guard self[index] & 0xC0 == 0x80 else { return replaced }
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x1_0000
    guard value >= least, value <= 0x10_FFFF, value & 0xFFFF_F800 != 0xD800 else { return replaced }
    return DecodedScalar(value: value, end: place + length)
  }
}

extension [UInt8] {
  /// Adds a scalar in UTF-8.
  mutating func append(scalar: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 {
      UInt8(truncatingIfNeeded: 0x80 | (scalar >> shift & 0x3F))
    }
    switch scalar {
    case ..<0x80: append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(tail(0))
    case ..<0x1_0000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(tail(6))
      append(tail(0))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(tail(12))
      append(tail(6))
      append(tail(0))
    }
  }
}
