internal import Articles

/// Makes an article of a segment: takes its head from the front, what follows the text from the
/// back, and the text from between.
struct ArticleAssembler {
  let page: ClassifiedPage
  let segment: Segment
  let habits: PageHabits
  var draft: Draft
  /// Short lines at the end that the page's other articles have as well.
  var kickersLeft: Int
  /// Whether dates are the headings of a chronicle here, and say nothing about the article.
  let hasDateHeadings: Bool

  /// The article of `segment`.
  static func article(_ segment: Segment, of page: ClassifiedPage, habits: PageHabits) -> Draft {
    var assembler = ArticleAssembler(
      page: page, segment: segment, habits: habits,
      draft: Draft(page: page.page, lines: segment.lines),
      kickersLeft: segment.lines.upperBound < page.lines.count ? habits.kickerLines : 0,
      hasDateHeadings: hasDateHeadings(segment, of: page))
    assembler.assemble()
    return assembler.draft
  }

  private static func hasDateHeadings(_ segment: Segment, of page: ClassifiedPage) -> Bool {
    var count = 0
    for line in segment.lines
    where page.classes[line].credit?.isBareDate == true && page.isText(line + 1)
      && page.lines[line + 1].blanksBefore > 0
    {
      count += 1
      if count == 3 { return true }
    }
    return false
  }

  /// Whether a caption plainly stands between the paragraphs of `segment`.
  static func hasInnerCaption(_ segment: Segment, of page: ClassifiedPage) -> Bool {
    let assembler = ArticleAssembler(
      page: page, segment: segment, habits: PageHabits(),
      draft: Draft(page: page.page, lines: segment.lines), kickersLeft: 0, hasDateHeadings: false)
    return segment.lines.contains {
      page.isTitleLike($0) && assembler.isInnerCaption($0, in: segment.lines)
    }
  }

  private mutating func assemble() {
    var start = segment.lines.lowerBound
    if let title = segment.title {
      for line in segment.lines.lowerBound..<title { takeAbove(line) }
      takeTitle(title)
      start = takeHead(from: title + 1)
    } else if start == 0, !page.lines.isEmpty, page.classes[0].credit?.authors.isEmpty == false {
      start = takeHead(from: start)
    }
    let end = takeTail(downTo: start)
    takeBody(start..<end)
    draft.finish()
  }

  func text(_ line: Int) -> String { page.lines[line].text }
  func whole(_ line: Int) -> Range<Int> { 0..<page.lines[line].text.utf8.count }

  // MARK: The title

  private mutating func takeAbove(_ line: Int) {
    if let credit = page.classes[line].credit {
      // A title below the fields has the last word.
      var credit = credit
      credit.title = nil
      draft.apply(credit, line: line)
    } else if page.isTitleLike(line), page.classes[line + 1].credit != nil,
      draft.content.outlet == nil
    {
      // The publisher's name, above its date.
      draft.apply(Credit(outlet: Credit.Part(text: text(line), range: whole(line))), line: line)
    } else if page.classes[line] != .rule {
      draft.unassign(line)
    }
  }

  private mutating func takeTitle(_ line: Int) {
    if let credit = page.classes[line].credit, let title = credit.title {
      draft.setTitle(title.text, line: line, range: title.range)
      draft.apply(credit, line: line)
      return
    }
    let text = text(line)
    if let reference = PageReference(text) {
      draft.setTitle(String(text.slice(reference.title)), line: line, range: reference.title)
      let outlet = String(text.slice(reference.outlet))
      draft.apply(Credit(outlet: Credit.Part(text: outlet, range: reference.outlet)), line: line)
      return
    }
    if let head = ParentheticalCredit(text) {
      draft.setTitle(String(text.slice(head.title)), line: line, range: head.title)
      draft.apply(head.credit, line: line)
      return
    }
    var range = Self.withoutEmphasis(text)
    if segment.evidence.contains(.numbered) || segment.evidence.contains(.listed) {
      range = Self.withoutNumber(text)
    }
    draft.setTitle(String(text.slice(range)), line: line, range: whole(line))
  }

  /// The bytes of a title inside `**…**` and the like.
  private static func withoutEmphasis(_ text: String) -> Range<Int> {
    let all = 0..<text.utf8.count
    for mark in ["**", "__", "*", "_"] where text.hasPrefix(mark) && text.hasSuffix(mark) {
      guard all.count > 2 * mark.utf8.count else { return all }
      let inner = mark.utf8.count..<all.count - mark.utf8.count
      return text.slice(inner).contains(mark) ? all : inner
    }
    return all
  }

  /// The bytes of a title behind `3. `.
  private static func withoutNumber(_ text: String) -> Range<Int> {
    let tokens = Token.tokens(of: text.head(12))
    let all = 0..<text.utf8.count
    guard tokens.count >= 3, tokens[0].kind == .number,
      tokens[1].isMark(".") || tokens[1].isMark(")"),
      tokens[2].hasSpaceBefore
    else { return all }
    return tokens[2].range.lowerBound..<text.utf8.count
  }

  /// Whether `line` is the title again.
  func isTitleCopy(_ line: Int) -> Bool {
    guard let title = segment.title, page.keys[title] != 0 else { return false }
    return page.keys[line] == page.keys[title]
  }

  /// The byte after the title, where `line` begins with it and runs on.
  func glueEnd(_ line: Int) -> Int? {
    let title = draft.titleText
    guard title.utf8.count >= 8, text(line).hasPrefix(title) else { return nil }
    let end = title.utf8.count
    guard end < text(line).utf8.count else { return nil }
    let next = text(line).slice(end..<text(line).utf8.count).unicodeScalars.first
    return next.map { ScalarKind($0).isLetter || ["“", "„", "«", "‘"].contains($0) } == true
      ? end : nil
  }

  /// Takes a short line that is two texts of one picture.
  mutating func takeCaption(_ line: Int) -> Bool {
    let text = text(line)
    guard page.lines[line].count < 220, !Sentence.endsWithStop(text) || text.hasSuffix("…)"),
      let middle = Glue.captionBreak(in: text)
    else { return false }
    let alt = text.trimmed(0..<middle)
    let caption = text.trimmed(middle..<text.utf8.count)
    draft.addCaption(line, alt: alt, text: caption)
    return true
  }
}
