/// Cuts a page at its starts.
struct Segmenter {
  let page: ClassifiedPage

  /// The segments of `page`, which together cover it from the first start on, or from the top.
  func segments(at starts: [Start]) -> [Segment] {
    guard !starts.isEmpty else { return [whole()] }
    var starts = starts
    for index in starts.indices { takeCreditsAbove(index, in: &starts) }
    // A head may reach above the title of the article before it, in letters that quote each other.
    for index in starts.indices.dropFirst() {
      starts[index].head = max(starts[index].head, starts[index - 1].title + 1)
    }
    var segments: [Segment] = []
    if let leading = leading(before: starts[0], isList: starts.contains(where: \.isFurniture)) {
      segments.append(leading)
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].head : page.lines.count
      segments.append(
        Segment(
          title: start.title, evidence: start.evidence, lines: start.head..<end,
          isFurniture: start.isFurniture))
    }
    return segments
  }

  /// The credits right above a title are the article's own, unless they close the one before.
  private func takeCreditsAbove(_ index: Int, in starts: inout [Start]) {
    let start = starts[index]
    guard !start.hasCreditBelow, start.head == start.title else { return }
    var head = start.head
    while head > 0, let credit = page.classes[head - 1].credit, !credit.isForOthers,
      !credit.isFooter,
      !credit.isBareURL || head - 2 < 0 || page.classes[head - 2].label == nil
    {
      head -= 1
    }
    guard head < start.head else { return }
    if index == 0 {
      // Below the text of an article whose beginning nothing marks, on a page of closing credits.
      if page.isText(head - 1), closesBelow() { return }
      starts[index].head = head
      return
    }
    // Below a rule they can only belong to what follows.
    let isBelowRule = head > 0 && page.classes[head - 1] == .rule
    let previous = starts[index - 1]
    let opensAbove = starts[0].head < starts[0].title
    if isBelowRule || (previous.hasCreditBelow && !page.isText(head - 1))
      || (opensAbove && !closesBelow())
    {
      starts[index].head = max(head, previous.title + 1)
    }
  }

  /// Whether the page ends with a credit, as it does where credits follow their articles.
  private func closesBelow() -> Bool {
    var last = page.lines.count - 1
    while last >= 0, page.classes[last] == .rule || page.classes[last].label != nil { last -= 1 }
    return last >= 0 && (page.classes[last].credit?.strength ?? 0) > 0
  }

  /// An article before the first start: one with the title weakly marked, or the rest of one whose
  /// beginning is not in the file.
  private func leading(before start: Start, isList: Bool) -> Segment? {
    let above = 0..<start.head
    guard !isList, let first = above.first(where: { page.isText($0) && page.lines[$0].count > 100 })
    else { return nil }
    var text = 0
    var length = 0
    var other = 0
    for line in first..<start.head {
      switch page.classes[line] {
      case .prose, .sentence, .matter:
        text += 1
        length += page.lines[line].count
      case .titleLike: other += 1
      default: break
      }
    }
    guard text >= 2, length > 400, text > other else { return nil }
    var title: Int?
    if first > 0, page.isTitleLike(first - 1) { title = first - 1 }
    return Segment(title: title, lines: (title ?? first)..<start.head)
  }

  /// A page with no start at all is one article.
  private func whole() -> Segment {
    let all = page.indices
    guard let first = all.first(where: { page.classes[$0] != .rule }) else {
      return Segment(lines: all)
    }
    let text = all.first { page.isText($0) }
    if let title = page.opening.title, !hasMenu(title..<(text ?? title)) {
      return Segment(title: title, lines: all)
    }
    // The title is the last short line of those above the text, or the first of a text of short
    // lines.
    if let text, text > first {
      let above = (first..<text).filter { page.isTitleLike($0) }
      if let title = above.last, text - title <= 4 {
        return Segment(title: above.count <= 2 ? above[0] : title, lines: all)
      }
    } else if text == nil, page.isTitleLike(first), all.count > 1 {
      return Segment(title: first, lines: all)
    }
    return Segment(lines: all)
  }

  /// Whether `lines` hold what a site shows on all its pages: labels of its navigation, or entries
  /// of a word or two.
  private func hasMenu(_ lines: Range<Int>) -> Bool {
    let entries = lines.prefix {
      page.isTitleLike($0) && page.lines[$0].form == .plain
        && page.lines[$0].text.wordCount <= 2
    }
    return entries.count >= 3 || lines.contains { page.classes[$0].label?.kind == .navigation }
  }
}
