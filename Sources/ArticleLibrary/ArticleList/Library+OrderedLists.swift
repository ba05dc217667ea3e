package import Articles
internal import Synchronization

extension Library {
  /// The list, if it costs nothing: everything by date, or one that was made and still is right.
  ///
  /// `nil` means that `list` has to make it, on a thread that no key waits for.
  package func readyList(
    _ filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> OrderedList? {
    try read { connection in
      try connection.snapshot { try readyList(filter, order: order, connection) }
    }
  }

  /// Makes the list, or brings it up to date. Up to a second for a million lines.
  ///
  /// Ends with `CancellationError` after `interruptList`.
  package func list(
    _ filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> OrderedList {
    if let list = try readyList(filter, order: order) { return list }
    // Before the list is made: what changes meanwhile makes it out of date, not wrong.
    let changes = try filter.asksForMoreThanTexts ? changeNumber() : nil
    do {
      return try perform(on: listing()) { connection in
        try connection.snapshot {
          let version = try ListVersion(connection, changes: changes)
          let keys = try keys(filter, order.effective(for: filter).ordering, version, connection)
          return OrderedList(
            filter: filter, order: order.effective(for: filter), count: keys.count, keys: keys,
            version: version)
        }
      }
    } catch let error as LibraryError {
      throw error.cancellation ?? error
    }
  }

  /// Makes the list that is being made now, if one is, end with `CancellationError`.
  package func interruptList() { listingNow?.interrupt() }

  /// The lines of `list` at `range`, or as many of them as there are. Costs no more than the lines.
  ///
  /// Lines of articles that have gone or have got another date since it was made are left out.
  package func summaries(in range: Range<Int>, of list: OrderedList) throws -> [ArticleSummary] {
    try read { connection in
      try connection.snapshot { try summaries(in: range, of: list, connection) }
    }
  }

  /// Where the article stands in `list`, or `nil` if it is not in it.
  package func position(of id: Article.ID, in list: OrderedList) throws -> Int? {
    try read { connection in
      try connection.snapshot { try position(of: id, in: list, connection) }
    }
  }
}

// MARK: On a connection

extension Library {
  func readyList(
    _ filter: ListFilter, order: ArticleOrder, _ connection: Connection
  ) throws -> OrderedList? {
    let order = order.effective(for: filter)
    let changes = try filter.asksForMoreThanTexts ? changeNumber(connection) : nil
    let version = try ListVersion(connection, changes: changes)
    if filter == .all, order.ordering == .date {
      return OrderedList(
        filter: filter, order: order, count: try entryCount(connection), keys: nil,
        version: version)
    }
    let known = listCache.withLock { $0.list(filter, order.ordering) }
    guard let known, known.version == version else { return nil }
    return OrderedList(
      filter: filter, order: order, count: known.keys.count, keys: known.keys, version: version)
  }

  func summaries(
    in range: Range<Int>, of list: OrderedList, _ connection: Connection
  ) throws -> [ArticleSummary] {
    guard list.keys != nil else {
      let positions = EntryPositions(connection: connection)
      // The list may be older than what is read now.
      let count = try entryCount(connection)
      let first = list.order == .newest ? range.lowerBound : count - 1 - range.lowerBound
      guard !range.isEmpty, let key = try positions.key(at: first, of: count) else { return [] }
      return try rows(from: key, count: range.count, list.order, connection)
    }
    return try range.clamped(to: 0..<list.count).compactMap { position in
      try list.key(at: position).flatMap { try row(at: $0, connection) }
    }
  }

  func position(
    of id: Article.ID, in list: OrderedList, _ connection: Connection
  ) throws -> Int? {
    guard let key = try key(of: id, connection) else { return nil }
    guard list.keys == nil else { return list.position(of: key) }
    let positions = EntryPositions(connection: connection)
    let position = try positions.position(of: key)
    return list.order == .newest ? position : try entryCount(connection) - 1 - position
  }

  /// How many entries there are: counted once, until the library changes.
  private func entryCount(_ connection: Connection) throws -> Int {
    let version = try ListVersion(connection, changes: nil)
    if let count = listCache.withLock({ $0.count(at: version) }) { return count }
    let count = try EntryPositions(connection: connection).count
    listCache.withLock { $0.keep(count: count, at: version) }
    return count
  }

  /// The keys of a list, from what is known as far as it goes.
  private func keys(
    _ filter: ListFilter, _ ordering: ListOrdering, _ version: ListVersion,
    _ connection: Connection
  ) throws -> [Int64] {
    let known = listCache.withLock { $0.list(filter, ordering) }
    if let known, known.version == version { return known.keys }
    var keys: [Int64]?
    if filter == .all {
      if let known, version.onlyAdds(to: known.version) {
        keys = try ordering.adding(after: known.version.article, to: known.keys, connection)
      }
      keys = try keys ?? ordering.allKeys(connection)
    } else if ordering == .rank, let ranked = try filter.rankedKeys(connection) {
      keys = ranked
    } else {
      keys = try ordering.sorted(filter.keys(connection), connection) {
        try self.keys(.all, ordering, version.ofTexts, connection)
      }
    }
    let made = keys ?? []
    listCache.withLock {
      $0.keep(.init(filter: filter, ordering: ordering, version: version, keys: made))
    }
    return made
  }
}

extension ListVersion {
  /// The same for a list that asks for nothing more.
  fileprivate var ofTexts: ListVersion {
    var version = self
    version.changes = nil
    return version
  }
}

extension ArticleOrder {
  /// Without words nothing is more relevant than what is new.
  fileprivate func effective(for filter: ListFilter) -> ArticleOrder {
    self == .relevance && !filter.hasWords ? .newest : self
  }
}
