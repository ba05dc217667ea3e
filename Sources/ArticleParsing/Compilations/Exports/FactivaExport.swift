internal import Articles

/// Factiva's plain-text export: each document ends with its number, `Document J0000…`, and has its
/// length in words above its date. Heads are either coded (`HD`, `BY`, `PD`) or only in that order.
enum FactivaExport {
  /// The articles, or `nil` if `page` is not such an export.
  static func drafts(of page: Page) -> [Draft]? {
    var drafts: [Draft] = []
    var start = 0
    for line in page.lines.indices where isNumber(page.lines[line].text) {
      let lines = start..<line + 1
      guard lines.contains(where: { isLength(page.lines[$0].text) }) else { continue }
      drafts.append(draft(of: lines, in: page))
      start = line + 1
    }
    guard !drafts.isEmpty else { return nil }
    // The summary of the search.
    drafts[drafts.count - 1].adopt(start..<page.lines.count)
    return drafts
  }

  /// `Document J000000020210503eh530000a`, whatever the word is in the export's language.
  private static func isNumber(_ text: String) -> Bool {
    // Hardly any line is one, and to cut each into words takes long.
    guard 22...80 ~= text.utf8.count, text.utf8.count(where: { $0 &- 48 < 10 }) >= 8 else {
      return false
    }
    let words = text.split(separator: " ")
    guard words.count == 2 || words.count == 3 && words[0] == "AN", let number = words.last,
      number.utf8.count >= 20
    else { return false }
    let digits = number.utf8.count { $0 &- 48 < 10 }
    return digits >= 8 && digits < number.utf8.count
      && number.utf8.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 }
  }

  /// `1,204 words`, with its code or without.
  private static func isLength(_ text: String) -> Bool {
    var words = text.prefix(41).split(separator: " ")
    if words.first == "WC" { words.removeFirst() }
    guard words.count == 2, let unit = words[1].unicodeScalars.first else { return false }
    return words[0].utf8.contains { $0 &- 48 < 10 } && ScalarKind(unit).isLetter
      && words[0].utf8.allSatisfy { $0 &- 48 < 10 || $0 == 0x2C || $0 == 0x2E }
  }

  private static func draft(of lines: Range<Int>, in page: Page) -> Draft {
    var draft = Draft(page: page, lines: lines)
    if lines.contains(where: { code(of: page.lines[$0].text) == .headline }) {
      takeCoded(lines, of: page, into: &draft)
    } else {
      takeOrdered(lines, of: page, into: &draft)
    }
    draft.finish()
    return draft
  }
}

// MARK: Coded heads

extension FactivaExport {
  /// What the codes stand for.
  private enum Code: String {
    case headline = "HD"
    case byline = "BY"
    case date = "PD"
    case source = "SN"
    case lead = "LP"
    case text = "TD"
    // What has no field.
    case section = "SE"
    case credit = "CR"
    case words = "WC"
    case time = "ET"
    case sourceCode = "SC"
    case edition = "ED"
    case page = "PG"
    case volume = "VOL"
    case language = "LA"
    case copyright = "CY"
    case correction = "CX"
    case art = "ART"
    case companies = "CO"
    case industries = "IN"
    case subjects = "NS"
    case regions = "RE"
    case press = "IPC"
    case publisher = "PUB"
    case number = "AN"
    case rights = "RF"
    case descriptors = "IPD"
  }

  private static func code(of text: String) -> Code? {
    text.prefix(4).split(separator: " ", maxSplits: 1).first.flatMap { Code(rawValue: String($0)) }
  }

  private static func takeCoded(_ lines: Range<Int>, of page: Page, into draft: inout Draft) {
    var current: Code?
    for line in lines {
      let text = page.lines[line].text
      var value = 0..<text.utf8.count
      let code = code(of: text)
      // A text may begin with two capitals as well; the codes behind it are of other kinds.
      let isCode = code != nil && (current != .text || code != .text && code != .lead)
      if isCode, let code {
        current = code
        value = text.trimmed(code.rawValue.utf8.count..<text.utf8.count)
      }
      guard !value.isEmpty else { continue }
      let part = Credit.Part(text: String(text.slice(value)), range: value)
      switch current {
      case .headline where draft.content.title == nil:
        draft.setTitle(part.text, line: line, range: value)
      case .byline: takeByline(part, line: line, into: &draft)
      case .date: _ = draft.takeDate(from: line..<line + 1)
      case .source: draft.apply(Credit(outlet: part), line: line)
      case .lead, .text: draft.addBlock(line, range: value)
      default: draft.unassign(line)
      }
    }
  }

  /// `By Ada Lovelace and Grace Hopper`, or names alone.
  private static func takeByline(_ part: Credit.Part, line: Int, into draft: inout Draft) {
    let start = part.range.lowerBound
    if let credit = CreditGrammar.credit(in: part.text), !credit.authors.isEmpty {
      for author in credit.authors {
        let range = author.range.lowerBound + start..<author.range.upperBound + start
        draft.addAuthor(Credit.Part(text: author.text, range: range), line: line)
      }
    } else {
      draft.addAuthor(part, line: line)
    }
  }
}

// MARK: Ordered heads

extension FactivaExport {
  /// Section, title, byline, length, date, time, source, its code, page, language, rights; the text.
  private static func takeOrdered(_ lines: Range<Int>, of page: Page, into draft: inout Draft) {
    func text(_ line: Int) -> String { page.lines[line].text }
    func whole(_ line: Int) -> Range<Int> { 0..<text(line).utf8.count }
    guard let length = lines.first(where: { isLength(text($0)) }) else { return }
    var above = Array(lines.lowerBound..<length)
    if let last = above.last, above.count > 1, let credit = CreditGrammar.credit(in: text(last)),
      !credit.authors.isEmpty
    {
      draft.apply(credit, line: last)
      above.removeLast()
    }
    // What stands above the title is the section.
    if let title = above.last { draft.setTitle(text(title), line: title, range: whole(title)) }
    draft.unassign(length)
    var line = draft.takeDate(from: length + 1..<min(length + 3, lines.upperBound))
    line = max(line, length + 1)
    while line < lines.upperBound - 1, isClock(text(line)) {
      draft.unassign(line)
      line += 1
    }
    guard line < lines.upperBound - 1 else { return }
    draft.apply(Credit(outlet: Credit.Part(text: text(line), range: whole(line))), line: line)
    line += 1
    // Code, page, language and rights stand in one block with it.
    while line < lines.upperBound - 1, page.lines[line].blanksBefore == 0 || isRights(text(line)) {
      draft.unassign(line)
      line += 1
    }
    for line in line..<max(line, lines.upperBound - 1) { draft.addBlock(line) }
  }

  /// `06:00 PM`.
  private static func isClock(_ text: String) -> Bool {
    text.utf8.count <= 12 && text.utf8.contains(UInt8(ascii: ":"))
      && text.utf8.first.map { $0 &- 48 < 10 } == true
  }

  private static func isRights(_ text: String) -> Bool {
    text.utf8.count <= 300
      && Token.tokens(of: text.head(60)).prefix(3).contains {
        ["copyright", "©"].contains($0.text)
      }
  }
}
