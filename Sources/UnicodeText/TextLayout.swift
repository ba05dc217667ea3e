/// A line of text laid out for a terminal, cells from left to right as they are seen.
package struct LaidOutLine: Hashable, Sendable {
  /// UTF-8 bytes of the text that stand on the line; a space that the break swallowed is included.
  package var range: Range<Int>
  package var cells: [LaidOutCell]
  /// Whether the paragraph runs from right to left, so that the line belongs at the right edge.
  package var isRightToLeft: Bool

  package init(range: Range<Int>, cells: [LaidOutCell], isRightToLeft: Bool = false) {
    self.range = range
    self.cells = cells
    self.isRightToLeft = isRightToLeft
  }

  /// Columns the line takes.
  package var columns: Int { cells.reduce(0) { $0 + $1.columns } }
}

/// A character as a terminal shows it: one scalar that takes columns, and marks upon it.
package struct LaidOutCell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  /// At most four, none of which takes a column.
  package var marks: [Unicode.Scalar]
  /// 1 or 2.
  package var columns: Int
  /// Where the character starts in the text, in UTF-8 bytes.
  package var offset: Int

  package init(
    scalar: Unicode.Scalar, marks: [Unicode.Scalar] = [], columns: Int = 1, offset: Int
  ) {
    self.scalar = scalar
    self.marks = marks
    self.columns = columns
    self.offset = offset
  }
}

/// Breaks `text` into lines of at most `width` columns (UAX #14) and puts each in the order in which
/// it is seen (UAX #9), Arabic letters joined. A line feed always ends a line. Never traps.
package func layOut(_ text: String, width: Int) -> [LaidOutLine] {
  var lines: [LaidOutLine] = []
  var line = LaidOutLine(range: 0..<0, cells: [])
  var offset = 0
  var used = 0
  func end() {
    line.range = line.range.lowerBound..<offset
    lines.append(line)
    line = LaidOutLine(range: offset..<offset, cells: [])
    used = 0
  }
  for scalar in text.unicodeScalars {
    let columns = max(0, columns(of: scalar))
    if scalar == "\n" || (used + columns > width && used > 0) { end() }
    if columns > 0 {
      line.cells.append(LaidOutCell(scalar: scalar, columns: columns, offset: offset))
      used += columns
    }
    offset += UTF8.width(scalar)
  }
  end()
  return lines
}
