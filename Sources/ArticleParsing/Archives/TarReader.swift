internal import UnicodeText

/// Reads a tar archive as it comes (POSIX ustar and pax, and what GNU wrote before them).
struct TarReader {
  private var bytes: ByteStream
  private var buffer: [UInt8] = []
  /// Where in `buffer` what was not read yet begins.
  private var place = 0
  private(set) var damage: String?
  /// Whether nothing more can be told from what follows.
  private var isAtEnd = false

  struct Entry {
    var name: String
    /// `nil` if it is too large to be read.
    var bytes: [UInt8]?
  }

  private static let longest = 256 << 20
  private static let mostEntries = 1_000_000
  private static let block = 512

  /// Reads what `bytes` gives after `head`, which was taken from it.
  init(head: [UInt8], _ bytes: ByteStream) {
    buffer = head
    self.bytes = bytes
  }

  var consumed: Int { bytes.consumed }

  /// What was wrong with the compression around it.
  mutating func takeDamage() -> String? {
    defer { damage = nil }
    return damage ?? bytes.takeDamage()
  }

  /// The next file, or `nil` after the last. Throws what reading throws.
  mutating func next() throws -> Entry? {
    var longName: String?
    guard !isAtEnd else { return nil }
    for _ in 0..<Self.mostEntries {
      guard let head = try take(Self.block), head.contains(where: { $0 != 0 }) else { return nil }
      guard Self.isSummed(head) else {
        damage = "its directory is damaged"
        isAtEnd = true
        return nil
      }
      let size = Self.number(head[124..<136])
      guard size >= 0, size < 1 << 50 else {
        damage = "its directory is damaged"
        isAtEnd = true
        return nil
      }
      switch head[156] {
      case UInt8(ascii: "L"), UInt8(ascii: "x"):
        guard size < 1 << 16, let body = try takeBody(size) else { return nil }
        longName =
          head[156] == UInt8(ascii: "x")
          ? Self.paxName(body) ?? longName : Self.text(body[...])
      case 0, UInt8(ascii: "0"), UInt8(ascii: "7"):
        let name = longName ?? Self.name(head)
        guard size <= Self.longest else {
          try skip(size)
          return Entry(name: name, bytes: nil)
        }
        guard let body = try takeBody(size) else { return nil }
        return Entry(name: name, bytes: body)
      default:
        try skip(size)
        longName = nil
      }
    }
    return nil
  }

  private mutating func takeBody(_ size: Int) throws -> [UInt8]? {
    let body = try take(size)
    try skip((Self.block - size % Self.block) % Self.block, isPadding: true)
    return body
  }

  private mutating func skip(_ size: Int, isPadding: Bool = false) throws {
    var left = isPadding ? size : (size + Self.block - 1) / Self.block * Self.block
    while left > 0, let piece = try take(min(left, 1 << 18)) { left -= piece.count }
  }

  /// The next `count` bytes; fewer only at the end, none there.
  private mutating func take(_ count: Int) throws -> [UInt8]? {
    while buffer.count - place < count {
      let piece = try bytes.next()
      if piece.isEmpty { break }
      if place > 0 {
        buffer.removeFirst(place)
        place = 0
      }
      buffer += piece
    }
    let end = min(buffer.count, place + count)
    if end - place < count { damage = "cut off" }
    guard end > place || count == 0 else {
      damage = nil
      return nil
    }
    defer { place = end }
    return Array(buffer[place..<end])
  }
}

extension TarReader {
  /// Whether a head's sum is right: the sum of its bytes, those of the sum taken as spaces.
  static func isSummed(_ head: [UInt8]) -> Bool {
    guard head.count == block else { return false }
    var sum = 0
    for (index, byte) in head.enumerated() { sum += 148..<156 ~= index ? 0x20 : Int(byte) }
    return sum == number(head[148..<156])
  }

  private static func number(_ field: ArraySlice<UInt8>) -> Int {
    // What does not fit in octal digits is written in binary.
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst(5).reduce(0) { $0 << 8 | Int($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { 0x30...0x37 ~= $0 }.prefix(16)
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String {
    let text = DecodedText(Array(field.prefix { $0 != 0 })).text
    return String(
      decoding: NormalizedText.cleaned(text.utf8.span) ?? Array(text.utf8), as: UTF8.self)
  }

  private static func name(_ head: [UInt8]) -> String {
    let prefix = head[257..<262].elementsEqual("ustar".utf8) ? text(head[345..<500]) : ""
    return prefix.isEmpty ? text(head[0..<100]) : prefix + "/" + text(head[0..<100])
  }

  /// `path` of `30 path=some/name\n`.
  private static func paxName(_ body: [UInt8]) -> String? {
    for line in body.split(separator: 0x0A) {
      if let mark = line.firstRange(ofBytes: " path=") { return text(line[mark.upperBound...]) }
    }
    return nil
  }
}
