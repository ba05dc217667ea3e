internal import Articles
internal import UnicodeText

/// The collections, by kind, and how many articles each has.
package struct CollectionListView {
  package var list: CollectionList
  /// The one whose list is shown.
  package var open: ArticleCollection
  package var isFocused: Bool

  package init(list: CollectionList, open: ArticleCollection, isFocused: Bool) {
    self.list = list
    self.open = open
    self.isFocused = isFocused
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !list.rows.isEmpty else {
      PlaceholderView(lines: ["No collection is called \(list.filter).", "", "Esc shows all."])
        .draw(on: &screen, in: area)
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

  private func draw(_ listed: CollectionList.Row, on screen: inout Screen, in row: Rectangle) {
    let text = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
    switch listed {
    case .heading(let kind):
      let area = Rectangle(x: row.x + 1, y: row.y, width: row.width - 2, height: 1)
      screen.write(kind.heading, in: area, style: Style(.dim))
    case .advice(let advice): screen.write(advice, in: text, style: Style(.dim))
    case .collection(let collection):
      let count = list.count(of: collection).map(grouped) ?? "…"
      let width = columns(of: count)
      let right = Rectangle(
        x: text.x + text.width - width, y: row.y, width: width, height: 1)
      var name = text
      name.width = max(0, text.width - width - 2)
      let used = screen.write(
        collection.name, in: name, alignment: .left,
        style: Style(collection == open ? .title : .plain))
      if collection.kind == .saved { drawQuery(collection.query, after: used, &screen, in: name) }
      screen.write(count, in: right, alignment: .right, style: Style(.dim))
    }
  }

  private func drawQuery(
    _ query: String, after used: Int, _ screen: inout Screen, in name: Rectangle
  ) {
    let room = name.width - used - 2
    guard room >= 8 else { return }
    let area = Rectangle(x: name.x + used + 2, y: name.y, width: room, height: 1)
    screen.write(query, in: area, alignment: .left, style: Style(.dim))
  }
}

/// A number with its thousands apart, so that 100,000 and 1,000,000 differ at a glance.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}
