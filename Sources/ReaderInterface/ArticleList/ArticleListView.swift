package import Articles
internal import UnicodeText

/// The list of articles, one a line.
package struct ArticleListView {
  package var list: ArticleList
  /// What is looked for, lit in the titles.
  package var finder: MatchFinder?
  /// The article in the reading pane.
  package var open: Article.ID?
  package var marks: MarkedArticles
  package var isFocused: Bool
  /// What to say when there are no rows, a line each.
  package var placeholder: [String]

  package init(
    list: ArticleList, finder: MatchFinder? = nil, open: Article.ID? = nil,
    marks: MarkedArticles = MarkedArticles(), isFocused: Bool = true, placeholder: [String] = []
  ) {
    self.list = list
    self.finder = finder
    self.open = open
    self.marks = marks
    self.isFocused = isFocused
    self.placeholder = placeholder
  }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard list.window.total > 0 else {
      PlaceholderView(lines: placeholder).draw(on: &screen, in: area)
      return
    }
    for (place, line) in list.lines.prefix(area.height).enumerated() {
      let row = Rectangle(x: area.x, y: area.y + place, width: area.width, height: 1)
      switch line {
      case .heading(let group): draw(group, on: &screen, in: row)
      case .row(let index):
        if let article = list.row(index) {
          ArticleRow(
            article: article, finder: finder, isOpen: article.id == open,
            isMarked: marks.contains(article.id)
          )
          .draw(on: &screen, in: row)
        }
        if index == list.selection {
          SelectionMark(isFocused: isFocused).draw(on: &screen, in: row)
        }
      }
    }
  }

  /// The group of the rows below, on a rule.
  private func draw(_ group: RowGroup, on screen: inout Screen, in row: Rectangle) {
    let line = row.inset(by: min(1, row.width / 4))
    let used = screen.write(group.title, in: line, alignment: .left, style: Style(.heading))
    let rule = Rectangle(
      x: line.x + used + 1, y: row.y, width: line.width - used - 1, height: 1)
    screen.fill(rule, with: Cell(scalar: "─", style: Style(.border)))
  }
}

/// The bar that marks the selected row of any list.
package struct SelectionMark {
  package var isFocused: Bool

  package init(isFocused: Bool) { self.isFocused = isFocused }

  package func draw(on screen: inout Screen, in row: Rectangle) {
    screen.put(
      Cell(scalar: isFocused ? "▌" : "▏", style: Style(isFocused ? .unread : .dim)), x: row.x,
      y: row.y, clip: row)
    if isFocused { screen.emphasize(row, .selected) }
  }
}

/// One article on one line: marks, title, and at the right outlet and date as there is room.
struct ArticleRow {
  var article: ArticleSummary
  var finder: MatchFinder?
  var isOpen: Bool
  var isMarked = false

  func draw(on screen: inout Screen, in row: Rectangle) {
    let (x, y) = (row.x, row.y)
    if !article.state.isRead {
      screen.put(Cell(scalar: "•", style: Style(.unread)), x: x + 1, y: y, clip: row)
    }
    if article.state.isStarred {
      screen.put(Cell(scalar: "*", style: Style(.starred)), x: x + 2, y: y, clip: row)
    }
    if isMarked {
      screen.put(Cell(scalar: "+", style: Style(.key)), x: x + 3, y: y, clip: row)
    }
    var end = row.x + row.width - 1
    if row.width >= 34 { end -= drawDate(on: &screen, endingAt: end, y: y) }
    if row.width >= 64 {
      end -= drawOutlet(on: &screen, endingAt: end, y: y, width: min(28, row.width / 4))
    }
    end -= drawTags(on: &screen, from: x + 4, to: end, y: y)
    let title = Rectangle(x: x + 4, y: y, width: end - x - 4, height: 1)
    let matches = finder?.matches(in: article.title, of: .title) ?? []
    let style = titleStyle
    screen.write(article.title, in: title) { offset in
      matches.contains { $0.contains(offset) } ? style.adding(.match) : style
    }
  }

  /// Tags stand at the right of the title where that leaves it enough room.
  private func drawTags(on screen: inout Screen, from start: Int, to end: Int, y: Int) -> Int {
    guard !article.tags.isEmpty, end - start >= 36 else { return 0 }
    let text = article.tags.map { "#" + $0 }.joined(separator: " ")
    let width = min(columns(of: text), (end - start) / 3)
    let area = Rectangle(x: end - width, y: y, width: width, height: 1)
    screen.write(text, in: area, alignment: .right, style: Style(.dim))
    return width + 2
  }

  private var titleStyle: Style {
    if isOpen { return Style(.title) }
    return Style(article.isMissing ? .dim : .plain)
  }

  /// Dates stand below each other, whatever is known of them. Returns the columns taken.
  private func drawDate(on screen: inout Screen, endingAt end: Int, y: Int) -> Int {
    let area = Rectangle(x: end - 10, y: y, width: 10, height: 1)
    if let date = article.date {
      screen.write(date.description, in: area, alignment: .left, style: Style(.dim))
    }
    return 12
  }

  private func drawOutlet(on screen: inout Screen, endingAt end: Int, y: Int, width: Int) -> Int {
    if let name = article.outlet ?? article.authors.first {
      let area = Rectangle(x: end - width, y: y, width: width, height: 1)
      screen.write(name, in: area, alignment: .left, style: Style(.dim))
    }
    return width + 2
  }
}

/// What to say where there is nothing to show: a sentence and what to do about it.
struct PlaceholderView {
  var lines: [String]

  func draw(on screen: inout Screen, in area: Rectangle) {
    let column = area.inset(by: area.width >= 8 ? 2 : 0)
    var y = area.y + min(2, area.height / 4)
    for (index, text) in lines.enumerated() {
      for line in layOut(text, width: max(1, column.width)) {
        screen.write(line, x: column.x, y: y, clip: area) { _ in
          Style(index == 0 ? .plain : .dim)
        }
        y += 1
      }
    }
  }
}
