/// A selected row among rows that are all at hand, and which of them are in sight.
package struct RowCursor: Hashable, Sendable {
  package private(set) var selection = 0
  /// The first row shown.
  package private(set) var top = 0
  package var count: Int { didSet { select(selection) } }
  /// How many rows are shown.
  package var height: Int { didSet { select(selection) } }

  /// Until the height is known, every row is in sight.
  package init(count: Int = 0, height: Int = .max / 4) {
    self.count = count
    self.height = height
  }

  package mutating func select(_ index: Int) {
    selection = max(0, min(index, count - 1))
    let height = max(1, height)
    if selection < top { top = selection }
    if selection >= top + height { top = selection - height + 1 }
    top = max(0, min(top, count - height))
  }

  /// Selects the row at `index`, or if none is selected there the nearest that can be, first in
  /// `direction`.
  package mutating func move(
    to index: Int, direction: Int, where isSelectable: (Int) -> Bool
  ) {
    let start = max(0, min(index, count - 1))
    let down = (start..<max(start, count)).first(where: isSelectable)
    let up = (0..<min(start + 1, count)).last(where: isSelectable)
    guard let target = direction >= 0 ? down ?? up : up ?? down else { return }
    // The heading of the first group stays in sight.
    if target == 1 { select(0) }
    select(target)
  }

  /// The rows in sight.
  package var visible: Range<Int> { top..<max(top, min(top + max(0, height), count)) }
}
