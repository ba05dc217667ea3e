package import Articles

/// The orders and groupings to choose from.
package struct OrderMenu: Hashable, Sendable {
  package let rows: [Row]
  package private(set) var cursor: RowCursor
  /// What the list has now.
  package var order: ArticleOrder
  package var grouping: ArticleGrouping

  package enum Row: Hashable, Sendable {
    case space
    case heading(String)
    case order(ArticleOrder)
    case grouping(ArticleGrouping)
  }

  /// `isSearch`: for the results of a search, which have no groups and know relevance.
  package init(order: ArticleOrder, grouping: ArticleGrouping, isSearch: Bool) {
    self.order = order
    self.grouping = grouping
    let orders = ArticleOrder.allCases.filter { isSearch || $0 != .relevance }
    rows =
      [.heading("Order")] + orders.map(Row.order)
      + (isSearch
        ? [] : [.space, .heading("Group")] + ArticleGrouping.allCases.map(Row.grouping))
    cursor = RowCursor(count: rows.count)
    move(to: rows.firstIndex(of: .order(order)) ?? 0, direction: 1)
  }

  package var height: Int {
    get { cursor.height }
    set { cursor.height = newValue }
  }

  package var selected: Row { rows[cursor.selection] }

  /// Whether a row is what the list has now.
  package func isCurrent(_ row: Row) -> Bool { row == .order(order) || row == .grouping(grouping) }

  /// Selects the row at `index`, or from a heading the nearest choice in `direction`.
  package mutating func move(to index: Int, direction: Int) {
    cursor.move(to: index, direction: direction) { [rows] index in
      switch rows[index] {
      case .space, .heading: false
      case .order, .grouping: true
      }
    }
  }
}

extension ArticleOrder {
  /// What readers choose.
  package var title: String {
    switch self {
    case .newest: "newest first"
    case .oldest: "oldest first"
    case .title: "by title"
    case .source: "by source"
    case .longest: "longest first"
    case .shortest: "shortest first"
    case .relevance: "most relevant first"
    }
  }
}

extension ArticleGrouping {
  package var title: String {
    switch self {
    case .none: "no groups"
    case .source: "by source"
    case .day: "by day"
    }
  }
}
