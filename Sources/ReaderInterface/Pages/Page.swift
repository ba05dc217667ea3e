package import Articles
internal import UnicodeText

/// A page over the panes: rows about names, or about what joins articles.
///
/// Every such page is made the same way: it has a subject and parts, asks a question for the part that
/// is shown, and makes rows of the answer.
package struct Page: Hashable, Sendable {
  package internal(set) var subject: PageSubject
  package internal(set) var part: PagePart
  /// The pane that had the focus below all pages.
  package internal(set) var opener: Pane
  /// What is known of the page's entity.
  package internal(set) var card: EntityCard?
  package internal(set) var order = ConcordanceOrder.date
  package internal(set) var entityOrder = EntityOrder.articles
  /// What rows must have to be shown.
  package private(set) var filter = ""
  package private(set) var rows: [PageRow] = []
  package private(set) var isLoaded = false
  /// How many rows there are beyond those at hand, if that is known.
  package private(set) var total: Int?
  /// What stands beside the title.
  package private(set) var note = ""
  /// Whether there are rows that are not shown, nobody knows how many.
  package private(set) var isPartial = false
  package private(set) var selection = 0
  /// The first line shown.
  package private(set) var top = 0
  package private(set) var height = 1
  package private(set) var layout = PageLayout([], width: 1)
  /// The mention from which the page was opened.
  var origin: MentionPlace?
  /// The number of the question whose answer is awaited.
  var generation = 0
  private var all: [PageRow] = []
  /// What the rows at hand were found by.
  private var shownFilter = ""
  private var width = 1

  package init(_ subject: PageSubject, part: PagePart? = nil, opener: Pane) {
    self.subject = subject
    self.part = part ?? subject.parts[0]
    self.opener = opener
    if case .mention(let place) = subject { origin = place }
  }

  package var pane: Pane { subject.pane }

  package var selected: PageRow.Target? {
    rows.indices.contains(selection) ? rows[selection].target : nil
  }

  /// The mention of the selected row, as it is written there.
  var selectedMatch: String? {
    guard rows.indices.contains(selection),
      case .context(_, let match, _, _, _) = rows[selection].pieces.first
    else { return nil }
    return match
  }

  /// The entity that the page is about.
  package var entity: EntitySummary? { card?.entity }
}

// MARK: - What it shows

extension Page {
  /// Shows other rows, keeping what is selected; the first of those that something else was typed for.
  mutating func show(
    _ rows: [PageRow], note: String = "", total: Int? = nil, isPartial: Bool = false
  ) {
    let isSame = shownFilter == filter
    let kept = isSame ? selected : nil
    let index = isSame ? selection : 0
    shownFilter = filter
    all = rows
    self.note = note
    self.total = total
    self.isPartial = isPartial
    isLoaded = true
    keepRows()
    if let kept, let row = self.rows.firstIndex(where: { $0.target?.isSame(as: kept) == true }) {
      move(to: row, direction: 1)
    } else {
      move(to: index, direction: 1)
    }
  }

  /// Shows more rows below the others.
  mutating func append(_ rows: [PageRow], total: Int?) {
    all += rows
    self.total = total
    isLoaded = true
    keepRows()
    move(to: selection, direction: 1)
  }

  /// Shows nothing until an answer comes.
  mutating func clear() {
    (all, note, total, isPartial, isLoaded) = ([], "", nil, false, false)
    (selection, top) = (0, 0)
    keepRows()
  }

  /// Takes the selected row away.
  mutating func removeSelected() {
    guard rows.indices.contains(selection) else { return }
    let row = rows[selection]
    all.removeAll { $0 == row }
    keepRows()
    move(to: selection, direction: 1)
  }

  /// Puts the selected row behind all others.
  mutating func postponeSelected() {
    guard rows.indices.contains(selection) else { return }
    let row = rows[selection]
    all.removeAll { $0 == row }
    all.append(row)
    keepRows()
    move(to: selection, direction: 1)
  }

  /// Keeps only rows with all words of `text`, or leaves that to the library.
  mutating func keep(_ text: String) {
    filter = text
    guard !asksForFiltered else { return }
    shownFilter = text
    keepRows()
    (selection, top) = (0, 0)
    move(to: 0, direction: 1)
  }

  /// Whether rows are filtered where they come from.
  var asksForFiltered: Bool {
    switch part {
    case .all, .people, .organizations, .places, .groups, .others, .outlets, .writers: true
    default: false
    }
  }

  /// How many rows have been asked for so far.
  var loaded: Int { all.count }

  private mutating func keepRows() {
    let words = asksForFiltered ? [] : folded(filter).split(separator: " ")
    rows =
      words.isEmpty
      ? all
      : all.filter { row in
        guard row.target != nil else { return false }
        let text = folded(row.text)
        return words.allSatisfy { text.contains($0) }
      }
    layout = PageLayout(rows, width: width)
  }
}

// MARK: - Moving

extension Page {
  /// The lines that are not rows: the names of the parts, if there are several, and an empty one.
  package func headHeight(in height: Int) -> Int {
    height < 6 ? 0 : subject.parts.count > 1 ? 2 : 1
  }

  /// Fits the page into a pane.
  mutating func fit(width: Int, height: Int) {
    let rowsHeight = max(1, height - headHeight(in: height))
    guard width != self.width || rowsHeight != self.height else { return }
    self.height = rowsHeight
    if width != self.width {
      self.width = max(1, width)
      layout = PageLayout(rows, width: self.width)
    }
    reveal()
  }

  /// Selects the row at `index`, or from one that cannot be selected the nearest that can.
  mutating func move(to index: Int, direction: Int) {
    var cursor = RowCursor(count: rows.count)
    cursor.select(selection)
    cursor.move(to: index, direction: direction) { [rows] in rows[$0].target != nil }
    selection = rows.isEmpty ? 0 : cursor.selection
    reveal()
  }

  /// Moves by rows that can be selected; where there are none, scrolls.
  mutating func move(by steps: Int) {
    let wanted = rows.indices.filter { rows[$0].target != nil }
    guard !wanted.isEmpty else {
      top = max(0, min(top + steps, layout.lines.count - height))
      return
    }
    let here = wanted.firstIndex { $0 >= selection } ?? wanted.count - 1
    let target = here.addingReportingOverflow(steps).partialValue
    selection = wanted[max(0, min(target, wanted.count - 1))]
    reveal()
  }

  /// Rows that can be selected and are in sight.
  var rowsInSight: Int {
    let lines = top..<min(top + height, layout.lines.count)
    let seen = Set(layout.lines[lines].map(\.row))
    return max(1, seen.count { rows[$0].target != nil })
  }

  private mutating func reveal() {
    guard !rows.isEmpty else {
      top = 0
      return
    }
    let lines = layout.lines(of: selection)
    // What stands above the first row stays in sight with it.
    let first = rows[..<selection].contains { $0.target != nil } ? lines.lowerBound : 0
    if first < top { top = first }
    if lines.upperBound > top + height { top = min(lines.upperBound - height, lines.lowerBound) }
    top = max(0, min(top, layout.lines.count - height))
  }
}
