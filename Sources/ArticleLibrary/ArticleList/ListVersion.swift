internal import Articles

/// What a list that is kept in memory was made from.
struct ListVersion: Hashable {
  /// The last article that has come.
  var article: RawID
  /// How often lines went or changed.
  var edits: Int64
  /// A number that differs once anything has changed, for a list that asks for more than texts.
  var changes: Int64?

  init(_ connection: Connection, changes: Int64?) throws {
    article =
      try connection.number("SELECT seq FROM sqlite_sequence WHERE name = 'article'") ?? 0
    edits = try connection.number("SELECT number FROM tally WHERE name = 'edits'") ?? 0
    self.changes = changes
  }

  /// Whether articles came since `earlier`, and nothing else has happened.
  func onlyAdds(to earlier: ListVersion) -> Bool {
    edits == earlier.edits && changes == earlier.changes && article > earlier.article
  }
}

extension ListFilter {
  /// Whether what a reader does, or the names that are found, may change what passes.
  var asksForMoreThanTexts: Bool {
    isUnread || isStarred
      || [words, query].contains { $0?.condition?.asksForMoreThanTexts ?? false }
  }

  /// Whether it asks for nothing but the sources, or `nil` if for more than being unread.
  var asksForUnreadOnly: Bool? {
    let conditions =
      [words, query].compactMap { $0?.condition } + (isUnread ? [.state(.unread)] : [])
    guard !isStarred, conditions.allSatisfy({ $0 == .state(.unread) }) else { return nil }
    return !conditions.isEmpty
  }
}

extension Query.Condition {
  fileprivate var asksForMoreThanTexts: Bool {
    switch self {
    case .entity, .state, .tag: true
    case .has(let feature): feature != .links
    case .words, .near, .source, .language, .published, .like: false
    case .all(let conditions), .any(let conditions), .some(let conditions, least: _):
      conditions.contains(where: \.asksForMoreThanTexts)
    case .not(let condition): condition.asksForMoreThanTexts
    }
  }
}
