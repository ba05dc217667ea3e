/// One place on the screen: a scalar that takes columns, marks upon it, and how it looks.
package struct Cell: Hashable, Sendable {
  package var scalar: Unicode.Scalar
  package var marks: Marks
  /// 1, 2, or 0 for the right half of a wide cell.
  package var columns: UInt8
  package var style: Style

  package init(
    scalar: Unicode.Scalar = " ", marks: Marks = Marks(), columns: UInt8 = 1,
    style: Style = .plain
  ) {
    self.scalar = scalar
    self.marks = marks
    self.columns = columns
    self.style = style
  }

  /// What follows a wide cell.
  package static func filler(style: Style) -> Cell { Cell(columns: 0, style: style) }
}

extension Cell {
  /// Up to four scalars that take no column, kept without a heap object: a screen has many cells.
  package struct Marks: Hashable, Sendable {
    private var values = SIMD4<UInt32>()

    package init() {}

    /// Keeps the first four.
    package init(_ scalars: some Sequence<Unicode.Scalar>) {
      for (index, scalar) in scalars.prefix(4).enumerated() { values[index] = scalar.value }
    }

    package var isEmpty: Bool { values[0] == 0 }

    package var scalars: [Unicode.Scalar] {
      (0..<4).compactMap { values[$0] == 0 ? nil : Unicode.Scalar(values[$0]) }
    }
  }
}
