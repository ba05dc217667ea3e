/// JSON written piece by piece, for records of many numbers, which an encoder takes long over.
package struct JSONText {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Appends JSON as it stands.
  package mutating func append(json: String) { bytes += json.utf8 }

  package mutating func append(_ number: Int64) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  package mutating func append(_ number: Int) { append(Int64(number)) }

  package mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    if let first = Self.firstSpecial(in: bytes.span, from: start) {
      // Nearly all of a text stands for itself, and is copied a stretch at a time.
      let rest = Array(bytes[first...])
      bytes.removeSubrange(first...)
      var copied = 0
      while let special = Self.firstSpecial(in: rest.span, from: copied) {
        bytes += rest[copied..<special]
        escape(rest[special])
        copied = special + 1
      }
      bytes += rest[copied...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func firstSpecial(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var place = start
    while place < bytes.count {
      if isSpecial(bytes[place]) { return place }
      place += 1
    }
    return nil
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    case 0x08: append(json: "\\b")
    case 0x09: append(json: "\\t")
    case 0x0A:
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(UInt8(ascii: "n"))
    case 0x0C: append(json: "\\f")
    case 0x0D: append(json: "\\r")
    default:
      append(json: "\\u00")
      bytes += [UInt8(ascii: "0") + byte >> 4, Array("0123456789abcdef".utf8)[Int(byte & 15)]]
    }
  }
}

// MARK: Objects and lists

extension JSONText {
  /// Appends an object with the members that `body` appends.
  package mutating func object(_ body: (inout JSONText) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends a list with an item for each of `values`.
  package mutating func list<Value>(
    _ values: some Sequence<Value>, _ body: (inout JSONText, Value) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for value in values { body(&self, value) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a value of a list, or the value after a key.
  package mutating func value(_ text: String) {
    separate()
    append(text)
  }

  /// The same for a number.
  package mutating func value(_ number: Int) {
    separate()
    append(number)
  }

  /// Appends the key of a member; its value is to follow.
  package mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Appends a member; `nil` is `null`.
  package mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { append(text) } else { append(json: "null") }
  }

  /// The same for a number.
  package mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { append(number) } else { append(json: "null") }
  }

  /// The same for a truth.
  package mutating func member(_ name: String, _ isTrue: Bool) {
    key(name)
    append(json: isTrue ? "true" : "false")
  }

  /// The same for several texts.
  package mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    list(texts) { $0.value($1) }
  }

  /// The same for bytes of a text or file, as a pair of offsets.
  package mutating func member(_ name: String, _ range: Range<Int>) {
    key(name)
    list([range.lowerBound, range.upperBound]) { $0.value($1) }
  }

  /// Appends a comma if something stands before in the same object or list.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}
