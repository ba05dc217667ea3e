/// Reads msgpack values one after another, without copying.
package struct MessagePackReader {
  private let bytes: ByteSlice
  package private(set) var position = 0

  package init(_ bytes: ByteSlice) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }

  // MARK: Typed values

  /// The number of entries of the map that starts here.
  package mutating func mapCount() throws(DamagedData) -> Int {
    let lead = try byte()
    switch lead {
    case 0x80...0x8F: return Int(lead & 15)
    case 0xDE: return Int(try number(UInt16.self))
    case 0xDF: return Int(try number(UInt32.self))
    default: throw damage("a map was expected")
    }
  }

  /// The number of elements of the array that starts here.
  package mutating func arrayCount() throws(DamagedData) -> Int {
    let lead = try byte()
    switch lead {
    case 0x90...0x9F: return Int(lead & 15)
    case 0xDC: return Int(try number(UInt16.self))
    case 0xDD: return Int(try number(UInt32.self))
    default: throw damage("an array was expected")
    }
  }

  /// A number of any integer width; a negative one by its bit pattern.
  package mutating func unsigned() throws(DamagedData) -> UInt64 {
    let lead = try byte()
    switch lead {
    case 0...0x7F: return UInt64(lead)
    case 0xE0...0xFF: return UInt64(bitPattern: Int64(Int8(bitPattern: lead)))
    case 0xCC: return UInt64(try number(UInt8.self))
    case 0xCD: return UInt64(try number(UInt16.self))
    case 0xCE: return UInt64(try number(UInt32.self))
    case 0xCF: return try number(UInt64.self)
    case 0xD0: return UInt64(bitPattern: Int64(try number(Int8.self)))
    case 0xD1: return UInt64(bitPattern: Int64(try number(Int16.self)))
    case 0xD2: return UInt64(bitPattern: Int64(try number(Int32.self)))
    case 0xD3: return UInt64(bitPattern: try number(Int64.self))
    default: throw damage("a number was expected")
    }
  }

  /// The bytes of a string or of binary data.
  package mutating func data() throws(DamagedData) -> ByteSlice {
    let lead = try byte()
    switch lead {
    case 0xA0...0xBF: return try take(Int(lead & 31))
    case 0xC4, 0xD9: return try take(Int(try number(UInt8.self)))
    case 0xC5, 0xDA: return try take(Int(try number(UInt16.self)))
    case 0xC6, 0xDB: return try take(Int(try number(UInt32.self)))
    default: throw damage("text was expected")
    }
  }

  // MARK: Any value

  /// Whatever value starts here, with everything in it.
  package mutating func value(depth: Int = 0) throws(DamagedData) -> MessagePackValue {
    guard depth < 64 else { throw damage("nested too deeply") }
    guard position < bytes.count else { throw damage("ends early") }
    switch bytes[position] {
    case 0xC0:
      position += 1
      return .none
    case 0xC2, 0xC3:
      position += 1
      return .bool(bytes[position - 1] == 0xC3)
    case 0xCA:
      position += 1
      return .float(Double(Float(bitPattern: try number(UInt32.self))))
    case 0xCB:
      position += 1
      return .float(Double(bitPattern: try number(UInt64.self)))
    case 0xA0...0xBF, 0xD9, 0xDA, 0xDB, 0xC4, 0xC5, 0xC6:
      return .data(try data())
    case 0x90...0x9F, 0xDC, 0xDD:
      var elements: [MessagePackValue] = []
      for _ in 0..<(try arrayCount()) { elements.append(try value(depth: depth + 1)) }
      return .array(elements)
    case 0x80...0x8F, 0xDE, 0xDF:
      var entries: [MessagePackValue.Entry] = []
      for _ in 0..<(try mapCount()) {
        let key = try value(depth: depth + 1)
        entries.append(.init(key: key, value: try value(depth: depth + 1)))
      }
      return .map(entries)
    case 0xC1, 0xC7, 0xC8, 0xC9, 0xD4...0xD8:
      throw damage("an extension type")
    default:
      return .integer(try unsigned())
    }
  }

  /// Moves past the value that starts here.
  package mutating func skip() throws(DamagedData) {
    // Counts what is still to come instead of recursing: depth is then no concern.
    var pending = 1
    while pending > 0 {
      pending -= 1
      guard position < bytes.count else { throw damage("ends early") }
      switch bytes[position] {
      case 0xC0, 0xC2, 0xC3: position += 1
      case 0xCA: _ = try take(5)
      case 0xCB: _ = try take(9)
      case 0xA0...0xBF, 0xD9, 0xDA, 0xDB, 0xC4, 0xC5, 0xC6: _ = try data()
      case 0x90...0x9F, 0xDC, 0xDD: pending += try arrayCount()
      case 0x80...0x8F, 0xDE, 0xDF: pending += 2 * (try mapCount())
      case 0xC1, 0xC7, 0xC8, 0xC9, 0xD4...0xD8: throw damage("an extension type")
      default: _ = try unsigned()
      }
    }
  }

  // MARK: Bytes

  private func damage(_ reason: String) -> DamagedData {
    DamagedData("\(reason) at byte \(position)")
  }

  @inline(__always)
  private mutating func byte() throws(DamagedData) -> UInt8 {
    guard position < bytes.count else { throw damage("ends early") }
    position += 1
    return bytes[position - 1]
  }

  @inline(__always)
  private mutating func number<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(DamagedData) -> Number {
    guard bytes.count - position >= MemoryLayout<Number>.size else { throw damage("ends early") }
    position += MemoryLayout<Number>.size
    return bytes.load(type, at: position - MemoryLayout<Number>.size).byteSwapped
  }

  private mutating func take(_ count: Int) throws(DamagedData) -> ByteSlice {
    guard count <= bytes.count - position else { throw damage("ends early") }
    position += count
    return bytes[position - count..<position]
  }
}
