package import Articles

/// What could not be read: file, place and reason of each problem.
package struct ProblemPage: Hashable, Sendable {
  /// The pane that had the focus.
  package let pane: Pane
  package private(set) var problems: [Problem]
  /// Whether the library has said what it knows.
  package private(set) var isLoaded = false
  package var cursor: RowCursor

  package init(pane: Pane, problems: [Problem]) {
    self.pane = pane
    self.problems = problems
    cursor = RowCursor(count: problems.count)
  }

  /// Lines that a problem takes in a pane of `height` lines.
  package static func linesPerProblem(height: Int) -> Int { height >= 6 ? 2 : 1 }

  package var selected: Problem? {
    problems.indices.contains(cursor.selection) ? problems[cursor.selection] : nil
  }

  /// Shows what is known of earlier imports too, the newest problems first.
  package mutating func receive(_ known: [Problem]) {
    let shown = Set(problems)
    problems += known.reversed().filter { !shown.contains($0) }
    isLoaded = true
    cursor.count = problems.count
  }

  /// Shows one that has just been found, the selected one staying selected.
  package mutating func add(_ problem: Problem) {
    problems.insert(problem, at: 0)
    let selection = cursor.selection
    cursor.count = problems.count
    if selection > 0 { cursor.select(selection + 1) }
  }
}
