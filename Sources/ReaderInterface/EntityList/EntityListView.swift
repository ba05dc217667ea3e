internal import Articles

/// The names of the open article, with how often each is mentioned.
package struct EntityListView {
  package var list: EntityList
  package var names: ReadingPane.Names
  package var isFocused: Bool

  package init(list: EntityList, names: ReadingPane.Names, isFocused: Bool) {
    self.list = list
    self.names = names
    self.isFocused = isFocused
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !list.rows.isEmpty else {
      PlaceholderView(lines: placeholder).draw(on: &screen, in: area)
      return
    }
    for (line, index) in list.cursor.visible.prefix(area.height).enumerated() {
      let row = Rectangle(x: area.x, y: area.y + line, width: area.width, height: 1)
      draw(list.rows[index], on: &screen, in: row)
      if index == list.cursor.selection {
        SelectionMark(isFocused: isFocused).draw(on: &screen, in: row)
      }
    }
  }

  private func draw(_ listed: EntityList.Row, on screen: inout Screen, in row: Rectangle) {
    switch listed {
    case .heading(let type):
      let area = Rectangle(x: row.x + 1, y: row.y, width: row.width - 2, height: 1)
      screen.write(type.plural, in: area, style: Style(.dim))
    case .entity(let entity):
      let count = String(entity.count)
      let countWidth = max(4, count.utf8.count + 1)
      let right = Rectangle(
        x: row.x + row.width - countWidth - 1, y: row.y, width: countWidth, height: 1)
      let name = Rectangle(x: row.x + 2, y: row.y, width: right.x - row.x - 2, height: 1)
      screen.write(entity.name, in: name, style: Style(entity.type.purpose))
      screen.write(count, in: right, alignment: .right, style: Style(.dim))
    }
  }

  private var placeholder: [String] {
    switch names {
    case .unknown: ["Looking for names…"]
    case .unavailable(let reason): ["Names are not lit.", "", reason]
    case .found: ["No names in this article."]
    }
  }
}
