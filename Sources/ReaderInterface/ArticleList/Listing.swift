package import Articles

/// Which articles a list shows, and how: all that its rows depend on.
package struct Listing: Hashable, Sendable {
  package var collection: ArticleCollection
  /// Words that a row must have in its title, authors or outlet. Empty means every row.
  package var filter: String
  package var order: ArticleOrder
  package var grouping: ArticleGrouping

  package init(
    collection: ArticleCollection = .all, filter: String = "", order: ArticleOrder = .newest,
    grouping: ArticleGrouping = .none
  ) {
    self.collection = collection
    self.filter = filter
    self.order = order
    self.grouping = grouping
  }
}

extension Listing {
  /// Changes the order. Groups stay only where the order keeps them together.
  package mutating func arrange(by order: ArticleOrder) {
    self.order = order
    if !order.keepsTogether(grouping) { grouping = .none }
  }

  /// Changes the grouping, and the order if it would tear the groups apart.
  package mutating func arrange(by grouping: ArticleGrouping) {
    self.grouping = grouping
    guard !order.keepsTogether(grouping) else { return }
    order = grouping == .source ? .source : .newest
  }

  /// The articles of `collection` that pass the filter, as one query.
  ///
  /// The filter looks for its words in titles, authors and outlets only.
  package var query: String {
    let words = Query(filter).terms.map { term in
      let quoted = "\"\(term.words)\""
      let text = term.words.contains(" ") ? quoted : term.words + (term.isPrefix ? "*" : "")
      return "(title:\(text) OR author:\(text) OR outlet:\(text))"
    }
    guard !collection.query.isEmpty else { return words.joined(separator: " ") }
    // What is joined by OR must not come apart.
    return ([words.isEmpty ? collection.query : "(\(collection.query))"] + words)
      .joined(separator: " ")
  }
}

extension ArticleOrder {
  /// Whether the rows of each group stand together.
  func keepsTogether(_ grouping: ArticleGrouping) -> Bool {
    switch grouping {
    case .none: true
    case .source: self == .source
    case .day: self == .newest || self == .oldest
    }
  }
}

/// What some rows of a list are gathered under.
package enum RowGroup: Hashable, Sendable {
  case source(String)
  case day(PartialDate?)

  /// `nil` where rows are not grouped.
  package init?(of row: ArticleSummary, by grouping: ArticleGrouping) {
    switch grouping {
    case .none: return nil
    case .source: self = .source(row.sourcePath)
    case .day: self = .day(row.date)
    }
  }

  package var title: String {
    switch self {
    case .source(let path): path.split(separator: "/").last.map(String.init) ?? path
    case .day(let date): date?.description ?? "No date"
    }
  }
}
