/// A line as it stands in the file.
struct RawLine: Sendable {
  /// Bytes of the normalized text without white space at the ends.
  var range: Range<Int>
  var indent: Int
  /// How many scalars it has, indentation left out.
  var count: Int

  var isBlank: Bool { range.isEmpty }

  /// Bytes that are read of a line: a whole book has fewer.
  static let longest = 4 << 20

  /// Where lines of `bytes` that are too long are cut off.
  static func cuts(in bytes: [UInt8]) -> [Int] {
    guard bytes.count > longest else { return [] }
    var cuts: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.span.firstIndex(of: 0x0A, from: start) ?? bytes.count
      if end - start > longest { cuts.append(start + longest) }
      start = end + 1
    }
    return cuts
  }

  /// The lines of `bytes`.
  static func lines(of bytes: [UInt8]) -> [RawLine] {
    var lines: [RawLine] = []
    var start = 0
    while start <= bytes.count {
      var end = start
      var continuations = 0
      while end < bytes.count, bytes[end] != 0x0A {
        if bytes[end] & 0xC0 == 0x80 { continuations += 1 }
        end += 1
      }
      var lower = start
      var upper = end
      var indent = 0
      while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 {
        indent += bytes[lower] == 0x09 ? 4 : 1
        lower += 1
      }
      if upper - lower > longest {
        upper = lower + longest
        while upper > lower, UTF8.isContinuation(bytes[upper]) { upper -= 1 }
        continuations = bytes[lower..<upper].count { UTF8.isContinuation($0) }
      }
      while upper > lower, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
      lines.append(
        RawLine(range: lower..<upper, indent: indent, count: upper - lower - continuations))
      start = end + 1
    }
    return lines
  }
}
