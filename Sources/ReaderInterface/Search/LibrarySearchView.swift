package import Articles
internal import UnicodeText

/// What a search of the library has found: a title and a passage for each.
package struct LibrarySearchView {
  package var search: LibrarySearch
  package var open: Article.ID?
  package var marks: MarkedArticles
  package var isFocused: Bool

  package init(
    search: LibrarySearch, open: Article.ID? = nil, marks: MarkedArticles = MarkedArticles(),
    isFocused: Bool
  ) {
    self.search = search
    self.open = open
    self.marks = marks
    self.isFocused = isFocused
  }

  /// Lines that a hit takes in a pane of `height` lines.
  package static func linesPerHit(height: Int) -> Int { height >= 6 ? 3 : height >= 2 ? 2 : 1 }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !search.text.isEmpty else {
      QueryLanguageView().draw(on: &screen, in: area)
      return
    }
    guard !search.hits.isEmpty else {
      PlaceholderView(lines: placeholder).draw(on: &screen, in: area)
      return
    }
    let finder = MatchFinder(Query(search.text, isBeingTyped: true))
    let lines = Self.linesPerHit(height: area.height)
    for (place, index) in search.rows.visible.enumerated() {
      let row = Rectangle(x: area.x, y: area.y + place * lines, width: area.width, height: 1)
      guard row.y < area.y + area.height else { return }
      let hit = search.hits[index]
      ArticleRow(
        article: hit.article, finder: finder, isOpen: hit.article.id == open,
        isMarked: marks.contains(hit.article.id)
      )
      .draw(on: &screen, in: row)
      if lines > 1, row.y + 1 < area.y + area.height {
        let snippet = Rectangle(x: area.x + 4, y: row.y + 1, width: area.width - 5, height: 1)
        let shown = hit.snippet.around(width: snippet.width, for: finder)
        screen.write(shown.text, in: snippet) { offset in
          shown.matches.contains { $0.contains(offset) } ? Style(.plain, .match) : Style(.dim)
        }
      }
      if index == search.rows.selection {
        for y in row.y..<min(row.y + min(lines, 2), area.y + area.height) {
          SelectionMark(isFocused: isFocused)
            .draw(on: &screen, in: Rectangle(x: area.x, y: y, width: area.width, height: 1))
        }
      }
    }
  }

  private var placeholder: [String] {
    if search.isRunning { return ["Looking for \(search.text)…"] }
    let pieces = search.advice?.pieces ?? []
    let first =
      pieces.isEmpty ? ["Nothing has \(search.text)."] : ["Nothing has all of this:", ""] + counts
    guard let instead = search.advice?.instead else {
      return first + ["", "Fewer or shorter words find more."]
    }
    let found = "\(instead.text) finds \(grouped(instead.articles))."
    return first + ["", found, "Tab or Enter shows \(instead.articles == 1 ? "it" : "them")."]
  }

  /// How many articles each piece of what is looked for is in, the numbers below each other.
  private var counts: [String] {
    let pieces = search.advice?.pieces ?? []
    let numbers = pieces.map { grouped($0.articles) }
    let width = numbers.map(\.utf8.count).max() ?? 0
    return zip(numbers, pieces).map { number, piece in
      String(repeating: " ", count: 2 + width - number.utf8.count) + number + "  " + piece.text
    }
  }
}
