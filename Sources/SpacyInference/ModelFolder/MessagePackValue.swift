/// A msgpack value. Text and binary data are both `data`.
package enum MessagePackValue: Sendable {
  case none
  case bool(Bool)
  /// Negative numbers by their bit pattern.
  case integer(UInt64)
  case float(Double)
  case data(ByteSlice)
  case array([MessagePackValue])
  case map([Entry])

  package struct Entry: Sendable {
    package var key: MessagePackValue
    package var value: MessagePackValue
  }

  package var int: Int? {
    if case .integer(let bits) = self { Int(Int64(bitPattern: bits)) } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var data: ByteSlice? {
    if case .data(let bytes) = self { bytes } else { nil }
  }

  package var text: String? { data?.text }

  package var array: [MessagePackValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  package var map: [Entry]? {
    if case .map(let entries) = self { entries } else { nil }
  }

  /// The value under a textual key.
  package subscript(key: String) -> MessagePackValue? {
    map?.first { $0.key.text == key }?.value
  }

  /// The value under a numeric key.
  package subscript(key: Int) -> MessagePackValue? {
    map?.first { $0.key.int == key }?.value
  }
}
