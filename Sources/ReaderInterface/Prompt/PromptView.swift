internal import UnicodeText

/// The line at the foot of the screen while something is typed there.
package struct PromptView {
  package var prompt: Prompt
  /// What has come of it so far, such as `3 of 12`.
  package var note: String

  package init(prompt: Prompt, note: String = "") {
    self.prompt = prompt
    self.note = note
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard area.width > 0, area.height > 0 else { return }
    let label = " " + prompt.purpose.label
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
    for (index, scalar) in (before[start...] + after).enumerated() {
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
        style: Style(start + index < labelLength ? .prompt : .plain))
      guard screen.put(cell, x: x, y: area.y, clip: area) else { break }
      last = (cell, x)
      x += max(1, width)
    }
    screen.cursor = Screen.Cursor(x: area.x + min(used, area.width - 1), y: area.y)
    let noteWidth = columns(of: note)
    let room = area.x + area.width - x
    if noteWidth > 0, noteWidth + 3 <= room {
      let right = Rectangle(
        x: area.x + area.width - noteWidth - 1, y: area.y, width: noteWidth, height: 1)
      screen.write(note, in: right, style: Style(.dim))
    }
  }
}
