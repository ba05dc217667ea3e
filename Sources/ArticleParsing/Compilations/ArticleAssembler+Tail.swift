internal import Articles

// MARK: What stands below the text

extension ArticleAssembler {
  /// Takes what follows the text, down to `start` at most, and says where the text ends.
  mutating func takeTail(downTo start: Int) -> Int {
    var end = cutOff(start..<segment.lines.upperBound)
    end = cutAtRule(start..<end)
    while end > start {
      let line = end - 1
      guard draft.isTaken(line) || takeTailLine(line, start: start) else { break }
      end = line
    }
    return end
  }

  /// Leaves away what follows the end of the article for good: readers' comments, what a footer
  /// closes, teasers of other articles.
  private mutating func cutOff(_ lines: Range<Int>) -> Int {
    var texts = 0
    var length = 0
    for line in lines {
      if page.isText(line) { length += page.lines[line].count }
      switch page.classes[line] {
      case .prose, .matter: texts += 1
      case .sentence: texts += 1
      case .label(let label)
      where label.kind == .remark && texts >= 1 || label.kind == .discussion && length >= 300:
        return cut(at: line, in: lines)
      case .credit(let credit) where credit.isFooter && texts >= 1:
        draft.apply(credit, line: line)
        return cut(at: line, in: lines)
      case .titleLike
      where texts >= 1 && habits.kickers.contains(page.keys[line])
        && page.isTitleLike(line + 1) && lines.contains(line + 1):
        return cut(at: line, in: lines)
      default: continue
      }
    }
    return lines.upperBound
  }

  private mutating func cut(at line: Int, in lines: Range<Int>) -> Int {
    for rest in line..<lines.upperBound where !draft.isTaken(rest) {
      if isTitleCopy(rest) {
        draft.addTitleCopy(rest)
      } else if page.classes[rest] != .rule {
        draft.unassign(rest)
      }
    }
    return line
  }

  /// Below the last rules may stand labels, late credits and teasers instead of text.
  private mutating func cutAtRule(_ lines: Range<Int>) -> Int {
    guard lines.contains(where: { page.isText($0) }) else { return lines.upperBound }
    var end = lines.upperBound
    var length = 0
    var line = lines.upperBound - 1
    var candidates: [Int] = []
    while line > lines.lowerBound {
      switch page.classes[line] {
      case .rule: candidates.append(line)
      case .prose: length = .max
      case .sentence, .matter, .titleLike:
        if MarkdownMatter.reference(in: text(line)) == nil, text(line).utf8.count > 0 {
          length += page.lines[line].count
        }
      default: break
      }
      if length > 700 || candidates.count == 32 { break }
      line -= 1
    }
    for rule in candidates.reversed()
    where isAfterword(rule + 1..<end, body: lines.lowerBound..<rule) {
      takeAfterword(rule + 1..<end)
      end = rule
      break
    }
    return end
  }

  /// Whether the lines below a rule are not part of the text: they say so by labels or credits, or
  /// they open with a title of their own and hold little text.
  private func isAfterword(_ lines: Range<Int>, body: Range<Int>) -> Bool {
    guard body.contains(where: { page.isText($0) }) else { return false }
    if lines.isEmpty { return true }
    var labels = 0
    var words = 0
    for line in lines {
      switch page.classes[line] {
      case .label, .credit, .closing: labels += 1
      case .rule: continue
      case .matter where MarkdownMatter.reference(in: text(line)) != nil: continue
      default: words += 1
      }
    }
    if words == 0 { return true }
    let bodyLength = body.reduce(0) { $0 + (page.isText($1) ? page.lines[$1].count : 0) }
    let length = lines.reduce(0) { $0 + (page.isText($1) ? page.lines[$1].count : 0) }
    guard length < 300, length * 4 < bodyLength else { return false }
    let first = lines.first { page.classes[$0] != .rule } ?? lines.lowerBound
    return page.isTitleLike(first) && (labels > 0 || Glue.captionBreak(in: text(first)) != nil)
      || labels >= 2
  }

  private mutating func takeAfterword(_ lines: Range<Int>) {
    var hasCard = false
    for line in lines where !draft.isTaken(line) {
      if isTitleCopy(line) {
        draft.addTitleCopy(line)
        continue
      }
      switch page.classes[line] {
      case .credit(let credit): draft.apply(credit, line: line)
      case .label: takeLabel(line, end: lines.upperBound)
      case .titleLike where !hasCard && draft.content.related.isEmpty:
        hasCard = true
        let half = Glue.captionBreak(in: text(line)).map { text(line).trimmed(0..<$0) }
        draft.addRelated(line, title: half ?? whole(line))
      case .matter: takeReference(line)
      default: continue
      }
    }
  }

  /// Takes `[a]: https://…` as a link.
  mutating func takeReference(_ line: Int) {
    guard let address = MarkdownMatter.reference(in: text(line)) else { return }
    let label = text(line).slice(1..<address.lowerBound - 3)
    draft.addLink(
      url: String(text(line).slice(address)), label: String(label), line: line, range: address)
  }

  private mutating func takeTailLine(_ line: Int, start: Int) -> Bool {
    if isTitleCopy(line) {
      draft.addTitleCopy(line)
      return true
    }
    if let end = glueEnd(line), page.lines[line].count < 300 {
      draft.addCaption(line, alt: 0..<end, text: text(line).trimmed(end..<text(line).utf8.count))
      return true
    }
    switch page.classes[line] {
    case .rule: return true
    case .label:
      takeLabel(line, end: segment.lines.upperBound)
      return true
    case .closing:
      draft.unassign(line)
      return true
    case .credit(let credit): return takeTailCredit(credit, line, start: start)
    case .sentence where !Sentence.endsWithStop(text(line)):
      return takeShortTailLine(line, start: start)
    case .prose, .sentence: return takeBiography(line, start: start)
    case .matter:
      guard MarkdownMatter.reference(in: text(line)) != nil else { return false }
      takeReference(line)
      return true
    case .titleLike: return takeShortTailLine(line, start: start)
    }
  }

  private mutating func takeTailCredit(_ credit: Credit, _ line: Int, start: Int) -> Bool {
    if credit.isBareURL, let url = credit.url {
      if line > start, let label = page.classes[line - 1].label {
        if label.kind == .source, draft.content.url == nil { draft.apply(credit, line: line) }
        takeLabel(line - 1, end: segment.lines.upperBound)
        if !draft.isTaken(line) { draft.addLink(url: url.text, line: line) }
        return true
      }
      // Addresses that the text ends with are part of it, unless every article ends with its own.
      guard habits.endsWithAddress, draft.content.url == nil else { return false }
      draft.apply(credit, line: line)
      return true
    }
    if hasDateHeadings, credit.isBareDate { return false }
    // A heading of one word with a colon may be the start of a text's last part.
    guard credit.strength > 0 || credit.isForOthers || credit.field != nil else { return false }
    guard page.classes[start..<line].contains(where: { $0.isText || $0 == .titleLike }) else {
      return false
    }
    draft.apply(credit, line: line)
    if credit.isForOthers, !draft.isTaken(line) { draft.unassign(line) }
    return true
  }

  private mutating func takeBiography(_ line: Int, start: Int) -> Bool {
    guard page.classes[start..<line].contains(where: \.isText),
      Biography.isBiography(text(line), of: draft.content.authors)
    else { return false }
    draft.setBio(line)
    return true
  }

  /// Whether the line can be one of a menu.
  private func isLoose(_ line: Int) -> Bool {
    switch page.classes[line] {
    case .titleLike, .label, .rule: true
    case .sentence: !Sentence.endsWithStop(text(line))
    default: false
    }
  }

  private mutating func takeShortTailLine(_ line: Int, start: Int) -> Bool {
    if case .heading = page.lines[line].form { return false }
    guard page.classes[start..<line].contains(where: \.isText) else { return false }
    if takeBiography(line, start: start) { return true }
    if page.lines[line].count < 200, takeCaption(line) { return true }
    if habits.kickers.contains(page.keys[line]) || habits.refrains.contains(page.keys[line])
      || kickersLeft > 0
    {
      if kickersLeft > 0 { kickersLeft -= 1 }
      draft.unassign(line)
      return true
    }
    // What is left of a page's menus at its end: a run of short lines, labels among them.
    let run = (start..<segment.lines.upperBound).suffix(while: { isLoose($0) })
    let labels = run.count { page.classes[$0].label != nil }
    if run.count >= 5, labels >= 2, run.contains(line) {
      draft.unassign(line)
      return true
    }
    return false
  }
}

extension Range<Int> {
  /// The longest end of the range whose members all satisfy `predicate`.
  func suffix(while predicate: (Int) -> Bool) -> Range<Int> {
    var start = upperBound
    while start > lowerBound, predicate(start - 1) { start -= 1 }
    return start..<upperBound
  }
}
