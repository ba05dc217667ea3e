package import Articles

/// The list of articles: a window of rows, however many there are.
package struct ArticleList: Hashable, Sendable {
  package private(set) var window = RowWindow()
  /// Whether any rows have come.
  package private(set) var isLoaded = false
  /// The selected row, counting from zero in the whole list.
  package private(set) var selection = 0
  /// The selected article. It keeps the selection when rows come and go before it.
  package private(set) var selectedID: Article.ID?
  /// The first row shown.
  package private(set) var top = 0
  package private(set) var filter = ""
  package private(set) var generation = 0
  /// Whether the selection follows its article when rows come before it. Until the first key the
  /// first row is selected, whatever comes.
  package var keepsSelection = false
  /// How many rows the pane shows.
  package var height = 1 { didSet { reveal() } }

  package init() {}
}

extension ArticleList {
  /// The row at `index` of the whole list, if it is at hand.
  package func row(_ index: Int) -> ArticleSummary? {
    let place = index - window.start
    return window.rows.indices.contains(place) ? window.rows[place] : nil
  }

  package var selectedRow: ArticleSummary? { row(selection) }

  /// Which row of the whole list an article is, if it is at hand.
  package func index(of article: Article.ID) -> Int? {
    window.rows.firstIndex { $0.id == article }.map { $0 + window.start }
  }

  /// Changes the reading state of an article's row.
  package mutating func update(_ article: Article.ID, _ change: (inout ReadingState) -> Void) {
    guard let index = window.rows.firstIndex(where: { $0.id == article }) else { return }
    let wasRead = window.rows[index].state.isRead
    change(&window.rows[index].state)
    let isRead = window.rows[index].state.isRead
    if isRead != wasRead { window.unread = window.unread.map { $0 + (isRead ? -1 : 1) } }
  }
}

// MARK: - Moving

extension ArticleList {
  /// Selects the row at `index`, or the nearest there is.
  package mutating func select(_ index: Int) -> [Effect] {
    selection = max(0, min(index, window.total - 1))
    selectedID = selectedRow?.id
    reveal()
    return isMissingRows ? [request(.index(selection))] : []
  }

  /// Selects an article found at `index`.
  package mutating func select(_ found: Message.FoundRow) -> [Effect] {
    selection = max(0, found.index)
    selectedID = found.article
    reveal()
    return isMissingRows ? [request(.article(found.article, index: found.index))] : []
  }

  private mutating func reveal() {
    if selection < top { top = selection }
    if selection >= top + height { top = selection - height + 1 }
    top = max(0, min(top, window.total - height))
  }

  /// Whether rows that are shown, or may be soon, are not at hand.
  private var isMissingRows: Bool {
    let end = window.start + window.rows.count
    return top - height < window.start && window.start > 0
      || top + 2 * height > end && end < window.total
  }
}

// MARK: - Rows

extension ArticleList {
  /// Asks for the rows again, the selected article staying where it is on the screen.
  package mutating func reload() -> [Effect] {
    guard keepsSelection else { return [request(.index(0))] }
    return [request(selectedID.map { .article($0, index: selection) } ?? .index(selection))]
  }

  /// Keeps only rows with the words of `text`.
  package mutating func keep(_ text: String) -> [Effect] {
    guard text != filter else { return [] }
    filter = text
    return reload()
  }

  /// Goes back to what the list was before, and asks for its rows.
  package mutating func restore(_ earlier: ArticleList) -> [Effect] {
    let (height, generation) = (height, generation)
    self = earlier
    self.height = height
    self.generation = generation
    return reload()
  }

  private mutating func request(_ anchor: RowRequest.Anchor) -> Effect {
    generation += 1
    let margin = max(60, 3 * height)
    return .loadRows(
      RowRequest(
        anchor: anchor, before: margin, after: margin, filter: filter, generation: generation))
  }

  /// Takes in rows, unless others have been asked for since.
  package mutating func receive(_ rows: RowWindow, generation: Int) -> [Effect] {
    guard generation == self.generation else { return [] }
    window = rows
    isLoaded = true
    if keepsSelection, let selectedID, let index = index(of: selectedID) {
      top += index - selection
      selection = index
    } else {
      selection = max(0, min(selection, rows.total - 1))
      selectedID = selectedRow?.id
    }
    reveal()
    return selectedID == nil && rows.total > 0 && rows.rows.isEmpty == false
      && isMissingRows ? [request(.index(selection))] : []
  }
}
