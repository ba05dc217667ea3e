/// One of the pages that stand behind each other and that Tab walks.
package enum PagePart: Hashable, Sendable, CaseIterable {
  // MARK: Of an entity
  case overview, mentions, together, described, said, timeline, evidence
  // MARK: Of the library's names
  case all, people, organizations, places, groups, others, watched, outlets, writers, cited
  // MARK: Of what is to be decided
  case pairs, decisions
  // MARK: Of two articles
  case differences, shared
  // MARK: Alone
  case passages, news, written

  /// What readers call it.
  package var title: String {
    switch self {
    case .overview: "Card"
    case .mentions: "Mentions"
    case .together: "Together"
    case .described: "Described"
    case .said: "Said"
    case .timeline: "Timeline"
    case .evidence: "Why one?"
    case .all: "All"
    case .people: "People"
    case .organizations: "Organizations"
    case .places: "Places"
    case .groups: "Groups"
    case .others: "Other"
    case .watched: "Watched"
    case .outlets: "Outlets"
    case .writers: "Writers"
    case .cited: "Cited, missing"
    case .pairs: "Undecided"
    case .decisions: "Decisions"
    case .differences: "Differences"
    case .shared: "Shared passages"
    case .passages: "Passages"
    case .news: "New articles"
    case .written: "Written"
    }
  }
}
