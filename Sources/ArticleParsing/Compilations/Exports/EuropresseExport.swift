internal import Articles

/// Europresse's plain-text export: a notice about rights closes every document, and heads have no
/// names, only an order: publication, section and date, overline, title, author.
enum EuropresseExport {
  /// The articles, or `nil` if `page` is not such an export.
  static func drafts(of page: Page) -> [Draft]? {
    let notices = page.lines.indices.filter { isNotice(page.lines[$0].text) }
    guard let last = notices.last else { return nil }
    let numbers = page.lines.count { $0.text.hasPrefix("Numéro de document") }
    guard numbers > 0 else { return nil }
    var ends = notices.map { $0 + 1 }
    if last + 1 < page.lines.count { ends[ends.count - 1] = page.lines.count }
    var drafts: [Draft] = []
    var start = 0
    for end in ends {
      if start < end { drafts.append(draft(of: start..<end, in: page)) }
      start = end
    }
    return drafts
  }

  private static func isNotice(_ text: String) -> Bool {
    text.hasPrefix("Le présent document est protégé")
  }

  /// What closes the text.
  private static func isClosing(_ text: String) -> Bool {
    ["©", "Note(s)", "Illustration(s)", "Numéro de document", "Référence(s)"].contains {
      text.hasPrefix($0)
    }
  }

  private static func draft(of lines: Range<Int>, in page: Page) -> Draft {
    var draft = Draft(page: page, lines: lines)
    func text(_ line: Int) -> String { page.lines[line].text }
    func whole(_ line: Int) -> Range<Int> { 0..<text(line).utf8.count }
    let first = lines.lowerBound
    draft.apply(
      Credit(outlet: Credit.Part(text: text(first), range: whole(first))), line: first)
    let line = draft.takeDate(from: first + 1..<min(first + 5, lines.upperBound))
    let end = (line..<max(line, lines.upperBound)).first { isClosing(text($0)) } ?? lines.upperBound
    var rest = Array(line..<end)
    takeHead(&rest, of: page, into: &draft, outlet: text(first))
    for line in rest { draft.addBlock(line) }
    draft.finish()
    return draft
  }

  private static func takeHead(
    _ rest: inout [Int], of page: Page, into draft: inout Draft, outlet: String
  ) {
    func text(_ line: Int) -> String { page.lines[line].text }
    func isCapitals(_ line: Int) -> Bool {
      !text(line).unicodeScalars.contains { ScalarKind($0) == .lower }
    }
    func isName(_ line: Int) -> Bool {
      text(line).utf8.count < 60 && !Sentence.endsWithStop(text(line))
        && PersonName.isPerson(text(line)[...], isMarked: true)
    }
    func isBare(_ line: Int) -> Bool {
      page.lines[line].count < 160 && !Sentence.endsWithStop(text(line))
    }
    // The section, printed once more.
    while rest.count >= 2, isCapitals(rest[0]) || text(rest[0]).hasPrefix(outlet) {
      draft.unassign(rest.removeFirst())
    }
    // Overline, title, author: the title is the last short line before the name or the text.
    let head = rest.prefix(3).prefix { isBare($0) }
    if head.count == 3, isName(head[head.startIndex + 2]) {
      draft.setSubtitle(rest.removeFirst())
    }
    guard let title = rest.first else { return }
    draft.setTitle(text(title), line: title, range: 0..<text(title).utf8.count)
    rest.removeFirst()
    if rest.count >= 2, isName(rest[0]) {
      let part = Credit.Part(text: text(rest[0]), range: 0..<text(rest[0]).utf8.count)
      draft.addAuthor(part, line: rest.removeFirst())
    }
  }
}
