internal import Articles

extension Snippet {
  /// About how many bytes are shown.
  static let size = 240

  /// The part of `text` around the first of `matches`, which are in order, on one line.
  init(of text: String, around matches: [Range<Int>]) {
    let bytes = Array(text.utf8)
    let first = matches.first ?? 0..<0
    let before = first.lowerBound - Self.size / 4
    var start = before <= 0 ? 0 : Self.wordStart(from: before, in: bytes, upTo: first.lowerBound)
    var end = min(bytes.count, max(first.upperBound, start + Self.size))
    if end < bytes.count { end = Self.wordEnd(from: end, in: bytes, downTo: first.upperBound) }
    while start < first.lowerBound, Self.isSpace(bytes[start]) { start += 1 }
    let prefix = start > 0 ? "…" : ""
    var shown = Array(prefix.utf8)
    // Every byte stays one byte, so that places only move together.
    shown += bytes[start..<end].map { Self.isSpace($0) ? UInt8(ascii: " ") : $0 }
    let shift = prefix.utf8.count - start
    if end < bytes.count { shown += Array("…".utf8) }
    self.init(
      text: String(decoding: shown, as: UTF8.self),
      matches: matches.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
        $0.lowerBound + shift..<$0.upperBound + shift
      })
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }

  /// Whether a scalar starts at `place`.
  private static func isBoundary(_ place: Int, in bytes: [UInt8]) -> Bool {
    place >= bytes.count || bytes[place] & 0xC0 != 0x80
  }

  private static func wordStart(from place: Int, in bytes: [UInt8], upTo limit: Int) -> Int {
    for start in place..<limit where isSpace(bytes[start]) { return start + 1 }
    return (place..<limit).first { isBoundary($0, in: bytes) } ?? limit
  }

  private static func wordEnd(from place: Int, in bytes: [UInt8], downTo limit: Int) -> Int {
    for end in stride(from: place, to: max(limit, place - Self.size / 8), by: -1)
    where isSpace(bytes[end]) { return end }
    return stride(from: place, to: limit, by: -1).first { isBoundary($0, in: bytes) } ?? limit
  }
}
