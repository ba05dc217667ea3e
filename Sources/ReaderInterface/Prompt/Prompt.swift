/// A question at the foot of the screen that is being answered.
package struct Prompt: Hashable, Sendable {
  package var purpose: Purpose
  package var line: LineEditor
  /// How far back in the history the line comes from; 0 is what is being typed.
  package private(set) var age = 0
  private var draft: LineEditor?

  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text)
  }

  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case findInList
    case findInArticle
    case filter
    case search
    case filterHelp

    /// What stands before the line.
    package var label: String {
      switch self {
      case .findInList, .findInArticle: "/"
      case .filter: "Keep rows with: "
      case .search: "Search the library: "
      case .filterHelp: "Keys about: "
      }
    }

    /// The same where there is little room.
    package var shortLabel: String {
      switch self {
      case .findInList, .findInArticle: "/"
      case .filter: "Keep: "
      case .search: "Search: "
      case .filterHelp: "Keys: "
      }
    }
  }

  /// Replaces the line by an older one (`step` 1) or a newer one (-1) of `history`, newest last.
  package mutating func recall(_ step: Int, from history: [String]) {
    let target = age + step
    guard (0...history.count).contains(target), target != age else { return }
    if age == 0 { draft = line }
    age = target
    line = target == 0 ? draft ?? LineEditor() : LineEditor(history[history.count - target])
  }
}
