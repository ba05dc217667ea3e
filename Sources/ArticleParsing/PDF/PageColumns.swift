/// The columns of a printed page.
///
/// Where paragraphs of neighboring columns end at one height, `pdftotext` takes them for rows.
struct PageColumns {
  private var columns: [ClosedRange<Double>] = []

  private struct Block {
    var lines: [PrintedLine]
    var top: Double
    var left: Double
    var right: Double
  }

  /// What a block has at least that shows where a column is: lines, and letters in each.
  private static let (leastLines, leastLetters) = (3, 15)

  /// The lines of `page` as they are read: down one column, then down the next, and what stands across
  /// columns between what is above and what is below it.
  static func ordered(_ page: [PrintedLine]) -> [PrintedLine] {
    var blocks: [Block] = []
    for line in page {
      if let last = blocks.indices.last, blocks[last].lines[0].block == line.block {
        blocks[last].lines.append(line)
        blocks[last].left = min(blocks[last].left, line.left)
        blocks[last].right = max(blocks[last].right, line.right)
      } else {
        blocks.append(Block(lines: [line], top: line.top, left: line.left, right: line.right))
      }
    }
    let columns = PageColumns(blocks)
    guard columns.columns.count > 1 else { return page }
    return columns.ordered(blocks).flatMap(\.lines)
  }

  private init(_ blocks: [Block]) {
    let shown = blocks.filter { block in
      block.lines.count >= Self.leastLines && block.left < block.right
        && block.lines.reduce(0) { $0 + $1.text.utf8.count } / block.lines.count
          >= Self.leastLetters
    }
    for block in shown.sorted(by: { $0.left < $1.left }) {
      if let last = columns.last, block.left <= last.upperBound {
        let right = max(last.upperBound, block.right)
        columns[columns.count - 1] = last.lowerBound...right
      } else {
        columns.append(block.left...block.right)
      }
    }
  }

  /// The column a block is in; `nil` for what stands across them.
  private func column(of block: Block) -> Int? {
    let touched = columns.indices.filter {
      columns[$0].lowerBound < block.right && block.left < columns[$0].upperBound
    }
    return touched.count == 1 ? touched[0] : nil
  }

  private func ordered(_ blocks: [Block]) -> [Block] {
    var ordered: [Block] = []
    var run: [(column: Int, block: Block)] = []
    func endRun() {
      for column in columns.indices {
        ordered += run.filter { $0.column == column }.map(\.block)
      }
      run = []
    }
    for block in blocks.sorted(by: { $0.top < $1.top }) {
      if let column = column(of: block) {
        run.append((column, block))
      } else {
        endRun()
        ordered.append(block)
      }
    }
    endRun()
    return ordered
  }
}
