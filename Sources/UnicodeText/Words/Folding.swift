/// The form in which words are compared: case and diacritics gone, letter forms of Arabic script
/// unified, ZWNJ and tatweel dropped, full-width forms made plain.
package func folded(_ text: some StringProtocol) -> String {
  var buffer = FoldingBuffer()
  for scalar in text.unicodeScalars {
    buffer.append(scalar.value, ScalarProperties(of: scalar.value))
  }
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// Folded text as it grows, in UTF-8.
struct FoldingBuffer {
  private(set) var bytes: [UInt8] = []
  /// The scalar that stands last, for those that melt into it.
  private var last: UInt32 = 0

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    last = 0
  }

  /// Drops the first `count` bytes.
  mutating func removeFirst(_ count: Int) { bytes.removeFirst(count) }

  mutating func appendASCII(_ byte: UInt8) {
    bytes.append(byte &- 65 < 26 ? byte | 0x20 : byte)
    last = UInt32(byte)
  }

  /// Adds what `scalar` folds to.
  mutating func append(_ scalar: UInt32, _ properties: ScalarProperties) {
    if scalar < 0x80 {
      appendASCII(UInt8(truncatingIfNeeded: scalar))
      return
    }
    switch properties.folding {
    case .nothing: break
    case .scalar(let folded): appendFolded(folded, composes: properties.composes)
    case .several:
      forEachFolded(scalar) { appendFolded($0, composes: ScalarProperties(of: $0).composes) }
    }
  }

  private mutating func appendFolded(_ scalar: UInt32, composes: Bool) {
    // Half-width voicing marks fold to marks that compose, without composing themselves.
    if composes || scalar == 0x3099 || scalar == 0x309A, last != 0,
      let whole = composed(last, scalar)
    {
      bytes.removeLast(Self.width(of: last))
      write(whole)
    } else {
      write(scalar)
    }
  }

  private mutating func write(_ scalar: UInt32) {
    last = scalar
    bytes.append(scalar: scalar)
  }

  private static func width(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
  }
}
