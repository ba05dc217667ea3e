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
  /// What is asked for.
  package private(set) var listing = Listing()
  /// What the rows at hand are of.
  package private(set) var shown = Listing()
  /// How many of all the rows are unread, once they have been counted.
  package private(set) var unread: Int?
  package private(set) var generation = 0
  private var answered = 0
  private var isReadingAhead = false
  private var isCounted = false
  /// Whether a count is awaited, and whether something was read since it was asked for.
  private var (isCounting, isCountStale) = (false, false)
  private var isOutdated = false
  /// Whether the selection follows its article when rows come before it. Until the first key the
  /// first row is selected, whatever comes.
  package var keepsSelection = false
  /// How many rows the pane shows.
  package var height = 1 { didSet { reveal() } }

  package init(_ listing: Listing = Listing()) {
    self.listing = listing
    shown = listing
  }
}

extension ArticleList {
  package var filter: String { listing.filter }

  /// Whether the rows that are wanted have not come yet.
  package var isWaiting: Bool { answered != generation }

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

  /// Changes an article's row.
  package mutating func update(_ article: Article.ID, tags change: (inout [String]) -> Void) {
    guard let index = window.rows.firstIndex(where: { $0.id == article }) else { return }
    change(&window.rows[index].tags)
  }

  /// Changes the reading state of an article's row.
  package mutating func update(_ article: Article.ID, _ change: (inout ReadingState) -> Void) {
    guard let index = window.rows.firstIndex(where: { $0.id == article }) else { return }
    let wasRead = window.rows[index].state.isRead
    change(&window.rows[index].state)
    let isRead = window.rows[index].state.isRead
    if isRead != wasRead { unread = unread.map { max(0, $0 + (isRead ? -1 : 1)) } }
  }
}

// MARK: - Moving

extension ArticleList {
  /// Selects the row at `index`, or the nearest there is.
  package mutating func select(_ index: Int) -> [Effect] {
    selection = max(0, min(index, window.total - 1))
    selectedID = selectedRow?.id
    reveal()
    return rows(around: .index(selection))
  }

  /// Selects an article found at `index`.
  package mutating func select(_ found: Message.FoundRow) -> [Effect] {
    selection = max(0, found.index)
    selectedID = found.article
    reveal()
    return rows(around: .article(found.article, index: found.index))
  }

  private mutating func rows(around anchor: RowRequest.Anchor) -> [Effect] {
    if isMissing(0) { return [request(anchor)] }
    return isMissing(height) ? [request(anchor, isAhead: true)] : []
  }

  private mutating func reveal() {
    top = min(top, selection)
    top = max(top, firstRow(showing: selection))
    top = max(0, min(top, firstRow(showing: window.total - 1)))
  }

  /// Whether rows that are shown, or stand up to `distance` from them, are not at hand.
  private func isMissing(_ distance: Int) -> Bool {
    let end = window.start + window.rows.count
    return top - distance < window.start && window.start > 0
      || top + height + distance > end && end < window.total
  }
}

// MARK: - Groups

extension ArticleList {
  /// What stands on a line of the pane.
  package enum Line: Hashable, Sendable {
    /// The group of the rows below. It takes a line, and no position in the list.
    case heading(RowGroup)
    case row(Int)
  }

  private var showsHeadings: Bool { shown.grouping != .none && height >= 3 }

  /// The group of the row at `index`, if it is at hand.
  private func group(of index: Int) -> RowGroup? {
    row(index).flatMap { RowGroup(of: $0, by: shown.grouping) }
  }

  /// What is in sight. The first line says which group the rows below it are of, wherever the list
  /// was scrolled to.
  package var lines: [Line] {
    let showsHeadings = showsHeadings
    var lines: [Line] = []
    lines.reserveCapacity(height)
    var previous: RowGroup?
    var index = top
    while lines.count < height, index < window.total {
      if showsHeadings, let group = group(of: index), group != previous {
        lines.append(.heading(group))
        previous = group
        guard lines.count < height else { break }
      }
      lines.append(.row(index))
      index += 1
    }
    return lines
  }

  /// The first row that can be at the top with `last` still in sight.
  private func firstRow(showing last: Int) -> Int {
    guard showsHeadings else { return last - height + 1 }
    var first = max(0, last)
    var used = 2
    while first > 0 {
      let isOther = group(of: first - 1) != group(of: first)
      used += isOther ? 2 : 1
      guard used <= height else { break }
      first -= 1
    }
    return first
  }
}

// MARK: - Rows

extension ArticleList {
  /// Asks for the rows again, the selected article staying where it is on the screen.
  package mutating func reload() -> [Effect] {
    guard keepsSelection else { return [request(.index(0))] }
    return [request(selectedID.map { .article($0, index: selection) } ?? .index(selection))]
  }

  /// The same because the library has changed, so that what was counted may be wrong.
  package mutating func refresh() -> [Effect] {
    isCounted = false
    // Asking again before the answer is there could go on for ever while much is imported.
    isOutdated = isWaiting && isLoaded
    return isOutdated ? [] : reload()
  }

  /// Shows something else, or the same in another order. The selected article stays selected if it is
  /// there; another collection starts at its first row.
  package mutating func show(_ listing: Listing) -> [Effect] {
    guard listing != self.listing else { return [] }
    let isOther = listing.collection != self.listing.collection
    isCounted = isCounted && !isOther && listing.filter == filter
    self.listing = listing
    guard isOther else { return reload() }
    select(article: nil)
    return [request(.index(0))]
  }

  /// Keeps only rows with the words of `text`.
  package mutating func keep(_ text: String) -> [Effect] {
    var listing = listing
    listing.filter = text
    return show(listing)
  }

  private mutating func select(article: Article.ID?) {
    (selection, selectedID, top) = (0, article, 0)
  }

  /// Starts at an article, if it is still there.
  package mutating func start(at article: Article.ID, index: Int) {
    (selection, selectedID, keepsSelection) = (index, article, true)
  }

  /// Goes back to what the list was before, and asks for its rows.
  package mutating func restore(_ earlier: ArticleList) -> [Effect] {
    let (height, generation) = (height, generation)
    self = earlier
    self.height = height
    self.generation = generation
    isCounted = false
    return reload()
  }

  /// Asks for what can be in sight around the anchor; or, ahead, for much more on both sides.
  private mutating func request(_ anchor: RowRequest.Anchor, isAhead: Bool = false) -> Effect {
    generation += 1
    isReadingAhead = isAhead
    let margin = isAhead ? max(60, 3 * height) : height
    return .loadRows(
      RowRequest(
        anchor: anchor, before: margin, after: margin, listing: listing, generation: generation,
        isAhead: isAhead))
  }

  /// Takes in rows, unless others have been asked for since.
  package mutating func receive(_ rows: RowWindow, generation: Int) -> [Effect] {
    guard generation == self.generation else { return [] }
    answered = generation
    if listing.collection != shown.collection || listing.filter != shown.filter { unread = nil }
    shown = listing
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
    if isOutdated {
      isOutdated = false
      return reload()
    }
    if isMissingSelected { return [request(.index(selection))] + count() }
    // Once only: if rows are gone meanwhile, they are missing however often they are asked for.
    guard !isReadingAhead, isMissing(height) else { return count() }
    return [request(.index(selection), isAhead: true)] + count()
  }

  private var isMissingSelected: Bool {
    selectedID == nil && window.total > 0 && !window.rows.isEmpty && isMissing(height)
  }

  /// Has the unread rows counted, which takes longer than looking at some.
  private mutating func count() -> [Effect] {
    guard !isCounted else { return [] }
    return startCounting()
  }

  private mutating func startCounting() -> [Effect] {
    (isCounted, isCounting, isCountStale) = (true, true, false)
    return [.countUnread(listing, generation: generation)]
  }

  /// Has the unread rows counted again, now or when they have been counted, where what was read cannot
  /// be told from the rows at hand.
  package mutating func count(after read: [Article.ID]) -> [Effect] {
    guard isCounted else { return [] }
    guard !isCounting else {
      isCountStale = true
      return []
    }
    return read.contains { index(of: $0) == nil } ? startCounting() : []
  }

  /// Takes in how many rows of a listing are unread.
  package mutating func receive(unread: Int, of listing: Listing) -> [Effect] {
    guard listing.collection == shown.collection, listing.filter == shown.filter else { return [] }
    self.unread = unread
    isCounting = false
    return isCountStale ? startCounting() : []
  }
}
