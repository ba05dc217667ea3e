internal import Articles

/// The text of a file as lines with their places.
struct Page: Sendable {
  let normalized: NormalizedText
  let lines: [Line]

  /// The bytes of the file that the bytes `range` of a line's text came from.
  func sourceRange(of line: Int, _ range: Range<Int>) -> Range<Int> {
    let lower = normalizedOffset(of: range.lowerBound, in: lines[line], isEnd: false)
    let upper = normalizedOffset(of: range.upperBound, in: lines[line], isEnd: true)
    return normalized.sourceRange(lower..<max(lower, upper))
  }

  /// The bytes of the file that `line` came from.
  func sourceRange(of line: Int) -> Range<Int> { normalized.sourceRange(lines[line].range) }

  /// The line's text lost only white space and marks, so the two are walked side by side.
  private func normalizedOffset(of offset: Int, in line: Line, isEnd: Bool) -> Int {
    if offset <= 0 && !isEnd { return line.range.lowerBound }
    if offset >= line.text.utf8.count { return line.range.upperBound }
    var place = line.range.lowerBound
    var walked = 0
    let bytes = normalized.bytes
    for byte in line.text.utf8 {
      if walked == offset, isEnd { return place }
      if byte != 0x20 {
        while place < line.range.upperBound, bytes[place] != byte { place += 1 }
      }
      if walked == offset { return place }
      if byte != 0x20 { place += 1 }
      walked += 1
    }
    return line.range.upperBound
  }
}
