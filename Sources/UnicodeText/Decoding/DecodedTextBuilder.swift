/// A decoded text as it grows.
struct DecodedTextBuilder {
  private(set) var text: [UInt8] = []
  private(set) var replacements: [Int] = []
  private(set) var map = SourceMap()

  init(capacity: Int) { text.reserveCapacity(capacity) }

  /// Adds a scalar, or U+FFFD for a value that is none.
  private mutating func append(_ value: UInt32, source: Range<Int>) {
    let scalar = Unicode.Scalar(value)
    if scalar == nil { replacements.append(text.count) }
    let before = text.count
    text.append(scalar: scalar?.value ?? 0xFFFD)
    map.append(textWidth: text.count - before, source: source)
  }

  // MARK: UTF-8

  /// Replaces each byte that belongs to no scalar.
  mutating func readUTF8(_ bytes: [UInt8], from start: Int) {
    let span = bytes.span
    var place = start
    if (try? UTF8Span(validating: span.extracting(start...))) != nil {
      text.append(contentsOf: bytes[start...])
      map.append(same: bytes.count - start, from: start)
      return
    }
    while place < span.count {
      let valid = Self.validPrefix(span, from: place)
      if valid > place {
        text.append(contentsOf: bytes[place..<valid])
        map.append(same: valid - place, from: place)
        place = valid
      }
      if place < span.count {
        append(.max, source: place..<place + 1)
        place += 1
      }
    }
  }

  private static func validPrefix(_ bytes: Span<UInt8>, from start: Int) -> Int {
    var place = start
    while place < bytes.count {
      let next = bytes.scalar(at: place)
      // A replacement character of one byte is one that the file does not have.
      if next.value == 0xFFFD, next.end == place + 1 { break }
      place = next.end
    }
    return place
  }

  // MARK: UTF-16 and UTF-32

  mutating func readUTF16(_ bytes: [UInt8], from start: Int, isBig: Bool) {
    var place = start
    func unit(at place: Int) -> UInt32? {
      guard place + 1 < bytes.count else { return nil }
      let pair = (UInt32(bytes[place]), UInt32(bytes[place + 1]))
      return isBig ? pair.0 << 8 | pair.1 : pair.1 << 8 | pair.0
    }
    while let first = unit(at: place) {
      if first & 0xFC00 == 0xD800, let second = unit(at: place + 2), second & 0xFC00 == 0xDC00 {
        append(0x1_0000 + (first & 0x3FF) << 10 + second & 0x3FF, source: place..<place + 4)
        place += 4
      } else {
        append(first, source: place..<place + 2)
        place += 2
      }
    }
    if place < bytes.count { append(.max, source: place..<bytes.count) }
  }

  mutating func readUTF32(_ bytes: [UInt8], from start: Int, isBig: Bool) {
    var place = start
    while place + 3 < bytes.count {
      var value: UInt32 = 0
      for index in 0..<4 { value = value << 8 | UInt32(bytes[place + (isBig ? index : 3 - index)]) }
      append(value, source: place..<place + 4)
      place += 4
    }
    if place < bytes.count { append(.max, source: place..<bytes.count) }
  }

  // MARK: Everything else

  mutating func readLegacy(_ bytes: [UInt8], converter: String) {
    guard let decoder = Decoder(charset: converter) else { return readUTF8(bytes, from: 0) }
    /// The scalar whose last byte is known when the next one starts.
    var pending: (value: UInt32, start: Int)?
    var high: UInt32?
    decoder.decode(bytes) { unit, offset in
      var value = UInt32(unit)
      if let first = high, value & 0xFC00 == 0xDC00 {
        high = nil
        value = 0x1_0000 + (first & 0x3FF) << 10 + value & 0x3FF
        pending?.value = value
        return
      }
      high = value & 0xFC00 == 0xD800 ? value : nil
      // The decoder writes U+FFFD for what it cannot decode; no legacy charset but GB 18030 has it.
      if value == 0xFFFD { value = .max }
      let start = offset ?? pending?.start ?? 0
      if let pending { append(pending.value, source: pending.start..<max(pending.start, start)) }
      pending = (value, start)
    }
    if let pending { append(pending.value, source: pending.start..<bytes.count) }
  }
}
