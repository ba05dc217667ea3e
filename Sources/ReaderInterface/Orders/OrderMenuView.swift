internal import Articles

/// The orders and groupings, with the one the list has marked.
package struct OrderMenuView {
  package var menu: OrderMenu
  package var isFocused: Bool

  package init(menu: OrderMenu, isFocused: Bool) {
    self.menu = menu
    self.isFocused = isFocused
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    for (line, index) in menu.cursor.visible.prefix(area.height).enumerated() {
      let row = Rectangle(x: area.x, y: area.y + line, width: area.width, height: 1)
      draw(menu.rows[index], on: &screen, in: row)
      if index == menu.cursor.selection {
        SelectionMark(isFocused: isFocused).draw(on: &screen, in: row)
      }
    }
  }

  private func draw(_ listed: OrderMenu.Row, on screen: inout Screen, in row: Rectangle) {
    let text = Rectangle(x: row.x + 4, y: row.y, width: row.width - 5, height: 1)
    func choose(_ title: String) {
      let isCurrent = menu.isCurrent(listed)
      if isCurrent {
        screen.put(Cell(scalar: "•", style: Style(.unread)), x: row.x + 2, y: row.y, clip: row)
      }
      screen.write(title, in: text, style: Style(isCurrent ? .title : .plain))
    }
    switch listed {
    case .space: break
    case .heading(let title):
      let area = Rectangle(x: row.x + 1, y: row.y, width: row.width - 2, height: 1)
      screen.write(title, in: area, style: Style(.dim))
    case .order(let order): choose(order.title)
    case .grouping(let grouping): choose(grouping.title)
    }
  }
}
