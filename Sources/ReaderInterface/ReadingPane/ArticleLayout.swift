internal import Articles
package import UnicodeText

/// An article broken into lines for one width.
package struct ArticleLayout: Hashable, Sendable {
  package let width: Int
  package let lines: [Line]
  /// The first line of each item, and at the end the number of lines.
  private let starts: [Int]

  /// A line of an item; without text, a blank line before it.
  package struct Line: Hashable, Sendable {
    package var item: Int
    package var text: LaidOutLine?
    package var isFirst: Bool
  }

  package init(_ document: ArticleDocument, width: Int) {
    self.width = max(1, width)
    var lines: [Line] = []
    var starts: [Int] = []
    for (index, item) in document.items.enumerated() {
      for _ in 0..<item.space { lines.append(Line(item: index, text: nil, isFirst: false)) }
      starts.append(lines.count)
      let room = max(1, self.width - item.kind.indent(in: self.width))
      let texts =
        item.kind == .block(.preformatted)
        ? cutLines(of: item.text, width: room) : layOut(item.text, width: room)
      for (number, text) in texts.enumerated() {
        lines.append(Line(item: index, text: text, isFirst: number == 0))
      }
    }
    starts.append(lines.count)
    self.lines = lines
    self.starts = starts
  }

  /// The line that shows `place`.
  package func line(of place: TextPlace) -> Int {
    guard !lines.isEmpty else { return 0 }
    guard place.item < starts.count - 1 else { return lines.count - 1 }
    var low = starts[max(0, place.item)]
    if place.offset < 0 { return max(0, low + place.offset) }
    var high = low
    while high < lines.count, lines[high].item == place.item, lines[high].text != nil { high += 1 }
    // The last line of the item that starts at or before the place.
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].text?.range.lowerBound ?? 0 <= place.offset {
        low = middle
      } else {
        high = middle
      }
    }
    return min(low, lines.count - 1)
  }

  /// The first place on a line. Blank lines before an item count backward from -1.
  package func place(ofLine index: Int) -> TextPlace {
    guard lines.indices.contains(index) else { return TextPlace(item: max(0, starts.count - 2)) }
    let line = lines[index]
    return TextPlace(
      item: line.item, offset: line.text?.range.lowerBound ?? index - starts[line.item])
  }

  /// The line at which `item` starts.
  package func start(of item: Int) -> Int {
    starts.indices.contains(item) ? starts[item] : lines.count
  }
}

extension ArticleDocument.Kind {
  /// Columns that something else takes before the text.
  package func indent(in width: Int) -> Int {
    guard width >= 12 else { return 0 }
    return switch self {
    case .block(.quote), .block(.listItem), .caption, .link, .related: 2
    default: 0
    }
  }
}

/// Lines that only line feeds and the edge break, for text whose spaces count.
private func cutLines(of text: String, width: Int) -> [LaidOutLine] {
  layOut(text, width: 1 << 20).flatMap { line -> [LaidOutLine] in
    guard line.columns > width else { return [line] }
    var pieces: [LaidOutLine] = []
    var cells: [LaidOutCell] = []
    var used = 0
    func end() {
      let offsets = cells.map(\.offset)
      guard let first = offsets.min() else { return }
      pieces.append(
        LaidOutLine(
          range: first..<line.range.upperBound, cells: cells, isRightToLeft: line.isRightToLeft))
      cells = []
      used = 0
    }
    for cell in line.cells {
      if used + cell.columns > width { end() }
      cells.append(cell)
      used += cell.columns
    }
    end()
    return pieces
  }
}
