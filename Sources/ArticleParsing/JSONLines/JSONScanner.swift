/// Reads JSON from its first byte to its last, and keeps only what is asked for.
///
/// RFC 8259, with what exporters write beside it: raw control characters in strings, and `NaN` and
/// `Infinity`, which are no values.
struct JSONScanner {
  private let json: [UInt8]
  private(set) var place: Int
  private let end: Int
  /// What turns an offset into `json` into one into the file.
  private let shift: Int

  /// Values inside values, at most.
  private static let deepest = 200

  /// Reads `range` of `json`, whose first byte is byte `start` of the file.
  init(_ json: [UInt8], _ range: Range<Int>, start: Int) {
    self.json = json
    place = range.lowerBound
    end = range.upperBound
    shift = start
  }

  private func damage(_ reason: String) -> JSONDamage { JSONDamage(reason: reason, offset: place) }

  private var next: UInt8? { place < end ? json[place] : nil }

  /// Bytes of the file.
  func sourceRange(from lower: Int) -> Range<Int> { lower + shift..<place + shift }

  mutating func skipSpace() {
    while let byte = next, byte == 0x20 || 0x09...0x0D ~= byte { place += 1 }
  }

  /// Whether nothing is left.
  mutating func isAtEnd() -> Bool {
    skipSpace()
    return place == end
  }

  /// Takes `byte` if it comes next.
  mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    place += 1
    return true
  }
}

// MARK: Values

extension JSONScanner {
  /// Reads an object. `read` is called before each value, and must read or skip it.
  mutating func readObject(
    depth: Int = 0, _ read: (inout JSONScanner, JSONString) throws(JSONDamage) -> Void
  ) throws(JSONDamage) {
    guard depth < Self.deepest else { throw damage("nested too deeply") }
    guard take(UInt8(ascii: "{")) else { throw damage("an object was expected") }
    if take(UInt8(ascii: "}")) { return }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw damage("a key was expected") }
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw damage("a colon was expected") }
      try read(&self, key)
    } while try hasMore(before: UInt8(ascii: "}"))
  }

  private mutating func readList(
    depth: Int, _ read: (inout JSONScanner) throws(JSONDamage) -> Void
  ) throws(JSONDamage) {
    guard depth < Self.deepest else { throw damage("nested too deeply") }
    place += 1
    if take(UInt8(ascii: "]")) { return }
    repeat { try read(&self) } while try hasMore(before: UInt8(ascii: "]"))
  }

  /// Whether another entry follows the comma, or else takes the `closer`.
  private mutating func hasMore(before closer: UInt8) throws(JSONDamage) -> Bool {
    if take(UInt8(ascii: ",")) { return true }
    guard take(closer) else {
      throw damage(place == end ? "cut off" : "a comma was expected")
    }
    return false
  }

  /// Reads a value.
  mutating func value(depth: Int = 1) throws(JSONDamage) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"):
      var entries: [(key: String, value: JSONValue)] = []
      try readObject(depth: depth) { scanner, key throws(JSONDamage) in
        entries.append((key.text, try scanner.value(depth: depth + 1)))
      }
      return .object(entries)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try readList(depth: depth) { scanner throws(JSONDamage) in
        elements.append(try scanner.value(depth: depth + 1))
      }
      return .list(elements)
    default: return try plainValue()
    }
  }

  /// Passes over a value, and checks it.
  mutating func skipValue(depth: Int = 1) throws(JSONDamage) {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): _ = try stringEnd()
    case UInt8(ascii: "{"):
      try readObject(depth: depth) { scanner, _ throws(JSONDamage) in
        try scanner.skipValue(depth: depth + 1)
      }
    case UInt8(ascii: "["):
      try readList(depth: depth) { scanner throws(JSONDamage) in
        try scanner.skipValue(depth: depth + 1)
      }
    default: _ = try plainValue()
    }
  }

  /// A number, a truth value or nothing.
  private mutating func plainValue() throws(JSONDamage) -> JSONValue {
    let start = place
    while let byte = next, byte | 0x20 &- 97 < 26 || 0x30...0x39 ~= byte || Self.isSign(byte) {
      place += 1
    }
    let word = json[start..<place]
    if word.isEmpty { throw damage(place == end ? "cut off" : "a value was expected") }
    if let value = Self.words.first(where: { word.elementsEqual($0.key.utf8) })?.value {
      return value
    }
    guard Self.isNumber(word) else {
      place = start
      throw damage("a value was expected")
    }
    return .number(String(decoding: word, as: UTF8.self), range: sourceRange(from: start))
  }

  private static let words: KeyValuePairs<String, JSONValue> = [
    "null": .null, "true": .bool(true), "false": .bool(false),
    "NaN": .null, "Infinity": .null, "-Infinity": .null,
  ]

  private static func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { 0x30...0x39 ~= $0 } ?? false }
    if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
    let whole = rest.prefix { isDigit($0) }
    guard !whole.isEmpty, whole.count == 1 || whole.first != UInt8(ascii: "0") else { return false }
    rest = rest[whole.endIndex...]
    if rest.first == UInt8(ascii: ".") {
      let fraction = rest.dropFirst().prefix { isDigit($0) }
      guard !fraction.isEmpty else { return false }
      rest = rest[fraction.endIndex...]
    }
    if let byte = rest.first, byte | 0x20 == UInt8(ascii: "e") {
      rest.removeFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest.removeFirst()
      }
      return !rest.isEmpty && rest.allSatisfy { isDigit($0) }
    }
    return rest.isEmpty
  }
}

// MARK: Strings

extension JSONScanner {
  private mutating func string() throws(JSONDamage) -> JSONString {
    let start = place + 1
    let hasEscapes = try stringEnd()
    return try JSONString(
      json, start..<place - 1, hasEscapes: hasEscapes, start: start + shift)
  }

  /// Passes over a string, and says whether it has escapes.
  private mutating func stringEnd() throws(JSONDamage) -> Bool {
    guard let (closer, hasEscapes) = Self.closer(of: json.span, from: place + 1, to: end) else {
      throw damage("cut off inside a string")
    }
    place = closer + 1
    return hasEscapes
  }

  private static func closer(
    of bytes: Span<UInt8>, from start: Int, to end: Int
  ) -> (place: Int, hasEscapes: Bool)? {
    var place = start
    var hasEscapes = false
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") { return (place, hasEscapes) }
      if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        place += 1
      }
      place += 1
    }
    return nil
  }
}
