/// What the articles of a page have in common at their ends.
struct PageHabits: Sendable {
  /// How many short lines stand between each article's text and the next title: kickers.
  var kickerLines = 0
  /// The kickers themselves, where they return.
  var kickers: Set<UInt64> = []
  /// Short lines that most articles have: menus and invitations of the site.
  var refrains: Set<UInt64> = []
  /// The author's name stands behind the last sentence.
  var hasTrailingNames = false
  /// The last line is the article's address.
  var endsWithAddress = false
  /// Captions stand between the paragraphs.
  var hasCaptions = false

  init() {}

  init(page: ClassifiedPage, segments: [Segment]) {
    let articles = segments.filter { !$0.isFurniture && $0.title != nil }
    guard articles.count >= 2 else { return }
    var kickerCounts: [Int] = []
    var nameCount = 0
    var addressCount = 0
    var literals: [UInt64: Int] = [:]
    for (index, article) in articles.enumerated() {
      let last = article.lines.last { page.classes[$0].isText }
      let closing = article.lines.suffix(4).filter { page.isText($0) || page.isTitleLike($0) }
      if closing.contains(where: { TrailingName.start(in: page.lines[$0].text) != nil }) {
        nameCount += 1
      }
      let end = article.lines.last { page.classes[$0] != .rule }
      if let end, end > 0, page.classes[end].credit?.isBareURL == true,
        page.classes[end - 1].label == nil
      {
        addressCount += 1
      }
      guard index + 1 < articles.count else { continue }
      let tail = article.lines.suffix(4).count { page.isTitleLike($0) && $0 > (last ?? Int.max) }
      if tail > 0 { kickerCounts.append(tail) }
    }
    for article in articles {
      let above = (article.lines.lowerBound - 3..<article.lines.lowerBound).filter {
        page.isTitleLike($0) && (page.linesByKey[page.keys[$0]]?.count ?? 0) >= 3
      }
      for key in Set(above.map { page.keys[$0] }) { literals[key, default: 0] += 1 }
    }
    kickers = Set(literals.filter { $0.value >= 2 }.keys)
    refrains = Self.refrains(of: page, articles)
    if kickerCounts.count >= 2, kickerCounts.count * 3 >= (articles.count - 1) * 2 {
      kickerLines = kickerCounts.min() ?? 0
    }
    hasTrailingNames = nameCount >= 2 && nameCount * 5 >= articles.count * 2
    endsWithAddress = addressCount >= 2 && addressCount * 3 >= articles.count * 2
  }

  private static func refrains(of page: ClassifiedPage, _ articles: [Segment]) -> Set<UInt64> {
    var counts: [UInt64: Int] = [:]
    for article in articles {
      let keys = Set(
        article.lines.lazy.filter { page.isTitleLike($0) && $0 != article.title }
          .map { page.keys[$0] })
      for key in keys where page.linesByKey[key, default: []].count >= 3 {
        counts[key, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value >= 3 && $0.value * 3 >= articles.count * 2 }.keys)
  }
}
