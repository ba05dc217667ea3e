/// Where two texts differ, word by word.
///
/// Paragraphs are compared first, so that long texts cost little where they are alike.
package struct WordDifference {
  package private(set) var pieces: [ArticleComparison.Difference] = []

  /// More words than this in a place that differs are not compared with each other: what takes their
  /// square would take all memory.
  private static let limit = 4_000_000

  package init(from first: String, to second: String) {
    let old = first.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
    let new = second.split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
    for step in Self.steps(old, new) {
      switch step {
      case .same(let paragraphs): add(.same, paragraphs.joined(separator: "\n\n"), "\n\n")
      case .changed(let before, let after): addWords(before, after)
      }
    }
  }

  private enum Step {
    case same([String])
    case changed([String], [String])
  }

  /// Runs of what both have, and between them what each has.
  private static func steps(_ old: [String], _ new: [String]) -> [Step] {
    guard old.count * new.count <= limit else { return [.changed(old, new)] }
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      var (before, after, both): ([String], [String], [String]) = ([], [], [])
      while i < old.count, removed.contains(i) {
        before.append(old[i])
        i += 1
      }
      while j < new.count, inserted.contains(j) {
        after.append(new[j])
        j += 1
      }
      if !before.isEmpty || !after.isEmpty { steps.append(.changed(before, after)) }
      while i < old.count, j < new.count, !removed.contains(i), !inserted.contains(j) {
        both.append(old[i])
        i += 1
        j += 1
      }
      if !both.isEmpty { steps.append(.same(both)) }
    }
    return steps
  }

  private mutating func addWords(_ before: [String], _ after: [String]) {
    let old = Self.words(before)
    let new = Self.words(after)
    guard old.count * new.count <= Self.limit else {
      add(.onlyFirst, before.joined(separator: "\n\n"), "\n\n")
      add(.onlySecond, after.joined(separator: "\n\n"), "\n\n")
      return
    }
    for step in Self.steps(old, new) {
      switch step {
      case .same(let words): add(.same, words.joined(separator: " "), " ")
      case .changed(let gone, let come):
        add(.onlyFirst, gone.joined(separator: " "), " ")
        add(.onlySecond, come.joined(separator: " "), " ")
      }
    }
  }

  private static func words(_ paragraphs: [String]) -> [String] {
    paragraphs.flatMap { paragraph in
      paragraph.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String($0) }
    }
  }

  private mutating func add(
    _ kind: ArticleComparison.Difference.Kind, _ text: String, _ separator: String
  ) {
    guard !text.isEmpty else { return }
    if pieces.last?.kind == kind {
      pieces[pieces.count - 1].text += separator + text
    } else {
      pieces.append(ArticleComparison.Difference(kind, text))
    }
  }
}
