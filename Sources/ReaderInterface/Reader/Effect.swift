package import Articles

/// Work that the state asks for and does not do.
package enum Effect: Hashable, Sendable {
  // MARK: The list

  /// Answer: `Message.rows`.
  case loadRows(RowRequest)
  /// Answer: `Message.rowFound`.
  case findRow(RowSearch)

  // MARK: The article

  /// Answer: `Message.article` or `Message.articleIsGone`.
  case loadArticle(Article.ID)
  /// Answer: `Message.names` or `Message.namesAreUnavailable`. If the names are not known yet, the
  /// article is to be recognized before all others.
  case loadNames(Article.ID)
  /// Answer: `Message.crossReferences`.
  case loadCrossReferences(Article.ID)
  case setRead(Bool, Article.ID)
  case setStarred(Bool, Article.ID)
  /// Keeps the byte of the article's `text` at the top of the pane.
  case savePlace(Int, Article.ID)

  // MARK: The library

  /// Answer: `Message.hits`, once or more. A new search ends the one before.
  case search(String, generation: Int)
  case cancelSearch
  case cancelImport

  // MARK: The world outside

  /// The URL is http or https.
  case openInBrowser(String)

  // MARK: The terminal: the reading loop does these itself

  case copy(String)
  case suspend
  case redraw
  case quit
}

/// Which rows of the list are wanted.
package struct RowRequest: Hashable, Sendable {
  /// The row around which the others stand.
  package var anchor: Anchor
  /// How many rows before the anchor, and how many from it on.
  package var before: Int
  package var after: Int
  /// Words that a row must have in its title, authors or outlet. Empty means every row.
  package var filter: String
  /// Goes back with the answer; an older answer than the last question is ignored.
  package var generation: Int

  package init(anchor: Anchor, before: Int, after: Int, filter: String, generation: Int) {
    self.anchor = anchor
    self.before = before
    self.after = after
    self.filter = filter
    self.generation = generation
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
  /// How many of all the list's rows are unread, if that is known.
  package var unread: Int?

  package init(rows: [ArticleSummary] = [], start: Int = 0, total: Int = 0, unread: Int? = nil) {
    self.rows = rows
    self.start = start
    self.total = total
    self.unread = unread
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
  /// The filter of the list that is searched.
  package var filter: String
  package var generation: Int

  package init(
    _ wanted: Wanted, start: Int, includesStart: Bool = false, isBackward: Bool = false,
    filter: String, generation: Int
  ) {
    self.wanted = wanted
    self.start = start
    self.includesStart = includesStart
    self.isBackward = isBackward
    self.filter = filter
    self.generation = generation
  }

  package enum Wanted: Hashable, Sendable {
    case unread
    /// A row with these words, one after another, in its title, authors or outlet; the last may go
    /// on. Wraps around at the ends of the list.
    case text(String)
  }
}
