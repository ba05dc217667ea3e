internal import UnicodeText

/// A page: the names of its parts, and the rows of the one that is shown.
package struct PageView {
  package var page: Page

  package init(page: Page) { self.page = page }

  /// The widest that rows of text are.
  static let widest = 100

  /// Where the rows of a page stand.
  static func column(of page: Page, in area: Rectangle) -> Rectangle {
    page.part == .mentions ? area : column(in: area)
  }

  private static func column(in area: Rectangle) -> Rectangle {
    area.width > widest ? area.inset(by: (area.width - widest) / 2) : area
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    var column = Self.column(of: page, in: area)
    let head = page.headHeight(in: area.height)
    // In the same place over rows of any width.
    if head > 1 { drawParts(on: &screen, in: Self.column(in: column.takeTop())) }
    if head > 0 { _ = column.takeTop() }
    guard !page.rows.isEmpty else {
      PlaceholderView(lines: page.placeholder).draw(on: &screen, in: column)
      return
    }
    let matchWidth = contextWidth
    for (place, index) in visible.prefix(column.height).enumerated() {
      let line = page.layout.lines[index]
      let row = Rectangle(x: column.x, y: column.y + place, width: column.width, height: 1)
      draw(line, on: &screen, in: row, matchWidth: matchWidth)
      if line.row == page.selection, line.piece != nil, page.selected != nil {
        SelectionMark(isFocused: true).draw(on: &screen, in: row)
      }
    }
  }

  private var visible: Range<Int> {
    page.top..<max(page.top, min(page.top + page.height, page.layout.lines.count))
  }

  /// The parts, from one that keeps the shown one in sight.
  private func drawParts(on screen: inout Screen, in line: Rectangle) {
    let inner = line.inset(by: 1)
    let parts = page.subject.parts
    guard let shown = parts.firstIndex(of: page.part) else { return }
    var first = 0
    func width(_ range: ClosedRange<Int>) -> Int {
      parts[range].reduce(0) { $0 + columns(of: $1.title) + 2 }
    }
    while first < shown, width(first...shown) > inner.width { first += 1 }
    var x = inner.x
    for part in parts[first...] {
      let room = Rectangle(x: x, y: line.y, width: inner.x + inner.width - x, height: 1)
      guard columns(of: part.title) <= room.width else { return }
      let style = part == page.part ? Style(.paneTitle, .focused) : Style(.dim)
      x += screen.write(part.title, in: room, alignment: .left, style: style) + 2
    }
  }

  private func draw(
    _ line: PageLayout.Line, on screen: inout Screen, in row: Rectangle, matchWidth: Int
  ) {
    guard let piece = line.piece else { return }
    let inner = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
    switch page.rows[line.row].pieces[piece] {
    case .entry(let text, let long, let brief):
      var room = inner
      let limit = max(6, inner.width / 2)
      let note = columns(of: long) <= limit ? long : brief
      let noteWidth = columns(of: note)
      if noteWidth > 0, noteWidth <= limit {
        screen.write(note, in: inner, alignment: .right, style: Style(.dim))
        room.width = max(0, room.width - noteWidth - 2)
      }
      screen.write(text.text, in: room) { text.style(at: $0) }
    case .passage(let text):
      guard let laidOut = line.text else { return }
      let x =
        laidOut.isRightToLeft
        ? inner.x + inner.width - laidOut.columns : row.x + PageLayout.indent
      screen.write(laidOut, x: x, y: row.y, clip: row) { text.style(at: $0) }
    case .context(let before, let match, let after, let note, let purpose):
      ContextLine(
        before: before, match: match, after: after, note: note, purpose: purpose,
        matchWidth: matchWidth
      ).draw(on: &screen, in: inner)
    case .months(let months):
      let line = Sparkline(months, width: max(1, inner.width - 20))
      let used = screen.write(line.text, in: inner, alignment: .left, style: Style(.unread))
      let rest = Rectangle(
        x: inner.x + used + 2, y: inner.y, width: inner.width - used - 2, height: 1)
      screen.write(line.label, in: rest, alignment: .left, style: Style(.dim))
    }
  }

  /// The columns that mentions take in a concordance: enough for the longest in sight, within reason.
  private var contextWidth: Int {
    let widths = visible.compactMap { index -> Int? in
      let line = page.layout.lines[index]
      guard let piece = line.piece,
        case .context(_, let match, _, _, _) = page.rows[line.row].pieces[piece]
      else { return nil }
      return columns(of: match)
    }
    return min(widths.max() ?? 0, 30)
  }
}
