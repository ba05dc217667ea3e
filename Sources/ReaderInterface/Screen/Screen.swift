/// A grid of styled cells. Views draw on it; a terminal shows it.
///
/// Whatever is written is clipped, and a wide character is never split: a half that would stay
/// becomes a space.
package struct Screen: Equatable, Sendable {
  package let width: Int
  package let height: Int
  /// Where a reader types, if anywhere.
  package var cursor: Cursor?
  private var cells: [Cell]

  package init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    cells = Array(repeating: Cell(), count: self.width * self.height)
  }

  package init(size: ScreenSize) { self.init(width: size.width, height: size.height) }

  package struct Cursor: Hashable, Sendable {
    package var x: Int
    package var y: Int

    package init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  package var size: ScreenSize { ScreenSize(width: width, height: height) }

  package var frame: Rectangle { Rectangle(size) }

  /// The cells of a row, exactly `width` of them.
  package func row(_ y: Int) -> ArraySlice<Cell> { cells[y * width..<(y + 1) * width] }

  package subscript(x: Int, y: Int) -> Cell { cells[y * width + x] }

  /// Whether row `y` looks the same in `other`, a screen of the same size.
  // Here, where cells are compared without a witness table: it was a quarter of a key's work.
  package func rowEquals(_ other: borrowing Screen, y: Int) -> Bool {
    let range = y * width..<(y + 1) * width
    for index in range where cells[index] != other.cells[index] { return false }
    return true
  }
}

extension Screen {
  /// Puts `cell` at (`x`, `y`) if all of it fits between the columns of `clip`.
  ///
  /// Returns whether it was put. Wide neighbors that lose a half lose the other too.
  @discardableResult
  package mutating func put(_ cell: Cell, x: Int, y: Int, clip: Rectangle) -> Bool {
    let columns = Int(cell.columns)
    guard columns > 0, clip.rows.contains(y), (0..<height).contains(y),
      x >= max(0, clip.x), x + columns <= min(width, clip.x + clip.width)
    else { return false }
    let index = y * width + x
    if cells[index].columns == 0 { cells[index - 1] = Cell(style: cells[index - 1].style) }
    let last = index + columns - 1
    if cells[last].columns == 2 { cells[last + 1] = Cell(style: cells[last + 1].style) }
    cells[index] = cell
    if columns == 2 { cells[last] = .filler(style: cell.style) }
    return true
  }

  /// Fills `area` with spaces.
  package mutating func fill(_ area: Rectangle, style: Style = .plain) {
    fill(area, with: Cell(style: style))
  }

  /// Fills `area` with `cell`, which is one column wide.
  package mutating func fill(_ area: Rectangle, with cell: Cell) {
    for y in area.rows.clamped(to: 0..<height) {
      for x in area.columns.clamped(to: 0..<width) { put(cell, x: x, y: y, clip: area) }
    }
  }

  /// Adds `emphasis` to every cell of `area`.
  package mutating func emphasize(_ area: Rectangle, _ emphasis: Style.Emphasis) {
    for y in area.rows.clamped(to: 0..<height) {
      for x in area.columns.clamped(to: 0..<width) {
        cells[y * width + x].style.emphasis.formUnion(emphasis)
      }
    }
  }
}
