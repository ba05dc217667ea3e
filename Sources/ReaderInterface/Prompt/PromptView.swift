internal import UnicodeText

/// The line at the foot of the screen while something is typed there.
package struct PromptView {
  package var prompt: Prompt
  /// What has come of it so far, such as `3 of 12`.
  package var note: String
  /// What of the line cannot be meant, in UTF-8 bytes.
  package var mistake: Range<Int>?

  package init(prompt: Prompt, note: String = "", mistake: Range<Int>? = nil) {
    self.prompt = prompt
    self.note = note
    self.mistake = mistake
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard area.width > 0, area.height > 0 else { return }
    var view = self
    // What is answered by a letter needs no more room than that.
    let room = prompt.purpose.isAnsweredByLetter ? area.width - 4 : area.width * 3 / 5
    view.isShort = columns(of: label) > room
    let end = view.drawReordered(on: &screen, in: area) ?? view.drawInOrder(on: &screen, in: area)
    let noteWidth = columns(of: note)
    guard noteWidth > 0, noteWidth + 3 <= area.x + area.width - end else { return }
    let right = Rectangle(
      x: area.x + area.width - noteWidth - 1, y: area.y, width: noteWidth, height: 1)
    screen.write(note, in: right, style: Style(.dim))
  }

  private var isShort = false

  private var label: String { " " + (isShort ? prompt.purpose.shortLabel : prompt.purpose.label) }

  /// The style of the line's text at an offset.
  private func style(at offset: Int) -> Style {
    if mistake?.contains(offset) == true { return Style(.plain, .mistaken) }
    return prompt.line.isProposed ? Style(.plain, .selected) : .plain
  }

  /// Draws a line in which some letters run from right to left, if all of it fits.
  ///
  /// Returns the column after it.
  private func drawReordered(on screen: inout Screen, in area: Rectangle) -> Int? {
    // Hebrew is the first script that does.
    guard prompt.line.text.unicodeScalars.contains(where: { $0.value >= 0x590 }) else { return nil }
    let labelWidth = columns(of: label)
    let line = visualLine(prompt.line.text, width: area.width + 1)
    let room = area.width - labelWidth
    guard line.columns + 1 < room else { return nil }
    screen.write(label, x: area.x, y: area.y, style: Style(.prompt))
    let start = area.x + labelWidth + (line.isRightToLeft ? 1 : 0)
    screen.write(line, x: start, y: area.y, clip: area) { style(at: $0) }
    let place = prompt.line.textBeforeCursor.utf8.count
    var x = start
    var cursor = line.isRightToLeft ? start - 1 : start + line.columns
    for cell in line.cells {
      if cell.offset == place { cursor = x }
      x += cell.columns
    }
    screen.cursor = Screen.Cursor(x: cursor, y: area.y)
    return x
  }

  /// Draws a line in the order in which it was typed. Returns the column after it.
  private func drawInOrder(on screen: inout Screen, in area: Rectangle) -> Int {
    // The end of the label and of the line are what matters where there is no room for all.
    let before = Array((label + prompt.line.textBeforeCursor).unicodeScalars)
    let after = prompt.line.text.unicodeScalars.dropFirst(prompt.line.cursor)
    var start = 0
    var used = before.reduce(0) { $0 + max(0, columns(of: $1)) }
    while used > area.width - 1, start < before.count {
      used -= max(0, columns(of: before[start]))
      start += 1
    }
    var x = area.x
    let labelLength = label.unicodeScalars.count
    var last: (cell: Cell, x: Int)?
    var offset = before[..<start].reduce(0) { $0 + $1.utf8Width } - label.utf8.count
    for (index, scalar) in (before[start...] + after).enumerated() {
      defer { offset += scalar.utf8Width }
      let width = columns(of: scalar)
      if width == 0 {
        guard let base = last else { continue }
        let marked = Cell(
          scalar: base.cell.scalar, marks: Cell.Marks(base.cell.marks.scalars + [scalar]),
          columns: base.cell.columns, style: base.cell.style)
        screen.put(marked, x: base.x, y: area.y, clip: area)
        last = (marked, base.x)
        continue
      }
      let cell = Cell(
        scalar: width < 0 ? "\u{FFFD}" : scalar, columns: UInt8(max(1, width)),
        style: start + index < labelLength ? Style(.prompt) : style(at: offset))
      guard screen.put(cell, x: x, y: area.y, clip: area) else { break }
      last = (cell, x)
      x += max(1, width)
    }
    screen.cursor = Screen.Cursor(x: area.x + min(used, area.width - 1), y: area.y)
    return x
  }
}

extension Unicode.Scalar {
  fileprivate var utf8Width: Int { UTF8.width(self) }
}
