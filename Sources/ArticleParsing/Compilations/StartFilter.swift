/// Chooses among the candidates for starts: what is too weak, double, empty or a reader's comment
/// goes; what looks like the page's other starts comes in.
struct StartFilter {
  let page: ClassifiedPage
  let candidates: [Start]

  func starts() -> [Start] {
    let region = discussion()
    var starts = candidates.filter {
      $0.score >= Evidence.threshold && !(region.contains($0.title) && $0.score < 5)
    }
    starts = SectionFilter(page: page).articles(among: withoutDoubles(starts))
    let template = PageTemplate(page: page, starts: starts)
    starts = template.completed(starts, candidates: candidates, avoiding: region)
    starts = withoutDoubles(starts)
    return withoutEmpty(starts)
  }

  /// Where the comments under a page's only article stand.
  ///
  /// On a page with several such headings each belongs to an article, and articles go on behind it.
  private func discussion() -> Range<Int> {
    let headings = page.indices.filter {
      guard let label = page.classes[$0].label, label.kind == .discussion else { return false }
      return isDiscussionHeading($0)
    }
    guard headings.count == 1, let heading = headings.first else { return 0..<0 }
    let end =
      page.indices[heading...].first { page.classes[$0] == .rule } ?? page.lines.count
    return heading..<end
  }

  /// A heading of comments has text above it; a count under a title has not.
  private func isDiscussionHeading(_ index: Int) -> Bool {
    let lower = max(0, index - 12)
    return (lower..<index).contains { page.isText($0) }
      && page.lines[index].text.unicodeScalars.contains { ScalarKind($0) == .digit || $0 == ":" }
      || page.lines[index].text.wordCount == 1
  }

  // MARK: Doubles

  /// Starts that stand for one article are made one: a title that is repeated, and two lines of one
  /// head.
  private func withoutDoubles(_ starts: [Start]) -> [Start] {
    var kept: [Start] = []
    var lastByKey: [UInt64: Int] = [:]
    for start in starts {
      let key = page.keys[start.title]
      if key != 0, let last = lastByKey[key] {
        let isClose =
          start.title - kept[last].title <= 12 && textCount(kept[last].title, start.title) < 2
        // Far below, only what has a head of its own is an article of the same name.
        if isClose || !hasOwnHead(start) {
          if isClose { kept[last].evidence.formUnion(start.evidence) }
          continue
        }
      }
      if let previous = kept.last, start.head - previous.title <= 3,
        textCount(previous.title, start.head) == 0, !previous.isFurniture
      {
        guard start.score > previous.score, start.title != previous.title else { continue }
        kept.removeLast()
        if lastByKey[page.keys[previous.title]] == kept.count {
          lastByKey[page.keys[previous.title]] = nil
        }
      }
      if key != 0 { lastByKey[key] = kept.count }
      kept.append(start)
    }
    return kept
  }

  private func hasOwnHead(_ start: Start) -> Bool {
    start.evidence.contains {
      switch $0 {
      case .creditBelow, .distantCreditBelow, .creditAbove, .timeBelow, .field, .heading,
        .pageReference, .glued:
        true
      default: false
      }
    }
  }

  private func textCount(_ from: Int, _ to: Int) -> Int {
    from + 1 < to ? (from + 1..<to).count { page.isText($0) } : 0
  }

  // MARK: Empty ones

  /// Headlines of a list have nothing under them, and where a title stands twice the one without text
  /// announces the other.
  private func withoutEmpty(_ starts: [Start]) -> [Start] {
    let ends = starts.dropFirst().map(\.head) + [page.lines.count]
    let spans = zip(starts, ends).map { (start: $0, hasText: textCount($0.title, $1) > 0, end: $1) }
    let keysWithText = Set(spans.filter(\.hasText).map { page.keys[$0.start.title] })
    let mostHaveText = spans.count(where: \.hasText) * 2 >= spans.count
    return spans.compactMap { span in
      if span.hasText || span.start.isFurniture { return span.start }
      if keysWithText.contains(page.keys[span.start.title]) { return nil }
      let hasLine =
        span.start.title + 1 < span.end
        && (span.start.title + 1..<span.end).contains { page.isTitleLike($0) }
      return mostHaveText && hasLine && span.start.hasCreditBelow ? span.start : nil
    }
  }
}
