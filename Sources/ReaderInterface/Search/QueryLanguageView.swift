internal import Articles
internal import UnicodeText

/// What a search can ask for: an example and what it finds, as many as there is room for.
struct QueryLanguageView {
  func draw(on screen: inout Screen, in area: Rectangle) {
    let column = area.inset(by: area.width >= 40 ? 2 : 0)
    var y = area.y + min(1, area.height / 8)
    screen.write(
      "Type words to look for in every article.",
      in: Rectangle(x: column.x, y: y, width: column.width, height: 1), alignment: .left)
    y += 2
    let widest = Query.Form.allCases.map { columns(of: $0.row.example) }.max() ?? 0
    let width = min(widest, column.width / 2)
    for form in Query.Form.allCases where y < area.y + area.height {
      let row = form.row
      let example = Rectangle(x: column.x, y: y, width: width, height: 1)
      screen.write(row.example, in: example, alignment: .left, style: Style(.key))
      let summary = Rectangle(
        x: column.x + width + 2, y: y, width: column.width - width - 2, height: 1)
      screen.write(row.summary, in: summary, alignment: .left, style: Style(.dim))
      y += 1
    }
  }
}
