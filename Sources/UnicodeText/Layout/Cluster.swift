/// What fills one cell: a scalar with columns, and the marks upon it.
struct Cluster {
  var scalar: UInt32
  var columns: Int
  var marks: [Unicode.Scalar] = []
  /// Where it starts in the text, in UTF-8 bytes.
  var offset: Int
  /// Its first UTF-16 unit in the paragraph.
  var unit: Int
  var level: UInt8 = 0
  var allowsBreakBefore = false

  var isSpace: Bool { scalar == SimpleBreaks.space }

  var cell: LaidOutCell {
    let shown = level & 1 == 1 ? mirrored(scalar) : scalar
    return LaidOutCell(
      scalar: Unicode.Scalar(shown) ?? "\u{FFFD}", marks: marks, columns: columns, offset: offset)
  }

  /// Terminals and ncurses keep no more.
  static let mostMarks = 4
}
