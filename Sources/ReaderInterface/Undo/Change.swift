package import Articles

/// Something of the reader's own that is set or taken back, and can be undone.
package enum Change: Hashable, Sendable {
  case read(Bool, [Article.ID])
  case starred(Bool, [Article.ID])
  case tagged(String, Bool, [Article.ID])
  /// Keeps a search, or replaces the one of its name.
  case saved(SavedSearch)
  case unsaved(name: String)
  case followed(Bool, EntityID)
  /// `token` stands for the decision until it is undone.
  case decided(EntityDecision, token: Int)
  /// The answer to whether two are one.
  case answered(PossiblePair, isOne: Bool, token: Int)
  case undecided(token: Int)
  /// What is new about an entity has been looked at.
  case seen(EntityID)
}

/// What has been changed, so that it can be taken back step by step.
package struct UndoHistory: Hashable, Sendable {
  private var steps: [Step] = []

  /// One thing a reader did.
  package struct Step: Hashable, Sendable {
    /// What it was, as in `Undone: star on 3 articles`.
    package var summary: String
    /// What takes it back.
    package var inverse: [Change]

    package init(summary: String, inverse: [Change]) {
      self.summary = summary
      self.inverse = inverse
    }
  }

  package init() {}

  package mutating func add(_ step: Step) {
    steps.append(step)
    if steps.count > 1000 { steps.removeFirst() }
  }

  /// The last thing done, which is forgotten.
  package mutating func takeLast() -> Step? { steps.popLast() }
}
