package import UnicodeText

extension Screen {
  /// Writes `line`, clipped to `area`, with its first cell at `x`.
  ///
  /// `style` is asked for the style of the character at an offset of the text.
  package mutating func write(
    _ line: LaidOutLine, x: Int, y: Int, clip area: Rectangle, style: (_ offset: Int) -> Style
  ) {
    var x = x
    for cell in line.cells {
      guard x + cell.columns <= area.x + area.width else { return }
      put(
        Cell(
          scalar: cell.scalar, marks: Cell.Marks(cell.marks), columns: UInt8(cell.columns),
          style: style(cell.offset)),
        x: x, y: y, clip: area)
      x += cell.columns
    }
  }

  /// Writes one line of `text` into the first row of `area`, with an ellipsis if it does not fit.
  ///
  /// Text that runs from right to left stands at the right edge. Returns the columns taken.
  @discardableResult
  package mutating func write(
    _ text: String, in area: Rectangle, alignment: Alignment = .natural,
    style: (_ offset: Int) -> Style
  ) -> Int {
    guard area.width > 0, area.height > 0 else { return 0 }
    let line = plainLine(text, width: area.width) ?? visualLine(text, width: area.width)
    let columns = line.columns
    let isAtRight = alignment == .right || alignment == .natural && line.isRightToLeft
    let x = isAtRight ? area.x + area.width - columns : area.x
    write(line, x: x, y: area.y, clip: area, style: style)
    return isAtRight && alignment == .natural ? area.width : columns
  }

  /// Writes one line of `text` in one style.
  @discardableResult
  package mutating func write(
    _ text: String, in area: Rectangle, alignment: Alignment = .natural, style: Style = .plain
  ) -> Int {
    write(text, in: area, alignment: alignment) { _ in style }
  }

  /// Writes one line of `text` from (`x`, `y`) on.
  @discardableResult
  package mutating func write(_ text: String, x: Int, y: Int, style: Style = .plain) -> Int {
    write(
      text, in: Rectangle(x: x, y: y, width: width - x, height: 1), alignment: .left, style: style)
  }

  /// Which edge of its area a line stands at.
  package enum Alignment: Sendable {
    /// The edge at which its paragraph starts.
    case natural
    case left
    case right
  }
}

/// The fast way for printable ASCII, which most of the screen is.
private func plainLine(_ text: String, width: Int) -> LaidOutLine? {
  var cells: [LaidOutCell] = []
  cells.reserveCapacity(min(text.utf8.count, width))
  for (offset, byte) in text.utf8.enumerated() {
    guard (0x20..<0x7F).contains(byte) else { return nil }
    if offset == width {
      if let last = cells.popLast() { cells.append(LaidOutCell(scalar: "…", offset: last.offset)) }
      break
    }
    cells.append(LaidOutCell(scalar: Unicode.Scalar(byte), offset: offset))
  }
  return LaidOutLine(range: 0..<cells.count, cells: cells)
}
