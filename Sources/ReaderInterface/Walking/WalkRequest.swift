package import Articles

/// A step from one mention of an entity to another, under any of its names and in any article.
package struct WalkRequest: Hashable, Sendable {
  package var start: Start
  /// How many mentions on, or if negative back.
  package var steps: Int
  package var generation: Int

  package init(start: Start, steps: Int, generation: Int) {
    self.start = start
    self.steps = steps
    self.generation = generation
  }

  /// Where a step starts.
  package enum Start: Hashable, Sendable {
    case mention(MentionPlace)
    /// Before the first mention of an entity, or behind the last.
    case entity(EntityID)
  }
}

/// Where a step came to.
package enum WalkAnswer: Hashable, Sendable {
  case mention(MentionPlace, of: EntitySummary, MentionPosition?)
  /// There is no mention further on.
  case end(EntitySummary)
  /// Nothing is known of the entity yet.
  case unknown
}
