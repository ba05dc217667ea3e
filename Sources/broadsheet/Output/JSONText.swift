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
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x08: append(json: "\\b")
      case 0x09: append(json: "\\t")
      case 0x0A: append(json: "\\n")
      case 0x0C: append(json: "\\f")
      case 0x0D: append(json: "\\r")
      case ..<0x20:
        append(json: "\\u00")
        bytes += [UInt8(ascii: "0") + byte >> 4, Array("0123456789abcdef".utf8)[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
