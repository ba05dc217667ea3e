internal import UnicodeText

/// The head of a letter or of a part of one (RFC 5322, RFC 2045).
struct MailHeader: Sendable {
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where what the head belongs to begins.
  private(set) var end: Int
  /// Whether not all of it was kept.
  private(set) var isTooLong = false

  private static let mostFields = 2000
  private static let longestField = 1 << 16

  /// Reads the head at the start of `range`.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    let span = bytes.span
    var place = range.lowerBound
    end = range.upperBound
    while place < range.upperBound {
      var lineEnd = place
      while lineEnd < range.upperBound, span[lineEnd] != 0x0A { lineEnd += 1 }
      let next = min(lineEnd + 1, range.upperBound)
      var line = place..<lineEnd
      while let last = line.last, span[last] == 0x0D { line = line.dropLast() }
      if line.isEmpty {
        end = next
        return
      }
      if span[place] == 0x20 || span[place] == 0x09 {
        guard !fields.isEmpty else {
          // White space alone, before any field.
          place = next
          continue
        }
        if fields[fields.count - 1].value.count < Self.longestField {
          fields[fields.count - 1].value += bytes[line]
        } else {
          isTooLong = true
        }
      } else if let colon = Self.colon(span, line) {
        isTooLong = isTooLong || fields.count >= Self.mostFields
        if fields.count < Self.mostFields {
          fields.append(
            (
              Self.lowered(bytes[line.lowerBound..<colon]),
              Array(bytes[colon + 1..<line.upperBound].prefix(Self.longestField))
            ))
        }
      } else if Self.isPostmark(bytes[line]) {
        // A postmark that was kept, or quoted.
      } else {
        // No head, or its blank line is missing.
        end = place
        return
      }
      place = next
    }
  }

  private static func isPostmark(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
  }

  /// Where a field's name ends, if `line` is a field.
  static func colon(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Int? {
    var place = line.lowerBound
    while place < line.upperBound, place - line.lowerBound < 200 {
      let byte = bytes[place]
      if byte == UInt8(ascii: ":") { return place > line.lowerBound ? place : nil }
      if byte <= 0x20 || byte == 0x7F {
        // White space before the colon only.
        var rest = place
        while rest < line.upperBound, bytes[rest] == 0x20 || bytes[rest] == 0x09 { rest += 1 }
        let isColon = rest < line.upperBound && bytes[rest] == UInt8(ascii: ":")
        return isColon && place > line.lowerBound ? rest : nil
      }
      place += 1
    }
    return nil
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    let name = bytes.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }
    return String(decoding: name.prefix { $0 > 0x20 }, as: UTF8.self)
  }
}

extension MailHeader {
  /// A field's value as it is written.
  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// A field's value as text on one line.
  func text(_ name: String) -> String? {
    guard let raw = raw(name) else { return nil }
    let text = Array(EncodedWords.decoded(raw).utf8)
    return (NormalizedText.cleaned(text.span) ?? text).onOneLine
  }

  /// A field's value before its parameters, and those.
  func parameters(_ name: String) -> MailParameters? { raw(name).map(MailParameters.init) }

  /// The names of those in a field that lists people; the address of who has none.
  func people(_ name: String) -> [String] {
    guard let raw = raw(name) else { return [] }
    return Self.people(in: raw).compactMap { part in
      let text = Array(EncodedWords.decoded(part).utf8)
      return (NormalizedText.cleaned(text.span) ?? text).onOneLine.flatMap(FeedPerson.name)
    }
  }

  /// The parts of a list between its commas, those in quotes and brackets left whole.
  private static func people(in raw: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var depth = 0
    var previous: UInt8 = 0
    for byte in raw.prefix(20_000) {
      if byte == UInt8(ascii: "\""), previous != UInt8(ascii: "\\") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "(") || byte == UInt8(ascii: "<") { depth += 1 }
      if !isQuoted, byte == UInt8(ascii: ")") || byte == UInt8(ascii: ">") { depth -= 1 }
      if byte == UInt8(ascii: ","), !isQuoted, depth <= 0 {
        parts.append([])
      } else {
        parts[parts.count - 1].append(byte)
      }
      previous = byte
    }
    return Array(parts.filter { $0.contains { $0 > 0x20 } }.prefix(100))
  }
}
