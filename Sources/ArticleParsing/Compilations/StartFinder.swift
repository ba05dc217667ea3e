internal import Articles
internal import UnicodeText

/// Finds where the articles of a page begin, by adding up evidence line by line.
struct StartFinder {
  let page: ClassifiedPage
  private var candidates: [Int: Start] = [:]

  /// The starts of `page` in order, weak ones left out.
  static func starts(of page: ClassifiedPage) -> [Start] {
    var finder = StartFinder(page: page)
    finder.gather()
    let candidates = finder.candidates.values.sorted { $0.title < $1.title }
    return StartFilter(page: page, candidates: candidates).starts()
  }

  private init(page: ClassifiedPage) { self.page = page }

  private mutating func gather() {
    addHeadings()
    addFieldHeads()
    addCreditRuns()
    for index in page.indices where page.classes[index] == .titleLike {
      addRepetition(index)
      addPageReference(index)
    }
    addParts()
    addSeries()
    addQuoted()
    addSlugs()
    for index in candidates.keys {
      if page.isBoundary(index - 1) { note(.boundaryAbove, at: index) }
      if page.hasText(from: index + 1, within: 3) { note(.textBelow, at: index) }
    }
  }

  private mutating func note(_ evidence: Evidence, at index: Int, head: Int? = nil) {
    var start = candidates[index] ?? Start(title: index, head: index, evidence: [])
    start.evidence.insert(evidence)
    if let head { start.head = min(start.head, head) }
    candidates[index] = start
  }
}

// MARK: Marks and repetition

extension StartFinder {
  /// Underlined titles, and headings of the level at which credits stand below.
  private mutating func addHeadings() {
    var byLevel: [Int: [Int]] = [:]
    for index in page.indices {
      if case .heading(let level, _) = page.lines[index].form {
        byLevel[level, default: []].append(index)
      }
    }
    guard let level = articleLevel(byLevel) else { return }
    for index in byLevel[level] ?? [] { note(.heading, at: index) }
  }

  /// The level of the headings that are titles: the top one with several, unless only those of a
  /// lower one have credits.
  private func articleLevel(_ byLevel: [Int: [Int]]) -> Int? {
    for level in byLevel.keys.sorted() {
      let headings = byLevel[level] ?? []
      let credited = headings.count { heading in
        heading + 1 < page.lines.count && (page.classes[heading + 1].credit?.strength ?? 0) > 0
      }
      if credited > 0, credited * 2 >= headings.count { return level }
    }
    guard let top = byLevel.keys.min(), let headings = byLevel[top] else { return nil }
    let hasTitles = top == 1 || headings.allSatisfy { page.isBoundary($0 - 1) }
    return hasTitles && headings.count > 1 ? top : (top == 1 ? top : nil)
  }

  private mutating func addRepetition(_ index: Int) {
    let end = min(index + 5, page.lines.count)
    if index + 1 < end, (index + 1..<end).contains(where: { page.isGlued(index, to: $0) }) {
      note(.glued, at: index)
    }
    let key = page.keys[index]
    guard key != 0, let others = page.linesByKey[key], others.count > 1, others.count <= 12 else {
      return
    }
    if let next = others.first(where: { $0 > index }), next - index <= 12 {
      note(.repeated, at: index)
    } else if let first = others.first, first < index, isListed(first) {
      note(.listed, at: index)
    }
  }

  /// Whether the line is one of a list of short lines, as in a table of contents.
  private func isListed(_ index: Int) -> Bool {
    func isEntry(_ other: Int) -> Bool {
      guard page.indices.contains(other) else { return false }
      switch page.classes[other] {
      case .titleLike, .matter: return true
      case .label(let label): return label.kind == .contents
      default: return false
      }
    }
    return isEntry(index - 1) && isEntry(index + 1)
  }

  /// `Outlet: Title (p. 3)`
  private mutating func addPageReference(_ index: Int) {
    if PageReference(page.lines[index].text) != nil { note(.pageReference, at: index) }
    if ParentheticalCredit(page.lines[index].text) != nil { note(.parentheticalCredit, at: index) }
    if page.isText(index + 1), Dateline.end(in: page.lines[index + 1].text) != nil {
      note(.datelineBelow, at: index)
    }
  }

  /// Numbered titles: `1. …`, text, `2. …`, text.
  private mutating func addSeries() {
    var expected = 1
    var series: [Int] = []
    for index in page.indices where page.isTitleLike(index) {
      guard page.lines[index].text.utf8.first.map({ (48...57).contains($0) }) == true else {
        continue
      }
      let tokens = Token.tokens(of: page.lines[index].text.head(12))
      guard tokens.count >= 3, let number = tokens[0].number,
        tokens[1].isMark(".") || tokens[1].isMark(")"),
        tokens[2].hasSpaceBefore, page.hasText(from: index + 1, within: 4)
      else { continue }
      if number == expected {
        series.append(index)
        expected += 1
      }
    }
    if series.count >= 2 { for index in series { note(.numbered, at: index) } }
  }
}

// MARK: Credits

extension StartFinder {
  /// Runs of fields that name a title: `Date: …`, `From: …`, `Subject: …`.
  private mutating func addFieldHeads() {
    var index = 0
    while index < page.lines.count {
      guard page.classes[index].credit?.field != nil else {
        index += 1
        continue
      }
      var end = index + 1
      while end < page.lines.count, page.classes[end].credit != nil,
        page.lines[end].blanksBefore == 0
      {
        end += 1
      }
      let credits = (index..<end).compactMap { page.classes[$0].credit }
      if credits.count >= 2, let title = credits.firstIndex(where: { $0.title != nil }) {
        let line = index + title
        // A heading below has the last word on the title; the fields are its head.
        if end < page.lines.count, case .heading = page.lines[end].form {
          note(.field, at: end, head: index)
        } else {
          note(.field, at: line, head: index)
          if credits.contains(where: { $0.field == .sender }),
            !credits.contains(where: { !$0.authors.isEmpty })
          {
            candidates[line]?.isFurniture = true
          }
        }
      } else if credits.count >= 2, credits.contains(where: { $0.field == .sender }) {
        // An envelope without a subject.
        note(.field, at: index, head: index)
        candidates[index]?.isFurniture = true
      }
      index = end
    }
  }

  /// The titles above, or below, runs of credits.
  private mutating func addCreditRuns() {
    for found in CreditTitles.titles(of: page) {
      note(found.evidence, at: found.title, head: found.head)
    }
  }
}

// MARK: Parts, quotations and addresses

extension StartFinder {
  /// Pages whose every part opens with a short line.
  private mutating func addParts() {
    let rules = page.indices.filter { page.classes[$0] == .rule }.map { $0 + 1 }
    addParts(openedBy: rules)
    var frequency: [Int: Int] = [:]
    for line in page.lines.dropFirst() { frequency[line.blanksBefore, default: 0] += 1 }
    let usual = frequency.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    let gap = max(2, usual + 1)
    addParts(openedBy: page.indices.filter { $0 > 0 && page.lines[$0].blanksBefore >= gap })
  }

  private mutating func addParts(openedBy openings: [Int]) {
    // A part without text says nothing.
    let ends = openings.dropFirst() + [page.lines.count]
    let parts = zip(openings, ends).compactMap { opening, end in
      opening < end && (opening..<min(end, opening + 60)).contains(where: page.isText)
        ? opening : nil
    }
    guard parts.count >= 1 else { return }
    let first = page.indices.first { page.classes[$0] != .rule } ?? 0
    let all = (parts.contains(first) ? [] : [first]) + parts
    let titled = all.filter { page.isTitleLike($0) && page.hasText(from: $0 + 1, within: 3) }
    // Hardly any part may open otherwise, or the rules are breaks within articles.
    let hasPreamble = titled.count == parts.count && !titled.contains(first)
    guard titled.count >= 2, titled.count * 4 >= all.count * 3 || hasPreamble else { return }
    for index in titled { note(.opensPart, at: index) }
  }

  /// Labels that quote the title of the article they stand under.
  private mutating func addQuoted() {
    for index in page.indices {
      let quoted: Substring
      switch page.classes[index] {
      // Behind `The post `.
      case .closing: quoted = page.lines[index].text.dropFirst(9)
      case .label(let label)
      where label.kind == .more || label.kind == .discussion || label.kind == .footer:
        let text = page.lines[index].text
        quoted = text.slice(text.trimmed(label.rest, of: "“”„\"‘’«»‹›:"))
      default: continue
      }
      guard quoted.utf8.count >= 12 else { continue }
      let lowest = max(0, index - 40)
      for above in stride(from: index - 1, through: lowest, by: -1) where page.isTitleLike(above) {
        let title = page.lines[above].text
        if title.utf8.count >= 8, quoted.hasPrefix(title), page.hasText(from: above + 1, within: 3)
        {
          note(.quoted, at: above)
          break
        }
      }
    }
  }

  /// Addresses whose last part is the title of what follows.
  private mutating func addSlugs() {
    for index in page.indices {
      guard let url = page.classes[index].credit?.url,
        let part = CanonicalURL(url.text)?.lastPathPart, part.utf8.count >= 8
      else { continue }
      let near =
        Array(index + 1..<max(index + 1, min(index + 4, page.lines.count)))
        + (max(0, index - 3)..<index).reversed()
      for line in near
      where page.isTitleLike(line) && page.hasText(from: max(line, index) + 1, within: 3)
        && slug(of: page.lines[line].text) == part
      {
        note(.slug, at: line)
        break
      }
    }
  }
}
