internal import Articles

// MARK: The text

extension ArticleAssembler {
  /// Takes the text, and what was strewn into it.
  mutating func takeBody(_ lines: Range<Int>) {
    let last = lines.last { page.classes[$0].isText || page.classes[$0] == .titleLike }
    for line in lines where !draft.isTaken(line) {
      if isTitleCopy(line), lines.count > 1 {
        draft.addTitleCopy(line)
        continue
      }
      switch page.classes[line] {
      case .rule: continue
      case .label(let label):
        takeInnerLabel(label, line, end: lines.upperBound)
      case .closing: draft.unassign(line)
      case .matter:
        if takePicture(line) { continue }
        if MarkdownMatter.reference(in: text(line)) != nil {
          takeReference(line)
        } else {
          draft.addBlock(line)
        }
      case .titleLike:
        if isInnerCaption(line, in: lines) {
          draft.addCaption(line, alt: nil, text: whole(line))
        } else if page.lines[line].form == .plain, takeCaption(line) {
          continue
        } else {
          takeParagraph(line, isFirst: draft.content.blocks.isEmpty, isLast: line == last)
        }
      case .prose, .sentence, .credit:
        takeParagraph(line, isFirst: draft.content.blocks.isEmpty, isLast: line == last)
      }
    }
  }

  /// A label in the middle of a text is a promotion, but words such as `Email` can be its headings.
  private mutating func takeInnerLabel(_ label: Label, _ line: Int, end: Int) {
    switch label.kind {
    case .related, .source, .more: takeLabel(line, end: end)
    case .navigation where page.lines[line].blanksBefore > 0 && page.isText(line + 1):
      draft.addBlock(line)
    default: draft.unassign(line)
    }
  }

  private mutating func takeParagraph(_ line: Int, isFirst: Bool, isLast: Bool) {
    var range = whole(line)
    if isFirst, let end = Dateline.end(in: text(line)) {
      draft.unassign(line, range: text(line).trimmed(0..<end))
      range = end..<range.upperBound
    }
    if isLast, habits.hasTrailingNames, let start = TrailingName.start(in: text(line)),
      start > range.lowerBound
    {
      let name = text(line).trimmed(start..<range.upperBound)
      if draft.content.authors.isEmpty {
        draft.addAuthor(Credit.Part(text: String(text(line).slice(name)), range: name), line: line)
        range = text(line).trimmed(range.lowerBound..<start)
      }
    }
    draft.addBlock(line, range: range)
  }

  /// A picture's caption, or the title of a promoted article, between two paragraphs: 5 to 14 words,
  /// nearly all capitalized, without a stop.
  func isInnerCaption(_ line: Int, in lines: Range<Int>) -> Bool {
    guard page.lines[line].form == .plain, line > lines.lowerBound, line + 1 < lines.upperBound,
      page.lines[line - 1].count > 90, page.lines[line + 1].count > 90,
      page.isText(line - 1), page.isText(line + 1)
    else { return false }
    let tokens = Token.tokens(of: text(line))
    guard let last = tokens.last, last.kind != .mark || last.isMark(")") else { return false }
    let words = text(line).wordCount
    let letters = tokens.filter { $0.kind == .word }
    let capitals = letters.count { $0.letters == .capitalized || $0.letters == .capitals }
    let small = letters.count { $0.letters == .lower && Self.functionWords.contains($0.text) }
    guard letters.allSatisfy({ $0.letters != .caseless }), (5...14).contains(words) else {
      return false
    }
    // All capitals are a heading.
    guard letters.contains(where: { $0.letters == .capitalized }) else { return false }
    // Where one such line stands, others that are nearly so written are captions as well.
    return capitals * 4 >= letters.count * 3
      || habits.hasCaptions && capitals * 5 >= (letters.count - small) * 3
  }

  /// Words that stay small in titles.
  private static let functionWords: Set<String> = [
    "a", "an", "the", "of", "to", "from", "in", "on", "at", "by", "for", "with", "and", "or", "as",
    "de", "du", "des", "la", "le", "les", "et", "à", "a", "en", "el", "los", "las", "y", "del",
    "der", "die",
    "das", "und", "im", "von", "zu", "il", "di", "e", "da", "do",
  ]
}
