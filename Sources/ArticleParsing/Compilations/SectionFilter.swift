/// Tells articles from the sections of one article.
///
/// Rules, gaps, headings and numbers mark both. They make articles only where they do so throughout,
/// and where no line with an author, a date or an address shows what heads look like here.
struct SectionFilter {
  let page: ClassifiedPage

  /// How a line is written, beside its words.
  private struct Style: Hashable {
    var headingLevel: Int?
    var isEmphasized = false
    var isNumbered = false
    /// Whether an empty line stands below.
    var isAlone = false
  }

  /// `starts` without those that are headings within an article.
  func articles(among starts: [Start]) -> [Start] {
    let heads = starts.filter(hasOwnHead)
    let opening = page.opening.hasTextBelow ? page.opening.title : nil
    if heads.isEmpty { return alike(starts, opening: opening) }
    guard heads.count == 1, let head = heads.first, starts.count > 1 || opening != nil else {
      return starts
    }
    if head == starts.first, opening == nil || head.title == opening {
      return starts.count > 1 && !closesWithCredits(starts) ? [head] : starts
    }
    // A date within the only article is no second one's.
    guard let opening, head.title != opening, isWeak(head) else { return starts }
    return starts.filter { $0.title == opening }
  }

  /// Starts that no head marks, where they are written as the page's first title is.
  private func alike(_ starts: [Start], opening: Int?) -> [Start] {
    guard let first = opening ?? starts.first?.title else { return starts }
    let style = style(of: first)
    let others = starts.filter { $0.title != first }
    let same = others.filter {
      self.style(of: $0.title) == style && !page.lines[$0.title].text.hasSuffix(":")
    }
    // If most differ, the rest is like it by chance.
    let titles = Set(same.count * 2 >= others.count ? same.map(\.title) : [])
    return starts.filter { $0.title == first || titles.contains($0.title) }
  }

  private func style(of index: Int) -> Style {
    let line = page.lines[index]
    var style = Style()
    if case .heading(let level, _) = line.form { style.headingLevel = level }
    style.isEmphasized = line.text.hasPrefix("*") || line.text.hasPrefix("_")
    style.isNumbered =
      line.text.utf8.first.map { (0x30...0x39).contains($0) } == true
      && line.text.utf8.prefix(4).contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")") }
    style.isAlone = index + 1 < page.lines.count && page.lines[index + 1].blanksBefore > 0
    return style
  }

  /// Whether credits stand below the texts, and so say nothing about beginnings.
  private func closesWithCredits(_ starts: [Start]) -> Bool {
    zip(starts, starts.dropFirst()).allSatisfy { _, next in
      next.title > 0
        && page.indices[..<next.title].last { page.classes[$0] != .rule }
          .map { (page.classes[$0].credit?.strength ?? 0) > 0 } == true
    }
  }

  /// Whether all that speaks for it is one date, or one address, near by.
  private func isWeak(_ start: Start) -> Bool {
    start.evidence.allSatisfy {
      switch $0 {
      case .creditBelow(let strength), .distantCreditBelow(let strength): strength <= 1
      case .creditAbove(let strength): strength <= 1 && !endsWithCredit
      case .timeBelow, .parentheticalCredit, .pageReference, .boundaryAbove, .textBelow, .repeated,
        .listed:
        true
      default: false
      }
    }
  }

  private var endsWithCredit: Bool {
    page.indices.last { page.classes[$0] != .rule }
      .map { (page.classes[$0].credit?.strength ?? 0) > 0 } == true
  }

  private func hasOwnHead(_ start: Start) -> Bool {
    start.evidence.contains {
      switch $0 {
      case .heading, .numbered, .opensPart, .repeated, .listed, .boundaryAbove, .textBelow,
        .template:
        false
      default: true
      }
    }
  }
}
