internal import UnicodeText

/// The keys, and what each does.
package struct HelpView {
  package var page: HelpPage

  package init(page: HelpPage) { self.page = page }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !page.rows.isEmpty else {
      PlaceholderView(lines: ["No key is about \(page.filter)."]).draw(on: &screen, in: area)
      return
    }
    let column = area.width > 78 ? area.inset(by: (area.width - 78) / 2) : area
    let keyWidth = min(18, column.width / 3)
    for (line, index) in page.cursor.visible.prefix(area.height).enumerated() {
      let row = Rectangle(x: column.x, y: column.y + line, width: column.width, height: 1)
      let inner = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
      switch page.rows[index] {
      case .space: break
      case .heading(let title): screen.write(title, in: inner, style: Style(.heading))
      case .command(let command):
        let keys = command.row.keys.map(\.label).joined(separator: "  ")
        screen.write(
          keys, in: Rectangle(x: inner.x, y: row.y, width: keyWidth, height: 1),
          style: Style(.key))
        let rest = Rectangle(
          x: inner.x + keyWidth + 1, y: row.y, width: inner.width - keyWidth - 1, height: 1)
        screen.write(command.row.summary, in: rest)
      }
      if index == page.cursor.selection {
        SelectionMark(isFocused: true).draw(on: &screen, in: row)
      }
    }
  }
}
