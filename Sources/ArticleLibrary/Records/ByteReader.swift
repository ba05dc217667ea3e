/// Reads what `ByteWriter` wrote. Never trusts a length.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What has not been read.
  var rest: ArraySlice<UInt8> { bytes[place...] }

  /// The bytes do not say what they should.
  struct Damage: Error {}

  mutating func number() throws(Damage) -> Int {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.count, shift < 64 else { throw Damage() }
      let byte = bytes[place]
      place += 1
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
  }

  /// A number of things of which each takes at least a byte.
  private mutating func count() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= bytes.count - place else { throw Damage() }
    return count
  }

  mutating func flag() throws(Damage) -> Bool { try number() != 0 }

  mutating func text() throws(Damage) -> String {
    String(decoding: try textBytes(), as: UTF8.self)
  }

  /// The bytes of a text, which were valid UTF-8 when they were written.
  mutating func textBytes() throws(Damage) -> ArraySlice<UInt8> {
    let count = try count()
    defer { place += count }
    return bytes[place..<place + count]
  }

  mutating func optionalTextBytes() throws(Damage) -> ArraySlice<UInt8>? {
    try flag() ? textBytes() : nil
  }

  mutating func optionalText() throws(Damage) -> String? { try flag() ? text() : nil }

  mutating func range() throws(Damage) -> Range<Int> {
    let (start, count) = (try number(), try number())
    guard start >= 0, count >= 0, count <= Int.max - start else { throw Damage() }
    return start..<start + count
  }

  mutating func optionalRange() throws(Damage) -> Range<Int>? { try flag() ? range() : nil }

  mutating func list<Element>(
    _ element: (inout ByteReader) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try count()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }
}
