/// What a JSON string stands for, and the way back to where it stood.
struct JSONString: Hashable, Sendable {
  /// Valid UTF-8.
  private(set) var bytes: [UInt8]
  /// The bytes of the file between the quotes.
  let range: Range<Int>
  /// Whether something had to be replaced by U+FFFD.
  private(set) var isDamaged = false
  private var anchors: [Anchor]

  /// From here to the next anchor, both offsets grow together.
  private struct Anchor: Hashable, Sendable {
    var text: Int
    var source: Int
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The byte of the file that byte `offset` of the string came from.
  func sourceOffset(of offset: Int) -> Int {
    guard offset < bytes.count else { return range.upperBound }
    var (low, high) = (0, anchors.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle].text <= offset { low = middle } else { high = middle }
    }
    return anchors[low].source + (offset - anchors[low].text)
  }
}

extension JSONString {
  /// The string with its HTML character references decoded; unchanged if it has none.
  func decodingReferences() -> JSONString {
    guard bytes.span.firstIndex(of: UInt8(ascii: "&"), from: 0) != nil else { return self }
    var decoded = self
    decoded.bytes = []
    decoded.anchors = []
    var copied = 0
    var known = 0
    func copy(to end: Int) {
      let shift = decoded.bytes.count - copied
      decoded.anchors.append(
        Anchor(text: decoded.bytes.count, source: sourceOffset(of: copied)))
      while known < anchors.count, anchors[known].text < end {
        if anchors[known].text > copied {
          decoded.anchors.append(
            Anchor(text: anchors[known].text + shift, source: anchors[known].source))
        }
        known += 1
      }
      decoded.bytes += bytes[copied..<end]
    }
    while let reference = CharacterReference.next(in: bytes, from: copied) {
      copy(to: reference.range.lowerBound)
      decoded.anchors.append(
        Anchor(
          text: decoded.bytes.count, source: sourceOffset(of: reference.range.lowerBound)))
      decoded.bytes += reference.meaning
      copied = reference.range.upperBound
    }
    copy(to: bytes.count)
    return decoded
  }

  /// Reads what stands between quotes: the bytes `inner` of `json`, the first of which is byte `start`
  /// of the file.
  init(
    _ json: [UInt8], _ inner: Range<Int>, hasEscapes: Bool, start: Int
  ) throws(JSONDamage) {
    range = start..<start + inner.count
    anchors = [Anchor(text: 0, source: start)]
    bytes = []
    if hasEscapes {
      bytes.reserveCapacity(inner.count)
      try unescape(json, inner, shift: start - inner.lowerBound)
    } else {
      bytes += json[inner]
    }
    if (try? UTF8Span(validating: bytes.span)) == nil { repair() }
  }

  private mutating func unescape(
    _ json: [UInt8], _ inner: Range<Int>, shift: Int
  ) throws(JSONDamage) {
    var place = inner.lowerBound
    var copied = place
    while let escape = json.span.extracting(..<inner.upperBound).firstIndex(
      of: UInt8(ascii: "\\"), from: place)
    {
      place = escape
      bytes += json[copied..<place]
      try readEscape(json, &place, end: inner.upperBound)
      copied = place
      anchors.append(Anchor(text: bytes.count, source: place + shift))
    }
    bytes += json[copied..<inner.upperBound]
  }

  /// RFC 8259, section 7.
  private mutating func readEscape(
    _ json: [UInt8], _ place: inout Int, end: Int
  ) throws(JSONDamage) {
    guard place + 1 < end else {
      throw JSONDamage(reason: "a string ends in the middle of an escape", offset: place)
    }
    let letter = json[place + 1]
    switch letter {
    case UInt8(ascii: "n"): bytes.append(0x0A)
    case UInt8(ascii: "t"): bytes.append(0x09)
    case UInt8(ascii: "r"): bytes.append(0x0D)
    case UInt8(ascii: "b"): bytes.append(0x08)
    case UInt8(ascii: "f"): bytes.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): bytes.append(letter)
    case UInt8(ascii: "u"):
      let scalar = try Self.scalar(json, &place, end: end)
      if scalar == nil { isDamaged = true }
      bytes += UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
      return
    default:
      throw JSONDamage(reason: "an escape that JSON does not have", offset: place)
    }
    place += 2
  }

  /// Reads `\uXXXX`, with the other half of a pair if it is one; `nil` is half a pair alone.
  private static func scalar(
    _ json: [UInt8], _ place: inout Int, end: Int
  ) throws(JSONDamage) -> Unicode.Scalar? {
    let unit = try unit(json, at: place, end: end)
    place += 6
    guard 0xD800...0xDBFF ~= unit, place + 1 < end, json[place] == UInt8(ascii: "\\"),
      json[place + 1] == UInt8(ascii: "u")
    else { return Unicode.Scalar(unit) }
    let low = try Self.unit(json, at: place, end: end)
    guard 0xDC00...0xDFFF ~= low else { return nil }
    place += 6
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func unit(
    _ json: [UInt8], at place: Int, end: Int
  ) throws(JSONDamage) -> UInt32 {
    guard place + 6 <= end else {
      throw JSONDamage(reason: "a string ends in the middle of an escape", offset: place)
    }
    var unit: UInt32 = 0
    for byte in json[place + 2..<place + 6] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw JSONDamage(reason: "four hexadecimal digits must follow \\u", offset: place)
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }

  /// Replaces what is not UTF-8, as Unicode recommends: a U+FFFD for each maximal part of a character.
  private mutating func repair() {
    let damaged = self
    isDamaged = true
    bytes = []
    anchors = []
    var parser = Unicode.UTF8.ForwardParser()
    var rest = damaged.bytes.makeIterator()
    var place = 0
    while true {
      let (scalar, width): (Unicode.UTF8.EncodedScalar, Int)
      switch parser.parseScalar(from: &rest) {
      case .valid(let valid): (scalar, width) = (valid, valid.count)
      case .error(let length): (scalar, width) = (UTF8.encodedReplacementCharacter, length)
      case .emptyInput: return
      }
      let source = damaged.sourceOffset(of: place)
      if anchors.last.map({ $0.source + (bytes.count - $0.text) }) != source {
        anchors.append(Anchor(text: bytes.count, source: source))
      }
      bytes += scalar
      place += width
    }
  }
}
