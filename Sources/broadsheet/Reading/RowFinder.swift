internal import ArticleLibrary
internal import Articles
internal import ReaderInterface
internal import UnicodeText

/// Looks through a list for the next row of a certain kind, a window at a time.
struct RowFinder {
  let library: Library
  let list: OrderedList
  /// Whether nobody waits for the answer any more.
  let isCanceled: () -> Bool

  private static let windowSize = 256

  func find(_ search: RowSearch) throws -> Message.FoundRow? {
    let total = list.count
    guard total > 0 else { return nil }
    let start = max(0, min(search.start, total - 1))
    switch search.wanted {
    case .unread:
      let range =
        search.isBackward
        ? 0..<start + (search.includesStart ? 1 : 0)
        : start + (search.includesStart ? 0 : 1)..<total
      return try first(in: range, isBackward: search.isBackward) { !$0.state.isRead }
    case .text(let text):
      guard let pattern = WordPattern(text, isPrefix: true) else { return nil }
      func matches(_ row: ArticleSummary) -> Bool {
        let fields = [row.title] + row.authors + [row.outlet].compactMap { $0 }
        return fields.contains { !WordPattern.matches(of: [pattern], in: $0).isEmpty }
      }
      // Around the end of the list and back to where it started.
      let after = start + (search.includesStart != search.isBackward ? 0 : 1)
      let (near, far) =
        search.isBackward ? (0..<after, after..<total) : (after..<total, 0..<after)
      return try first(in: near, isBackward: search.isBackward, where: matches)
        ?? first(in: far, isBackward: search.isBackward, where: matches)
    }
  }

  private func first(
    in range: Range<Int>, isBackward: Bool, where isWanted: (ArticleSummary) -> Bool
  ) throws -> Message.FoundRow? {
    var rest = range.lowerBound < range.upperBound ? range : 0..<0
    while !rest.isEmpty, !isCanceled() {
      let window =
        isBackward
        ? max(rest.lowerBound, rest.upperBound - Self.windowSize)..<rest.upperBound
        : rest.lowerBound..<min(rest.upperBound, rest.lowerBound + Self.windowSize)
      let rows = try library.summaries(in: window, of: list)
      let index = isBackward ? rows.lastIndex(where: isWanted) : rows.firstIndex(where: isWanted)
      if let index {
        return Message.FoundRow(article: rows[index].id, index: window.lowerBound + index)
      }
      rest =
        isBackward
        ? rest.lowerBound..<window.lowerBound : window.upperBound..<rest.upperBound
    }
    return nil
  }
}
