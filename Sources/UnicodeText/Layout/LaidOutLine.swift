/// A line of text laid out for a terminal, cells from left to right as they are seen.
package struct LaidOutLine: Hashable, Sendable {
  /// UTF-8 bytes of the text that stand on the line, with the spaces and the line feed that its break
  /// swallowed: the lines of a text cover it without a gap.
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
