internal import UnicodeText

/// A mention in the middle of a line, what stands before and after it at its sides.
///
/// Where the text runs from right to left, so does the line.
struct ContextLine {
  var before: String
  var match: String
  var after: String
  var note: String
  var purpose: Style.Purpose
  /// The columns that the longest mention of the page takes.
  var matchWidth: Int

  func draw(on screen: inout Screen, in line: Rectangle) {
    var line = line
    if line.width >= 60, !note.isEmpty {
      let width = min(columns(of: note), line.width / 4, 28)
      let area = Rectangle(x: line.x + line.width - width, y: line.y, width: width, height: 1)
      screen.write(shortened(width), in: area, alignment: .right, style: Style(.dim))
      line.width -= min(line.width / 4, 28) + 2
    }
    let isRightToLeft = visualLine(match, width: 8).isRightToLeft
    let middle = min(matchWidth, max(1, line.width / 2))
    let side = max(0, (line.width - middle) / 2)
    let left = Rectangle(x: line.x, y: line.y, width: side, height: 1)
    let style = Style(purpose)
    if isRightToLeft {
      let end = line.x + line.width - side
      let right = Rectangle(x: end, y: line.y, width: side, height: 1)
      screen.write(last(before, side), in: right, alignment: .left)
      let center = Rectangle(x: line.x, y: line.y, width: end - line.x, height: 1)
      let used = screen.write(match, in: center, alignment: .right, style: style)
      let rest = Rectangle(x: line.x, y: line.y, width: center.width - used, height: 1)
      screen.write(after, in: rest, alignment: .right)
    } else {
      screen.write(last(before, side), in: left, alignment: .right)
      let center = Rectangle(
        x: line.x + side, y: line.y, width: line.width - side, height: 1)
      let used = screen.write(match, in: center, alignment: .left, style: style)
      let rest = Rectangle(
        x: center.x + used, y: line.y, width: center.width - used, height: 1)
      screen.write(after, in: rest, alignment: .left)
    }
  }

  /// The note, its last word kept: of an outlet and a date, the date.
  private func shortened(_ width: Int) -> String {
    guard columns(of: note) > width, let space = note.lastIndex(of: " ") else { return note }
    let date = note[space...]
    let room = width - columns(of: date) - 1
    guard room > 2 else { return String(date.dropFirst()) }
    var used = 0
    let kept = note[..<space].unicodeScalars.prefix { scalar in
      used += max(0, columns(of: scalar))
      return used <= room
    }
    return String(kept) + "…" + date
  }

  /// The end of `text` that fits into so many columns.
  private func last(_ text: String, _ width: Int) -> String {
    var used = 0
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.reversed() {
      let columns = max(0, columns(of: scalar))
      guard used + columns <= width else { break }
      used += columns
      kept.append(scalar)
    }
    var shown = ""
    shown.unicodeScalars.append(contentsOf: kept.reversed())
    return shown
  }
}
