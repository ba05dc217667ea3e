/// Breaks `text` into lines of at most `width` columns (UAX #14) and puts each in the order in which
/// it is seen (UAX #9), Arabic letters joined. A line feed always ends a line. Never traps.
///
/// Spaces at a break are not shown. A word that is wider than a line is broken where the line ends.
/// What a terminal cannot show becomes U+FFFD, and what it must not see is dropped.
package func layOut(_ text: String, width: Int) -> [LaidOutLine] {
  var text = text
  text.makeContiguousUTF8()
  let bytes = text.utf8.span
  let width = max(1, width)
  var lines: [LaidOutLine] = []
  var start = 0
  while true {
    var end = start
    while end < bytes.count, bytes[end] != lineFeed { end += 1 }
    let first = lines.count
    let paragraph = PlainParagraph(bytes, start..<end)
    if let paragraph {
      paragraph.append(to: &lines, width: width)
    } else {
      Paragraph(bytes, start..<end, width: width).append(to: &lines, width: width)
    }
    if lines.count == first { lines.append(LaidOutLine(range: start..<end, cells: [])) }
    guard end < bytes.count else { return lines }
    start = end + 1
    lines[lines.count - 1].range = lines[lines.count - 1].range.lowerBound..<start
  }
}

/// Lays `text` out as a single line of at most `width` columns, which ends in `…` if it is cut.
///
/// Line feeds become spaces. The range is what can be seen of the text.
package func visualLine(_ text: String, width: Int) -> LaidOutLine {
  var text = text
  text.makeContiguousUTF8()
  guard width > 0 else { return LaidOutLine(range: 0..<0, cells: []) }
  let bytes = text.utf8.span
  // Wide enough for anything that can be seen, so that a huge text costs no more than a line.
  let limit = min(bytes.count, bytes.start(ofScalarAt: 64 * width + 1024))
  let isWhole = limit == bytes.count
  return Paragraph(bytes, 0..<limit, width: width).truncated(to: width, isWhole: isWhole)
}

private let lineFeed = UInt8(ascii: "\n")

extension Span<UInt8> {
  /// The first byte at or before `place` that begins a scalar.
  fileprivate func start(ofScalarAt place: Int) -> Int {
    guard place < count else { return count }
    var place = place
    while place > 0, self[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }
}
