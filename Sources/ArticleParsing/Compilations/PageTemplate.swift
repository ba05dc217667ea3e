internal import Articles

/// The order of lines that the articles of one page share, learned from those found first.
///
/// A page comes from one program or one pair of hands: what stands around one title stands around
/// all. Lines that were too weak by themselves are titles if their surroundings are the same.
struct PageTemplate {
  let page: ClassifiedPage

  /// What stands next to a title, as coarse as is the same from article to article.
  private enum Neighbor: Hashable {
    case boundary
    case label(Label.Kind)
    case credit(Int)
    case closing, text, short
  }

  private struct Surroundings: Hashable {
    var above: Neighbor
    var below: Neighbor
    var isHeading: Bool
  }

  private let common: Set<Surroundings>

  init(page: ClassifiedPage, starts: [Start]) {
    self.page = page
    var counts: [Surroundings: Int] = [:]
    for start in starts where !start.isFurniture {
      counts[Self.surroundings(of: start, in: page), default: 0] += 1
    }
    common = Set(
      counts.filter { $0.value >= 2 && $0.value * 5 >= starts.count && Self.isTelling($0.key) }.keys
    )
  }

  /// `starts` with the lines that have the surroundings most of them share.
  func completed(
    _ starts: [Start], candidates: [Start], avoiding region: Range<Int>
  ) -> [Start] {
    guard !common.isEmpty else { return starts }
    var byTitle: [Int: Start] = [:]
    for start in candidates { byTitle[start.title] = start }
    var all = starts
    let taken = Set(starts.map(\.title))
    for index in page.indices where canBeTitle(index) && !taken.contains(index) {
      guard !region.contains(index), page.hasText(from: index + 1, within: 3) else { continue }
      var start = byTitle[index] ?? Start(title: index, head: index, evidence: [])
      guard common.contains(Self.surroundings(of: start, in: page)) else { continue }
      start.evidence.insert(.template)
      all.append(start)
    }
    return all.sorted { $0.title < $1.title }
  }

  private func canBeTitle(_ index: Int) -> Bool {
    page.isTitleLike(index) || page.classes[index] == .sentence && page.isBoundary(index - 1)
  }

  /// A short line between texts is a heading as often as a title.
  private static func isTelling(_ around: Surroundings) -> Bool {
    switch (around.above, around.below) {
    case (.text, .text), (.short, .text), (.text, .short), (.short, .short): false
    case (.credit, .text), (.credit, .short), (.boundary, .short): false
    case (_, .label), (.label, .text): false
    default: true
    }
  }

  private static func surroundings(of start: Start, in page: ClassifiedPage) -> Surroundings {
    Surroundings(
      above: neighbor(start.head - 1, in: page), below: neighbor(start.title + 1, in: page),
      isHeading: page.lines[start.title].blockKind == .heading)
  }

  private static func neighbor(_ index: Int, in page: ClassifiedPage) -> Neighbor {
    guard page.indices.contains(index) else { return .boundary }
    switch page.classes[index] {
    case .rule: return .boundary
    case .label(let label): return .label(label.kind)
    case .credit(let credit): return credit.isBareURL ? .short : .credit(credit.strength)
    case .closing: return .closing
    case .sentence, .prose, .matter: return .text
    case .titleLike: return .short
    }
  }
}
