internal import Articles

/// What the open article points to, and what points to it.
package struct CrossReferenceListView {
  package var list: CrossReferenceList
  /// Whether the library has answered.
  package var isLoaded: Bool
  package var isFocused: Bool

  package init(list: CrossReferenceList, isLoaded: Bool, isFocused: Bool) {
    self.list = list
    self.isLoaded = isLoaded
    self.isFocused = isFocused
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !list.rows.isEmpty else {
      let text = isLoaded ? "Nothing points to this article, nor it to others." : "Looking…"
      PlaceholderView(lines: [text]).draw(on: &screen, in: area)
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

  private func draw(_ listed: CrossReferenceList.Row, on screen: inout Screen, in row: Rectangle) {
    switch listed {
    case .heading(let kind):
      let area = Rectangle(x: row.x + 1, y: row.y, width: row.width - 2, height: 1)
      screen.write(kind.plural, in: area, style: Style(.dim))
    case .reference(let reference):
      let area = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
      screen.write(
        reference.text, in: area, style: Style(reference.article == nil ? .plain : .link))
    }
  }
}
