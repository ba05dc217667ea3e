package import UnicodeText

/// The rows of a page as lines for one width.
package struct PageLayout: Hashable, Sendable {
  package let width: Int
  package let lines: [Line]
  /// The first line of each row, without the empty one before it, and at the end the number of lines.
  private let starts: [Int]

  /// A line of a row; without a piece, an empty line before it.
  package struct Line: Hashable, Sendable {
    package var row: Int
    package var piece: Int?
    /// The line of a passage.
    package var text: LaidOutLine?
  }

  package init(_ rows: [PageRow], width: Int) {
    self.width = max(1, width)
    var lines: [Line] = []
    var starts: [Int] = []
    for (index, row) in rows.enumerated() {
      if row.hasSpace, index > 0 { lines.append(Line(row: index)) }
      starts.append(lines.count)
      for (number, piece) in row.pieces.enumerated() {
        guard case .passage(let passage) = piece else {
          lines.append(Line(row: index, piece: number))
          continue
        }
        for text in layOut(passage.text, width: max(1, self.width - Self.indent)) {
          lines.append(Line(row: index, piece: number, text: text))
        }
      }
    }
    starts.append(lines.count)
    self.lines = lines
    self.starts = starts
  }

  /// Columns before a passage.
  static let indent = 2

  /// The lines of a row.
  package func lines(of row: Int) -> Range<Int> {
    guard starts.indices.contains(row + 1) else { return 0..<0 }
    let next = starts[row + 1]
    // The empty line before the next row is the next row's.
    let end = next < lines.count && next > 0 && lines[next - 1].row > row ? next - 1 : next
    return starts[row]..<max(starts[row], end)
  }
}
