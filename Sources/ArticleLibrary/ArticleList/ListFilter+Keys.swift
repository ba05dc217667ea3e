internal import Articles

extension ListFilter {
  /// The keys of the entries that pass, smallest first.
  func keys(_ connection: Connection) throws -> [Int64] {
    let access = try access(connection, wantsAll: true)
    var keys: [Int64] = []
    try access.stream(connection).visit { key in
      keys.append(key)
      return true
    }
    keys.reverse()
    return keys
  }

  /// The way to the entries that pass.
  func access(
    _ connection: Connection, wantsAll: Bool, cost: WordCost = .unknown, texts: TextCache? = nil
  ) throws -> Access {
    let headings = ConditionPlan(connection, wantsAll: wantsAll, table: .headings)
    let plan = ConditionPlan(connection, wantsAll: wantsAll, cost: cost, texts: texts)
    var access = Access()
    if !sources.isEmpty {
      access = try plan.sources(SourceStore.sources(under: sources, connection))
    }
    if let condition = words?.condition {
      // Words that are only marks match nothing.
      if ConditionPlan.asksForNothing(condition) { return .nothing }
      access.formIntersection(try headings.access(condition))
    }
    if let condition = query?.condition {
      if ConditionPlan.asksForNothing(condition) { return .nothing }
      access.formIntersection(try plan.access(condition))
    }
    if isStarred { access.formIntersection(try plan.state(.starred)) }
    if isUnread { access.formIntersection(try plan.state(.unread)) }
    return access
  }
}
