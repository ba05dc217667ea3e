internal import Articles

// MARK: What stands between a title and the text

extension ArticleAssembler {
  /// Takes the head of the article, and says where its text begins.
  mutating func takeHead(from start: Int) -> Int {
    var line = start
    var hasCredit = segment.evidence.contains(.field)
    let limit = min(segment.lines.upperBound, start + 16)
    while line < limit {
      guard takeHeadLine(line, hasCredit: &hasCredit) else { break }
      line += 1
    }
    return line
  }

  private mutating func takeHeadLine(_ line: Int, hasCredit: inout Bool) -> Bool {
    if isTitleCopy(line) {
      draft.addTitleCopy(line)
      return true
    }
    if let end = glueEnd(line) {
      if takeLede(line, from: end) { return true }
      draft.addCaption(
        line, alt: 0..<end, text: text(line).trimmed(end..<text(line).utf8.count))
      return true
    }
    switch page.classes[line] {
    case .rule:
      return true
    case .credit(let credit):
      if hasDateHeadings, credit.isBareDate { return false }
      draft.apply(credit, line: line)
      hasCredit = hasCredit || credit.strength > 0 || credit.hasClockTime
      return true
    case .label:
      takeLabel(line, end: segment.lines.upperBound)
      return true
    case .closing: return false
    case .prose, .sentence:
      if takeLede(line, from: 0) { return true }
      if !hasCredit, draft.content.subtitle == nil, page.lines[line].count <= 400,
        creditFollows(line)
      {
        draft.setSubtitle(line)
        return true
      }
      return false
    case .matter: return takeHeadMatter(line)
    case .titleLike: return takeShortHeadLine(line, hasCredit: hasCredit)
    }
  }

  /// Reads a reposter's lede: credit, excerpt, and the title once more at the end.
  private mutating func takeLede(_ line: Int, from start: Int) -> Bool {
    guard let lede = Lede(in: text(line), from: start) else { return false }
    if start > 0 { draft.addTitleCopy(line, range: 0..<start) }
    draft.apply(lede.credit, line: line, isLede: true)
    var excerpt = lede.excerpt
    let title = draft.titleText
    if !title.isEmpty, text(line).slice(excerpt).hasSuffix(title) {
      excerpt = text(line).trimmed(excerpt.lowerBound..<excerpt.upperBound - title.utf8.count)
    }
    if excerpt.upperBound < lede.excerpt.upperBound {
      draft.addTitleCopy(
        line, range: text(line).trimmed(excerpt.upperBound..<lede.excerpt.upperBound))
    }
    draft.setExcerpt(line, excerpt)
    return true
  }

  private mutating func takeShortHeadLine(_ line: Int, hasCredit: Bool) -> Bool {
    if takeCaption(line) { return true }
    if case .heading = page.lines[line].form { return false }
    if !hasCredit, creditFollows(line) {
      let name = text(line)[...]
      if draft.content.authors.isEmpty, page.classes[line + 1].credit != nil,
        PersonName.isPerson(name, isMarked: false), !PersonName.isOutlet(name)
      {
        draft.addAuthor(Credit.Part(text: String(name), range: whole(line)), line: line)
        return true
      }
      if draft.content.subtitle == nil, page.lines[line].count > 15 {
        draft.setSubtitle(line)
      } else {
        draft.unassign(line)
      }
      return true
    }
    // The words of a picture stand right below the date, and the text does not.
    if hasCredit, page.lines[line].blanksBefore == 0, line + 1 < segment.lines.upperBound,
      page.lines[line].count <= 80, page.hasText(from: line + 1, within: 2)
    {
      var next = line + 1
      while next < segment.lines.upperBound, page.lines[next].blanksBefore == 0,
        page.classes[next] == .titleLike
      {
        next += 1
      }
      if next < segment.lines.upperBound, page.lines[next].blanksBefore > 0 {
        draft.addCaption(line, alt: nil, text: whole(line))
        return true
      }
    }
    return false
  }

  private mutating func takeHeadMatter(_ line: Int) -> Bool {
    if takePicture(line) { return true }
    // A single quoted line between a heading and its text is what Markdown has for a dek.
    guard case .quote = page.lines[line].form, line == (segment.title ?? -2) + 1,
      page.lines[line].count <= 250, draft.content.subtitle == nil,
      line + 1 < segment.lines.upperBound, page.lines[line + 1].form != .quote
    else { return false }
    draft.setSubtitle(line)
    return true
  }

  /// Whether a credit comes soon after `line`, and text after that.
  private func creditFollows(_ line: Int) -> Bool {
    var next = line + 1
    var credit = false
    var passed = 0
    while next < segment.lines.upperBound, next < line + 10 {
      switch page.classes[next] {
      case .credit(let found):
        if hasDateHeadings, found.isBareDate { return false }
        if found.isBareURL, page.classes[next - 1].label != nil { return false }
        credit = credit || found.strength > 0 || found.hasClockTime
      case .label(let label):
        if label.kind == .related || label.kind == .source { return false }
      case .titleLike:
        passed += isTitleCopy(next) ? 0 : 1
        if passed > 2 { return false }
      case .prose, .sentence, .matter: return credit
      case .rule, .closing: return false
      }
      next += 1
    }
    return false
  }

  /// Takes a line that is nothing but a picture.
  mutating func takePicture(_ line: Int) -> Bool {
    guard let picture = MarkdownMatter.picture(in: text(line)) else { return false }
    draft.addCaption(line, alt: picture.alt.isEmpty ? nil : picture.alt, text: nil)
    return true
  }

  /// Takes a label, and the address or title that belongs to it.
  mutating func takeLabel(_ line: Int, end: Int) {
    guard let label = page.classes[line].label else { return }
    let words = text(line)
    switch label.kind {
    case .related, .source, .more:
      let own = words.trimmed(0..<max(label.rest.lowerBound, 0), of: "")
      let name = label.rest.isEmpty ? words : String(words.slice(own))
      if !label.rest.isEmpty {
        let rest = String(words.slice(label.rest))
        if rest.hasPrefix("http://") || rest.hasPrefix("https://") {
          // What `Read online` and `Continue reading` lead to is this article.
          if label.kind != .related, draft.content.url == nil {
            draft.apply(Credit(url: Credit.Part(text: rest, range: label.rest)), line: line)
          } else {
            draft.addLink(url: rest, label: name, line: line)
          }
        } else if label.kind == .more,
          !name.hasSuffix(":")
            || ClassifiedPage.key(of: rest) == ClassifiedPage.key(of: draft.titleText)
        {
          // It leads to the whole of this article, or says no more than that there is more.
          draft.unassign(line)
        } else {
          draft.addLink(label: name, title: rest, line: line)
        }
      } else if line + 1 < end, let credit = page.classes[line + 1].credit, credit.isBareURL,
        let url = credit.url, !draft.isTaken(line + 1)
      {
        draft.addLink(url: url.text, label: name, line: line)
        draft.take(line + 1)
      } else if label.kind == .source {
        draft.addLink(label: name, line: line)
      } else {
        draft.unassign(line)
      }
    default: draft.unassign(line)
    }
  }
}
