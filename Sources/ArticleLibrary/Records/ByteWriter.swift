/// Writes numbers and texts in as few bytes as is simple.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  /// Seven bits a byte, lowest first; the high bit says that more follow.
  mutating func write(_ number: Int) {
    // Small negative numbers stay small: 0, -1, 1, -2 become 0, 1, 2, 3.
    var rest = UInt64(bitPattern: Int64(number << 1 ^ number >> 63))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ text: String?) {
    write(text == nil ? 0 : 1)
    if let text { write(text) }
  }

  mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  mutating func write(_ range: Range<Int>?) {
    write(range == nil ? 0 : 1)
    if let range { write(range) }
  }

  mutating func write<Element>(
    _ elements: [Element], each: (inout ByteWriter, Element) -> Void
  ) {
    write(elements.count)
    for element in elements { each(&self, element) }
  }
}
