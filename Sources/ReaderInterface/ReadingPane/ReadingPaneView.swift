package import Articles
internal import UnicodeText

/// The open article, its lines centered, names, links and matches lit.
package struct ReadingPaneView {
  package var pane: ReadingPane
  package var isFocused: Bool

  package init(pane: ReadingPane, isFocused: Bool) {
    self.pane = pane
    self.isFocused = isFocused
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    let width = min(pane.layout.width, area.width)
    let column = Rectangle(
      x: area.x + (area.width - width) / 2, y: area.y, width: width, height: area.height)
    for (row, index) in pane.visibleLines.prefix(area.height).enumerated() {
      draw(pane.layout.lines[index], on: &screen, row: column.y + row, in: column)
    }
  }

  private func draw(
    _ line: ArticleLayout.Line, on screen: inout Screen, row y: Int, in column: Rectangle
  ) {
    guard let text = line.text else { return }
    let item = pane.document.items[line.item]
    let indent = item.kind.indent(in: pane.layout.width)
    let clip = Rectangle(x: column.x, y: y, width: column.width, height: 1)
    let x = text.isRightToLeft ? column.x + column.width - indent - text.columns : column.x + indent
    if indent > 0, let mark = mark(of: item.kind, onFirstLine: line.isFirst) {
      let markX = text.isRightToLeft ? column.x + column.width - 1 : column.x
      screen.put(mark, x: markX, y: y, clip: clip)
    }
    let spans = LineSpans(pane: pane, item: line.item, range: text.range, isFocused: isFocused)
    screen.write(text, x: x, y: y, clip: clip) { spans.style(at: $0) }
  }

  /// What stands before the text of a quote, a list item, a caption or a link.
  private func mark(of kind: ArticleDocument.Kind, onFirstLine isFirst: Bool) -> Cell? {
    switch kind {
    case .block(.quote): Cell(scalar: "│", style: Style(.border))
    case .block(.listItem): isFirst ? Cell(scalar: "•", style: Style(.dim)) : nil
    case .caption: Cell(scalar: "┊", style: Style(.caption))
    case .link(let index): isFirst ? linkMark(.link(index)) : nil
    case .related(let index): isFirst ? linkMark(.related(index)) : nil
    default: nil
    }
  }

  /// An arrow before what the library has, a dot before what it has not.
  private func linkMark(_ target: Stop.Target) -> Cell {
    pane.reference(for: target)?.article == nil
      ? Cell(scalar: "·", style: Style(.dim)) : Cell(scalar: "→", style: Style(.unread))
  }
}

/// What lies over one line of an item: names, links, matches, the cursor.
private struct LineSpans {
  private var base: Style
  private var spans: [(range: Range<Int>, style: Style?, emphasis: Style.Emphasis)] = []

  init(pane: ReadingPane, item: Int, range: Range<Int>, isFocused: Bool) {
    base = Style(purpose(of: pane.document.items[item].kind))
    let content = pane.article.content
    if pane.document.items[item].field == .text {
      let start = pane.document.items[item].base
      for link in content.links {
        guard let text = link.textRange else { continue }
        add(text.lowerBound - start..<text.upperBound - start, Style(.link), on: range)
      }
    }
    let entity = pane.entityAtCursor
    for mention in pane.mentions(ofItem: item) {
      guard mention.range.lowerBound < range.upperBound else { break }
      var style = Style(mention.type.purpose)
      if mention.isTentative { style.emphasis.insert(.tentative) }
      if mention.entity == entity { style.emphasis.insert(.sameEntity) }
      add(mention.range, style, on: range)
    }
    if let cursor = pane.cursor, cursor.place.item == item {
      add(cursor.range, nil, .cursor, on: range)
    }
    if let lit = pane.lit, lit.item == item { add(lit.range, nil, .match, on: range) }
    guard let find = pane.find else { return }
    for (number, match) in find.matches.enumerated() where match.place.item == item {
      add(match.range, nil, number == find.current ? [.match, .currentMatch] : .match, on: range)
    }
  }

  private mutating func add(
    _ range: Range<Int>, _ style: Style?, _ emphasis: Style.Emphasis = [], on line: Range<Int>
  ) {
    guard range.lowerBound < line.upperBound, range.upperBound > line.lowerBound else { return }
    spans.append((range, style, emphasis))
  }

  func style(at offset: Int) -> Style {
    var style = base
    for span in spans where span.range.contains(offset) {
      if let over = span.style { style = over }
      style.emphasis.formUnion(span.emphasis)
    }
    return style
  }
}

private func purpose(of kind: ArticleDocument.Kind) -> Style.Purpose {
  switch kind {
  case .title: .title
  case .subtitle: .subtitle
  case .byline: .byline
  case .block(.heading), .sectionTitle: .heading
  case .block(.quote): .quote
  case .block: .plain
  case .caption, .bio: .caption
  case .link, .related: .link
  case .unassigned: .dim
  }
}

extension EntityType {
  /// How names of the type are lit.
  package var purpose: Style.Purpose {
    switch self {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .group: .group
    case .other: .other
    }
  }
}
