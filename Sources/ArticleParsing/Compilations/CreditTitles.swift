/// Finds the titles that credits belong to.
///
/// A credit can stand below its title or above it, and a page does it always the same way. Where a
/// single credit could be read both ways, the page's other credits decide.
struct CreditTitles {
  struct Found: Hashable, Sendable {
    var title: Int
    /// The first line of the article.
    var head: Int
    var evidence: Evidence
  }

  /// Credits that stand together.
  private struct Run {
    var lines: Range<Int>
    var strength = 0
    var hasClockTime = false
    /// The title above, and how many lines that are no credit stand between.
    var above: (title: Int, distance: Int)?
    /// The title below.
    var below: Int?
  }

  private let page: ClassifiedPage
  private var runs: [Run] = []

  static func titles(of page: ClassifiedPage) -> [Found] {
    var titles = CreditTitles(page: page)
    titles.collect()
    for index in titles.runs.indices { titles.look(around: index) }
    let isAbove = titles.votesForCreditsAbove()
    return titles.runs.compactMap { titles.found(by: $0, creditsStandAbove: isAbove) }
  }

  private init(page: ClassifiedPage) { self.page = page }

  private mutating func collect() {
    var index = 0
    while index < page.lines.count {
      guard page.classes[index].credit != nil else {
        index += 1
        continue
      }
      var run = Run(lines: index..<index)
      var addresses = 0
      var hasTitle = false
      while index < page.lines.count {
        if let credit = page.classes[index].credit {
          // An address by itself can be a reference in a text.
          hasTitle = hasTitle || credit.title != nil
          if credit.isBareURL { addresses += 1 } else { run.strength += credit.strength }
          run.hasClockTime = run.hasClockTime || credit.hasClockTime
        } else if page.classes[index].label?.kind != .share {
          break
        }
        index += 1
      }
      run.lines = run.lines.lowerBound..<index
      if run.strength > 0, addresses > 0 { run.strength += 1 }
      // Fields that name a title need no other.
      if run.strength > 0 || run.hasClockTime, !hasTitle { runs.append(run) }
    }
  }

  private mutating func look(around index: Int) {
    let run = runs[index].lines
    // What stands above a closing credit is not its title.
    if page.hasText(from: run.upperBound, within: 3) || hasBody(from: run.upperBound) {
      runs[index].above = TitleSearch(page: page).title(above: run.lowerBound)
    }
    guard runs[index].strength > 0 else { return }
    var below = run.upperBound
    while below < page.lines.count, below < run.upperBound + 4, page.isBoundary(below) {
      below += 1
    }
    if page.isTitleLike(below), page.hasText(from: below + 1, within: 2) {
      runs[index].below = below
    }
  }

  /// Whether the credits that leave no doubt stand above their titles.
  private func votesForCreditsAbove() -> Bool {
    var above = 0
    var below = 0
    for run in runs {
      if run.above != nil, run.below == nil { below += 1 }
      if run.above == nil, run.below == run.lines.upperBound { above += 1 }
    }
    return above > below
  }

  private func found(by run: Run, creditsStandAbove: Bool) -> Found? {
    guard let (title, distance) = run.above else {
      return titleWithDate(in: run)
        ?? run.below.map {
          Found(title: $0, head: $0, evidence: .creditAbove(run.strength))
        }
    }
    if let below = run.below, below == run.lines.upperBound {
      if title == run.lines.lowerBound - 1, isOutletLine(title) {
        return Found(title: below, head: title, evidence: .creditAbove(run.strength + 1))
      }
      if creditsStandAbove, !page.isBoundary(title - 1) {
        return Found(title: below, head: below, evidence: .creditAbove(run.strength))
      }
    }
    let evidence: Evidence =
      run.strength == 0
      ? .timeBelow
      : distance > 0 ? .distantCreditBelow(run.strength) : .creditBelow(run.strength)
    return Found(title: title, head: title, evidence: evidence)
  }

  /// A line that reads like a credit, right above a credit, is a title that holds a date.
  private func titleWithDate(in run: Run) -> Found? {
    let first = run.lines.lowerBound
    guard run.lines.count > 1, run.below == nil, page.isBoundary(first - 1),
      let title = page.classes[first].credit, title.field == nil, title.published != nil,
      let credit = page.classes[first + 1].credit, credit.strength == 1,
      page.lines[first + 1].blanksBefore > 0, page.hasText(from: run.lines.upperBound, within: 3)
    else { return nil }
    return Found(title: first, head: first, evidence: .creditBelow(run.strength))
  }

  /// Whether the line is the name of a publisher, and so no title: it says so, or it stands above
  /// credits again and again, each time with another title below.
  private func isOutletLine(_ index: Int) -> Bool {
    let name = page.lines[index].text[...]
    guard name.utf8.count <= 60, name.split(separator: " ").count <= 6 else { return false }
    let others = page.linesByKey[page.keys[index]] ?? []
    if others.count >= 2,
      others.allSatisfy({ $0 + 1 < page.lines.count && page.classes[$0 + 1].credit != nil })
    {
      return true
    }
    return PersonName.isOutlet(name)
      && PersonName.isPerson(name.hasPrefix("The ") ? name.dropFirst(4) : name, isMarked: true)
  }

  /// Whether a single short line stands where a body would: items of a river can be one word long.
  private func hasBody(from index: Int) -> Bool {
    page.isTitleLike(index) && index + 1 < page.lines.count
      && (page.classes[index + 1].label?.kind == .more || page.classes[index + 1] == .closing)
  }
}
