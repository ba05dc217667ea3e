internal import UnicodeText

/// A field such as `text/plain; charset=utf-8; name*=UTF-8''caf%C3%A9` (RFC 2045, RFC 2231).
struct MailParameters: Sendable {
  /// What stands before the first semicolon, in lower case.
  var value: String
  private var parameters: [(name: String, value: String)] = []

  private static let most = 100

  init(_ raw: [UInt8]) {
    let parts = Self.parts(of: raw)
    value = Self.trimmed(parts.first ?? []).lowercased()
    if let space = value.utf8.firstIndex(of: 0x20) { value = String(value[..<space]) }
    for part in parts.dropFirst().prefix(Self.most) {
      guard let equals = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let name = Self.trimmed(part[..<equals]).lowercased()
      parameters.append((name, Self.unquoted(part[(equals + 1)...])))
    }
  }

  /// A parameter's value, in one piece or several, encoded or not.
  subscript(name: String) -> String? {
    if let plain = parameters.first(where: { $0.name == name }) {
      return EncodedWords.decoded(Array(plain.value.utf8))
    }
    if let encoded = parameters.first(where: { $0.name == name + "*" }) {
      return Self.decoded(encoded.value)
    }
    var pieces = ""
    for number in 0..<Self.most {
      guard
        let piece = parameters.first(where: {
          $0.name == "\(name)*\(number)" || $0.name == "\(name)*\(number)*"
        })
      else { break }
      pieces += piece.value
    }
    return pieces.isEmpty ? nil : Self.decoded(pieces)
  }

  /// Parts between semicolons, quoted ones left whole.
  private static func parts(of raw: [UInt8]) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    var isQuoted = false
    for (index, byte) in raw.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";"), !isQuoted {
        parts.append(raw[start..<index])
        start = index + 1
      }
    }
    parts.append(raw[start...])
    return parts
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> String {
    let text = trimmed(bytes)
    guard text.utf8.first == UInt8(ascii: "\"") else {
      return String(text.prefix { $0 != "(" }).split(separator: " ").first.map(String.init) ?? text
    }
    var plain: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8.dropFirst() {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
        continue
      }
      if byte == UInt8(ascii: "\""), !isEscaped { break }
      plain.append(byte)
      isEscaped = false
    }
    return String(decoding: plain, as: UTF8.self)
  }

  /// `UTF-8'en'caf%C3%A9`.
  private static func decoded(_ text: String) -> String {
    let parts = text.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    let charset = parts.count == 3 ? String(parts[0]) : nil
    let bytes = PercentEncoding.decoded(parts.count == 3 ? String(parts[2]) : text)
    return DecodedText(bytes, declared: charset).text
  }
}

/// `%20` and its like (RFC 3986).
enum PercentEncoding {
  /// The bytes that `text` stands for.
  static func decoded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    let input = Array(text.utf8)
    var place = 0
    while place < input.count {
      if input[place] == UInt8(ascii: "%"), place + 2 < input.count,
        let value = UInt8(String(decoding: input[place + 1...place + 2], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        place += 3
      } else {
        bytes.append(input[place])
        place += 1
      }
    }
    return bytes
  }
}
