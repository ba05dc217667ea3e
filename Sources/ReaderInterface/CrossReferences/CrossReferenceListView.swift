internal import Articles
internal import UnicodeText

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
      let text =
        isLoaded
        ? "Nothing points to this article or is like it, nor does it point to others." : "Looking…"
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
    case .heading(let title):
      let area = Rectangle(x: row.x + 1, y: row.y, width: row.width - 2, height: 1)
      screen.write(title, in: area, style: Style(.dim))
    case .reference(let reference):
      write(
        reference.text, note: "", Style(reference.article == nil ? .plain : .link), on: &screen,
        in: row)
    case .versions(let count):
      write("\(grouped(count)) versions; = unfolds", note: "", .plain, on: &screen, in: row)
    case .like(let like):
      let share = like.kind == .excerpt ? like.containment : like.similarity
      write(like.article.title, note: "\(share)%", Style(.link), on: &screen, in: row)
    case .related(let related):
      write(
        related.article.title, note: related.shared.first ?? "", Style(.link), on: &screen, in: row)
    }
  }

  /// Writes a title, and at the right what there is to say of it, if it leaves half of the room.
  private func write(
    _ title: String, note: String, _ style: Style, on screen: inout Screen, in row: Rectangle
  ) {
    var area = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
    let width = columns(of: note)
    if width > 0, width <= area.width / 2 {
      screen.write(note, in: area, alignment: .right, style: Style(.dim))
      area.width -= width + 1
    }
    screen.write(title, in: area, style: style)
  }
}
