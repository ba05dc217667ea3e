package import Articles

/// What a page is about.
package enum PageSubject: Hashable, Sendable {
  /// The entity that a mention names; once it is known, `entity`.
  case mention(MentionPlace)
  case entity(EntityID)
  case names
  /// Names to choose from, to say that one of them is the entity too.
  case merge(EntitySummary)
  case inbox
  case both(EntitySummary, EntitySummary)
  /// What is new about an entity that is followed.
  case news(EntitySummary)
  case comparison(ArticleSummary, ArticleSummary)
  /// Someone who writes, and is named in no text.
  case writer(CreditSummary)

  /// The pages about it, in the order in which Tab walks them.
  package var parts: [PagePart] {
    switch self {
    case .mention, .entity:
      [.overview, .mentions, .together, .described, .said, .timeline, .evidence]
    case .names:
      [
        .all, .people, .organizations, .places, .groups, .others, .watched, .outlets, .writers,
        .cited,
      ]
    case .merge: [.all]
    case .inbox: [.pairs, .decisions]
    case .both: [.passages]
    case .news: [.news]
    case .comparison: [.differences, .shared]
    case .writer: [.written]
    }
  }

  /// The pane whose keys hold.
  package var pane: Pane {
    switch self {
    case .mention, .entity: .entity
    case .names, .merge: .entityList
    case .inbox: .inbox
    case .both, .news, .comparison, .writer: .page
    }
  }
}
