/// UTF-8 decoded to scalars, with the byte offset of each.
struct ScalarText {
  private(set) var scalars: [UInt32] = []
  /// One more than there are scalars.
  private(set) var offsets: [Int32] = [0]

  /// Decodes `bytes[range]`, which is UTF-8 on scalar boundaries. Offsets count from `range`.
  mutating func decode(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) {
    scalars.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    var at = range.lowerBound
    while at < range.upperBound {
      offsets.append(Int32(truncatingIfNeeded: at - range.lowerBound))
      let lead = UInt32(bytes[at])
      at += 1
      if lead < 0x80 {
        scalars.append(lead)
        continue
      }
      let count = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3
      var code = lead & (0x3F >> UInt32(count))
      let end = min(at + count, range.upperBound)
      while at < end {
        code = code << 6 | UInt32(bytes[at] & 0x3F)
        at += 1
      }
      scalars.append(code)
    }
    offsets.append(Int32(truncatingIfNeeded: range.count))
  }
}
