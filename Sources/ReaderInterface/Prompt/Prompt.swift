/// A question at the foot of the screen that is being answered.
package struct Prompt: Hashable, Sendable {
  package var purpose: Purpose
  package var line: LineEditor
  /// How far back in the history the line comes from; 0 is what is being typed.
  package private(set) var age = 0
  /// What the word at the cursor could become.
  package private(set) var completions: Completions?
  /// Which completion Tab came to last.
  package private(set) var chosen: Int?
  private var draft: LineEditor?
  private var beforeCompletion: LineEditor?
  private var isStale = false

  package init(_ purpose: Purpose, text: String = "") {
    self.purpose = purpose
    line = LineEditor(text, isProposed: purpose == .writeFile)
  }

  package enum Purpose: String, Hashable, Sendable, CaseIterable {
    case findInList
    case findInArticle
    case filter
    case search
    case filterHelp
    case filterCollections
    case saveSearch
    case tag
    case writeFile
    case replaceFile
    case filterPage
    case rename
    case retype

    /// What stands before the line.
    package var label: String {
      switch self {
      case .findInList, .findInArticle: "/"
      case .filter: "Keep rows with: "
      case .search: "Search the library: "
      case .filterHelp: "Keys about: "
      case .filterCollections: "Collections called: "
      case .saveSearch: "Save the search as: "
      case .tag: "Tag: "
      case .writeFile: "Write to the file: "
      case .replaceFile: "There is such a file. Replace it? y or n: "
      case .filterPage: "Rows with: "
      case .rename: "Rename as: "
      case .retype: "Type, by its first letter: person, organization, location, group, other: "
      }
    }

    /// The same where there is little room.
    package var shortLabel: String {
      switch self {
      case .findInList, .findInArticle: "/"
      case .filter: "Keep: "
      case .search: "Search: "
      case .filterHelp: "Keys: "
      case .filterCollections: "/"
      case .saveSearch: "Save as: "
      case .tag: "Tag: "
      case .writeFile: "File: "
      case .replaceFile: "Replace? "
      case .filterPage: "/"
      case .rename: "Name: "
      case .retype: "Type (p o l g x): "
      }
    }

    /// Whether one letter is the answer.
    var isAnsweredByLetter: Bool { self == .retype || self == .replaceFile }

    /// Whether a line below says what can be completed and what is wrong.
    package var hasHints: Bool { [.search, .tag, .writeFile].contains(self) }
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

// MARK: - Completing

extension Prompt {
  /// Keeps the completions of the line as it was, for the eye, until those of the line as it is come.
  package mutating func askForCompletions(generation: Int) -> [Effect] {
    guard purpose.hasHints else { return [] }
    isStale = true
    chosen = nil
    beforeCompletion = nil
    return [
      .complete(
        CompletionRequest(
          purpose: purpose, text: line.text, cursor: line.textBeforeCursor.utf8.count,
          generation: generation))
    ]
  }

  package mutating func receive(_ completions: Completions) {
    self.completions = completions.candidates.isEmpty ? nil : completions
    isStale = false
  }

  /// Whether Tab has something to complete, or may have once the answer is there.
  package var canComplete: Bool { completions != nil || isStale }

  /// Puts the next candidate in the place of the word at the cursor. Returns whether there is one.
  package mutating func complete() -> Bool {
    guard !isStale, let completions else { return false }
    let before = beforeCompletion ?? line
    let next = (chosen.map { $0 + 1 } ?? 0) % completions.candidates.count
    guard
      let completed = before.replacing(completions.range, with: completions.candidates[next])
    else { return false }
    beforeCompletion = before
    chosen = next
    line = completed
    return true
  }
}
