/// Something the reader says about names.
///
/// Names are meant, and not entities: a decision holds whatever is made of them later, and whatever is
/// imported anew.
package enum EntityDecision: Hashable, Sendable {
  /// Both are one.
  case merge(WrittenName, WrittenName)
  /// The first is not the second: in one article, or everywhere.
  case split(WrittenName, from: WrittenName, in: Article.ID? = nil)
  case rename(WrittenName, String)
  case retype(WrittenName, EntityType)
  case hide(WrittenName)
  /// Takes back the decision with this number.
  case undo(Int)
}

/// A name as someone writes it, and the type of what it names if it could be of two.
package struct WrittenName: Hashable, Sendable {
  package var text: String
  package var type: EntityType?

  package init(_ text: String, type: EntityType? = nil) {
    self.text = text
    self.type = type
  }
}

/// A decision as it is kept.
package struct KeptDecision: Hashable, Sendable {
  /// Counts from 0; `EntityDecision.undo` means it by this.
  package var number: Int
  package var decision: EntityDecision
  /// Whether no later decision takes it back.
  package var isStanding: Bool

  package init(number: Int, decision: EntityDecision, isStanding: Bool) {
    self.number = number
    self.decision = decision
    self.isStanding = isStanding
  }
}

/// Two entities that may be one, for the reader to say.
package struct PossiblePair: Hashable, Sendable {
  package var name: EntitySummary
  package var candidate: EntitySummary
  package var reason: Reason
  /// How many mentions the answer is about.
  package var mentions: Int

  package init(name: EntitySummary, candidate: EntitySummary, reason: Reason, mentions: Int) {
    self.name = name
    self.candidate = candidate
    self.reason = reason
    self.mentions = mentions
  }

  /// Why they may be one.
  package enum Reason: String, Hashable, Sendable, CaseIterable {
    /// A bare name that the other has too.
    case bareName = "bare-name"
    /// Almost the same letters.
    case spelling
  }
}
