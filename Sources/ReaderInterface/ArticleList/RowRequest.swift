package import Articles

/// Which rows of the list are wanted.
package struct RowRequest: Hashable, Sendable {
  /// The row around which the others stand.
  package var anchor: Anchor
  /// How many rows before the anchor, and how many from it on.
  package var before: Int
  package var after: Int
  package var listing: Listing
  /// Goes back with the answer; an older answer than the last question is ignored.
  package var generation: Int
  /// Whether nobody sees these rows yet, so that the screen need not wait for them.
  package var isAhead: Bool

  package init(
    anchor: Anchor, before: Int, after: Int, listing: Listing, generation: Int,
    isAhead: Bool = false
  ) {
    self.anchor = anchor
    self.before = before
    self.after = after
    self.listing = listing
    self.generation = generation
    self.isAhead = isAhead
  }

  package enum Anchor: Hashable, Sendable {
    /// Counting from zero; past the end means the last row.
    case index(Int)
    /// The row of an article; if it is not in the list, the row at `index`.
    case article(Article.ID, index: Int)
  }
}

/// Rows that stand together, and where in the list.
package struct RowWindow: Hashable, Sendable {
  package var rows: [ArticleSummary]
  /// Which row of the list `rows[0]` is.
  package var start: Int
  /// How many rows the list has.
  package var total: Int

  package init(rows: [ArticleSummary] = [], start: Int = 0, total: Int = 0) {
    self.rows = rows
    self.start = start
    self.total = total
  }
}

/// The next row of the list of a certain kind.
package struct RowSearch: Hashable, Sendable {
  package var wanted: Wanted
  /// The row to start beside, counting from zero.
  package var start: Int
  /// Whether the row at `start` itself may be the answer.
  package var includesStart: Bool
  package var isBackward: Bool
  /// What is searched.
  package var listing: Listing
  package var generation: Int

  package init(
    _ wanted: Wanted, start: Int, includesStart: Bool = false, isBackward: Bool = false,
    listing: Listing, generation: Int
  ) {
    self.wanted = wanted
    self.start = start
    self.includesStart = includesStart
    self.isBackward = isBackward
    self.listing = listing
    self.generation = generation
  }

  package enum Wanted: Hashable, Sendable {
    case unread
    /// A row with these words, one after another, in its title, authors or outlet; the last may go
    /// on. Wraps around at the ends of the list.
    case text(String)
  }
}
