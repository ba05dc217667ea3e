internal import Articles

/// LexisNexis's plain-text export: documents counted `3 of 10 DOCUMENTS`, heads centered, fields in
/// capitals above and below the text.
enum NexisExport {
  /// The articles, or `nil` if `text` is not such an export.
  static func drafts(of text: NormalizedText) -> [Draft]? {
    guard hasMark(text.bytes) else { return nil }
    let page = PageBuilder.page(text, joining: .always)
    let marks = page.lines.indices.filter { isMark(page.lines[$0].text) }
    guard !marks.isEmpty else { return nil }
    var drafts: [Draft] = []
    for (index, mark) in marks.enumerated() {
      let end = index + 1 < marks.count ? marks[index + 1] : page.lines.count
      guard mark + 1 < end else { continue }
      drafts.append(draft(of: mark..<end, in: page))
    }
    guard !drafts.isEmpty else { return nil }
    drafts[0].adopt(0..<marks[0])
    return drafts
  }

  /// A quick look, so that other files are not read twice.
  private static func hasMark(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(200_000).firstRange(ofBytes: "DOCUMENT") != nil
  }

  /// `3 of 10 DOCUMENTS`, in any language.
  private static func isMark(_ text: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let tokens = Token.tokens(of: text)
    return tokens.count == 4 && tokens[0].kind == .number && tokens[2].kind == .number
      && tokens[3].letters == .capitals
      && (tokens[3].text.hasPrefix("document") || tokens[3].text.hasPrefix("dokument"))
  }

  private static func draft(of lines: Range<Int>, in page: Page) -> Draft {
    var draft = Draft(page: page, lines: lines)
    draft.unassign(lines.lowerBound)
    var line = lines.lowerBound + 1
    func text(_ line: Int) -> String { page.lines[line].text }
    func whole(_ line: Int) -> Range<Int> { 0..<text(line).utf8.count }
    draft.apply(
      Credit(outlet: Credit.Part(text: text(line), range: whole(line))), line: line)
    line += 1
    line = draft.takeDate(from: line..<max(line, min(line + 3, lines.upperBound)))
    if line < lines.upperBound, field(text(line)) == nil {
      draft.setTitle(text(line), line: line, range: whole(line))
      line += 1
    }
    takeText(line..<max(line, lines.upperBound), into: &draft, page: page)
    draft.finish()
    return draft
  }

  private static func takeText(_ lines: Range<Int>, into draft: inout Draft, page: Page) {
    var hasEnded = false
    for line in lines {
      let text = page.lines[line].text
      if let name = field(text) {
        let isAuthor = FieldKey(name) == .author || FieldKey(name) == .subtitle
        if isAuthor, let credit = FieldGrammar.credit(in: text) { draft.apply(credit, line: line) }
        if !isAuthor, !draft.content.blocks.isEmpty { hasEnded = true }
      } else if !hasEnded {
        let isRights = Token.tokens(of: text).prefix(2).contains {
          ["copyright", "©"].contains($0.text)
        }
        if isRights && page.lines[line].count < 200 {
          hasEnded = true
        } else {
          draft.addBlock(line)
        }
      }
    }
  }

  /// The name of the field that `text` is: capitals before a colon.
  private static func field(_ text: String) -> Substring? {
    guard let colon = text.utf8.prefix(32).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = text[..<colon]
    let isName =
      name.utf8.count >= 3
      && name.unicodeScalars.allSatisfy {
        ScalarKind($0) == .upper || $0 == "-" || $0 == "(" || $0 == ")"
      }
    return isName ? name : nil
  }
}
