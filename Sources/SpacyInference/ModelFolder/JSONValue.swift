/// A JSON value; the entries of an object keep their order.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([Entry])

  package struct Entry: Hashable, Sendable {
    package var key: String
    package var value: JSONValue
  }

  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  package var int: Int? {
    if case .number(let value) = self { Int(exactly: value) } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var object: [Entry]? {
    if case .object(let entries) = self { entries } else { nil }
  }

  package subscript(key: String) -> JSONValue? { object?.last { $0.key == key }?.value }
}

// MARK: Parsing

extension JSONValue {
  /// Parses the one value `bytes` hold.
  package init(_ bytes: [UInt8]) throws(DamagedData) {
    var parser = Parser(bytes: bytes)
    self = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw parser.damage("more than one value") }
  }

  private struct Parser {
    let bytes: [UInt8]
    var position = 0

    func damage(_ reason: String) -> DamagedData {
      DamagedData("JSON: \(reason) at byte \(position)")
    }

    var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    mutating func skipSpace() {
      while let byte = next, byte == 0x20 || (0x09...0x0D).contains(byte) { position += 1 }
    }

    mutating func value(depth: Int) throws(DamagedData) -> JSONValue {
      guard depth < 64 else { throw damage("nested too deeply") }
      skipSpace()
      switch next {
      case UInt8(ascii: "{"): return try object(depth: depth)
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      default: return try number()
      }
    }

    mutating func word(_ word: String, _ value: JSONValue) throws(DamagedData) -> JSONValue {
      guard bytes[position...].starts(with: word.utf8) else { throw damage("unknown word") }
      position += word.utf8.count
      return value
    }

    mutating func number() throws(DamagedData) -> JSONValue {
      let digits = bytes[position...].prefix {
        (0x30...0x39).contains($0) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0)
      }
      guard let value = Double(String(decoding: digits, as: UTF8.self)) else {
        throw damage("a value was expected")
      }
      position += digits.count
      return .number(value)
    }

    mutating func array(depth: Int) throws(DamagedData) -> JSONValue {
      position += 1
      var elements: [JSONValue] = []
      skipSpace()
      if next == UInt8(ascii: "]") {
        position += 1
        return .array(elements)
      }
      while true {
        elements.append(try value(depth: depth + 1))
        if try closes(with: UInt8(ascii: "]")) { return .array(elements) }
      }
    }

    mutating func object(depth: Int) throws(DamagedData) -> JSONValue {
      position += 1
      var entries: [Entry] = []
      skipSpace()
      if next == UInt8(ascii: "}") {
        position += 1
        return .object(entries)
      }
      while true {
        skipSpace()
        guard next == UInt8(ascii: "\"") else { throw damage("a key was expected") }
        let key = try string()
        skipSpace()
        guard next == UInt8(ascii: ":") else { throw damage("a colon was expected") }
        position += 1
        entries.append(Entry(key: key, value: try value(depth: depth + 1)))
        if try closes(with: UInt8(ascii: "}")) { return .object(entries) }
      }
    }

    mutating func closes(with bracket: UInt8) throws(DamagedData) -> Bool {
      skipSpace()
      guard let byte = next, byte == bracket || byte == UInt8(ascii: ",") else {
        throw damage("a comma was expected")
      }
      position += 1
      return byte == bracket
    }

    mutating func string() throws(DamagedData) -> String {
      position += 1
      var text: [UInt8] = []
      while let byte = next {
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
        case UInt8(ascii: "\\"): try escape(into: &text)
        default: text.append(byte)
        }
      }
      throw damage("a string ends early")
    }

    mutating func escape(into text: inout [UInt8]) throws(DamagedData) {
      guard let byte = next else { throw damage("a string ends early") }
      position += 1
      switch byte {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        var code = try unit()
        if (0xD800...0xDBFF).contains(code), bytes[position...].starts(with: [0x5C, 0x75]) {
          position += 2
          let low = try unit()
          code =
            (0xDC00...0xDFFF).contains(low)
            ? 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00) : 0xFFFD
        }
        text.append(contentsOf: String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: text.append(byte)
      }
    }

    mutating func unit() throws(DamagedData) -> UInt32 {
      guard position + 4 <= bytes.count,
        let code = UInt32(
          String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
      else { throw damage("a damaged escape") }
      position += 4
      return code
    }
  }
}
