internal import Articles

/// The problems, each with its file and place, and below it the reason.
package struct ProblemPageView {
  package var page: ProblemPage

  package init(page: ProblemPage) { self.page = page }

  package func draw(on screen: inout Screen, in area: Rectangle) {
    guard !page.problems.isEmpty else {
      let text = page.isLoaded ? "Everything could be read." : "Looking…"
      PlaceholderView(lines: [text, "", "q goes back."]).draw(on: &screen, in: area)
      return
    }
    let lines = ProblemPage.linesPerProblem(height: area.height)
    for (place, index) in page.cursor.visible.enumerated() {
      let y = area.y + place * lines
      guard y < area.y + area.height else { return }
      let row = Rectangle(x: area.x, y: y, width: area.width, height: 1)
      draw(page.problems[index], on: &screen, in: row, hasSecondLine: lines > 1)
      if index == page.cursor.selection {
        for y in y..<min(y + lines, area.y + area.height) {
          SelectionMark(isFocused: true)
            .draw(on: &screen, in: Rectangle(x: area.x, y: y, width: area.width, height: 1))
        }
      }
    }
  }

  private func draw(
    _ problem: Problem, on screen: inout Screen, in row: Rectangle, hasSecondLine: Bool
  ) {
    let first = Rectangle(x: row.x + 2, y: row.y, width: row.width - 3, height: 1)
    guard hasSecondLine else {
      screen.write(problem.description, in: first, alignment: .left)
      return
    }
    let place = [problem.path, problem.place?.words].compactMap { $0 }
    screen.write(place.joined(separator: ", "), in: first, alignment: .left)
    let second = Rectangle(x: row.x + 4, y: row.y + 1, width: row.width - 5, height: 1)
    screen.write(problem.reason, in: second, alignment: .left, style: Style(.dim))
  }
}

extension Problem.Place {
  /// As readers say it.
  fileprivate var words: String {
    switch self {
    case .line(let number): "line \(number)"
    case .byte(let offset): "byte \(offset)"
    case .member(let name): name
    }
  }
}
