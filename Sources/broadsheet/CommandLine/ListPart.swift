internal import Articles

/// Which part of a list is meant, in which order: `--order`, `--offset` and `--limit`.
struct ListPart: Hashable {
  var order = ArticleOrder.newest
  var offset = 0
  /// `nil` for all.
  var limit: Int?

  init() {}

  /// Whether nothing of the list can be missing from it because of where it starts or ends.
  var isWhole: Bool { offset == 0 && limit != 0 }

  init(_ invocation: Invocation, order: ArticleOrder = .newest) throws(UsageError) {
    self.order = invocation.value(of: .order).flatMap { ArticleOrder(rawValue: $0) } ?? order
    offset = try invocation.number(.offset) ?? 0
    limit = try invocation.number(.limit)
  }

  /// Has `body` work on range after range of the list until one gives fewer rows than asked for.
  func forEachPage(of size: Int = 500, _ body: (Range<Int>) throws -> Int) rethrows {
    var start = offset
    let end = limit.map { min($0, Int.max - offset) + offset } ?? .max
    while start < end {
      let page = start..<(end - start > size ? start + size : end)
      guard try body(page) == page.count else { return }
      start = page.upperBound
    }
  }
}
