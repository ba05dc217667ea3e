internal import Articles
internal import UnicodeText

/// An article being put together from lines of a page. Every line ends up in a field, or in
/// `unassigned`.
struct Draft {
  let page: Page
  /// The lines that belong to it.
  private(set) var lines: Range<Int>
  var content = ArticleContent()
  /// How the title reads in the page, where its copies are compared with it.
  var titleText = ""
  private var taken: Set<Int> = []
  private var pendingName: (part: Credit.Part, line: Int)?
  private var hasLede = false
  private var updated: (date: PartialDate, range: Range<Int>, line: Int)?

  init(page: Page, lines: Range<Int>) {
    self.page = page
    self.lines = lines
  }

  func isTaken(_ line: Int) -> Bool { taken.contains(line) }

  /// Marks `line` as having its place.
  mutating func take(_ line: Int) { taken.insert(line) }

  private mutating func note(_ field: String, _ line: Int, _ range: Range<Int>) {
    content.origins.append(FieldOrigin(field: field, range: page.sourceRange(of: line, range)))
    taken.insert(line)
  }

  // MARK: Fields

  mutating func setTitle(_ text: String, line: Int, range: Range<Int>) {
    content.title = text
    titleText = text
    note("title", line, range)
  }

  /// A further place where the title stands.
  mutating func addTitleCopy(_ line: Int, range: Range<Int>? = nil) {
    note("title", line, range ?? 0..<page.lines[line].text.utf8.count)
  }

  mutating func setSubtitle(_ line: Int) {
    content.subtitle = page.lines[line].text
    note("subtitle", line, 0..<page.lines[line].text.utf8.count)
  }

  mutating func setBio(_ line: Int) {
    let text = page.lines[line].text
    content.bio = content.bio.map { text + ArticleContent.blockSeparator + $0 } ?? text
    content.handles = Handles.handles(in: text) + content.handles
    note("bio", line, 0..<text.utf8.count)
  }

  mutating func setExcerpt(_ line: Int, _ range: Range<Int>) {
    guard !range.isEmpty, content.excerpt == nil else { return }
    content.excerpt = String(page.lines[line].text.slice(range))
    note("excerpt", line, range)
  }

  mutating func addAuthor(_ part: Credit.Part, line: Int) {
    guard !content.authors.contains(part.text) else { return }
    content.authors.append(part.text)
    note("authors", line, part.range)
  }

  // MARK: Credits

  /// Takes what `line` says. What comes first wins, but for a byline, which knows more than the
  /// reposter who put a lede above it.
  mutating func apply(_ credit: Credit, line: Int, isLede: Bool = false) {
    if let title = credit.title, content.title == nil {
      setTitle(title.text, line: line, range: title.range)
    }
    if let subtitle = credit.subtitle, content.subtitle == nil {
      content.subtitle = subtitle.text
      note("subtitle", line, subtitle.range)
    }
    if let excerpt = credit.excerpt { setExcerpt(line, excerpt.range) }
    if content.authors.isEmpty {
      for author in credit.authors { addAuthor(author, line: line) }
    } else if credit.authors.contains(where: { content.authors.contains($0.text) }) {
      take(line)
    }
    if let outlet = credit.outlet, content.outlet == nil {
      content.outlet = Self.withoutIssue(outlet.text)
      note("outlet", line, outlet.range)
    }
    if let name = credit.nameOrOutlet, pendingName == nil { pendingName = (name, line) }
    takeDates(of: credit, line: line, isLede: isLede)
    for url in [credit.via, credit.url].compactMap({ $0 }) where content.url == nil {
      content.url = url.text
      note("url", line, url.range)
    }
    if let url = credit.url, let kept = content.url, kept != url.text {
      content.links.append(Link(url: url.text, range: page.sourceRange(of: line, url.range)))
      take(line)
    } else if credit.url?.text == content.url, credit.url != nil {
      take(line)
    }
    if let language = credit.language, language.text.utf8.count == 2, content.language == nil {
      content.language = language.text.lowercased()
      note("language", line, language.range)
    }
    if credit.field == .sender, let name = credit.authors.last?.range {
      keepAddress(line, beside: name)
    }
    if credit.hasClockTime, credit.strength == 0, !taken.contains(line) {
      unassign(line)
    }
  }

  /// A sender's mail address has no field, and still it is not lost.
  private mutating func keepAddress(_ line: Int, beside name: Range<Int>) {
    let text = page.lines[line].text
    let start =
      (text.utf8.firstIndex(of: UInt8(ascii: ":"))).map {
        text.utf8.distance(from: text.startIndex, to: $0) + 1
      } ?? 0
    for side in [start..<max(start, name.lowerBound), name.upperBound..<text.utf8.count] {
      let address = text.trimmed(side, of: "<>()\"' ")
      if text.slice(address).utf8.contains(UInt8(ascii: "@")) { unassign(line, range: address) }
    }
  }

  private mutating func takeDates(of credit: Credit, line: Int, isLede: Bool) {
    if let published = credit.published {
      if isLede {
        content.reposted = published.date
        note("reposted", line, published.range)
      }
      if content.published == nil || (hasLede && !isLede) {
        content.origins.removeAll { $0.field == "published" }
        content.published = published.date
        note("published", line, published.range)
        hasLede = isLede
      }
    }
    if let date = credit.updated, updated == nil {
      updated = (date.date, page.sourceRange(of: line, date.range), line)
      if credit.published != nil || credit.field == nil { take(line) }
    }
  }

  /// An outlet without the number of its issue.
  private static func withoutIssue(_ name: String) -> String {
    guard let comma = name.utf8.lastIndex(of: UInt8(ascii: ",")) else { return name }
    let tail = Token.tokens(of: String(name[comma...]))
    guard tail.count >= 2, ["no", "nr", "n", "issue", "vol", "num"].contains(tail[1].text),
      tail.contains(where: { $0.kind == .number })
    else { return name }
    return String(name[..<comma])
  }

  // MARK: The body

  mutating func addBlock(_ line: Int, range: Range<Int>? = nil) {
    let whole = page.lines[line]
    let range = range ?? 0..<whole.text.utf8.count
    guard !range.isEmpty else { return }
    content.blocks.append(
      Block(
        kind: whole.blockKind, text: String(whole.text.slice(range)),
        range: page.sourceRange(of: line, range)))
    taken.insert(line)
  }

  mutating func addCaption(_ line: Int, alt: Range<Int>?, text: Range<Int>?, atStart: Bool = false)
  {
    let words = page.lines[line].text
    content.captions.append(
      Caption(
        alt: alt.map { String(words.slice($0)) }, text: text.map { String(words.slice($0)) },
        afterBlock: content.blocks.count, range: page.sourceRange(of: line)))
    taken.insert(line)
  }

  mutating func addLink(
    url: String? = nil, label: String? = nil, title: String? = nil, line: Int,
    range: Range<Int>? = nil
  ) {
    let range = range ?? 0..<page.lines[line].text.utf8.count
    content.links.append(
      Link(url: url, label: label, title: title, range: page.sourceRange(of: line, range)))
    taken.insert(line)
  }

  mutating func addRelated(_ line: Int, title: Range<Int>) {
    content.related.append(
      RelatedItem(
        title: String(page.lines[line].text.slice(title)), range: page.sourceRange(of: line)))
    taken.insert(line)
  }

  mutating func unassign(_ line: Int, range: Range<Int>? = nil) {
    let whole = page.lines[line]
    let range = range ?? 0..<whole.text.utf8.count
    guard !range.isEmpty else { return }
    content.unassigned.append(
      Unassigned(
        text: String(whole.text.slice(range)), range: page.sourceRange(of: line, range)))
    taken.insert(line)
  }

  // MARK: The end

  /// Where it begins in the file.
  var sourceStart: Int {
    lines.isEmpty ? 0 : page.sourceRange(of: lines.lowerBound).lowerBound
  }

  /// Keeps lines next to the article that are no article's.
  mutating func adopt(_ strays: Range<Int>) {
    guard !strays.isEmpty else { return }
    for line in strays where page.lines[line].form != .rule { unassign(line) }
    lines = min(lines.lowerBound, strays.lowerBound)..<max(lines.upperBound, strays.upperBound)
    content.unassigned.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Puts every line that is left in its place.
  mutating func finish() {
    if let (part, line) = pendingName {
      if content.authors.isEmpty {
        addAuthor(part, line: line)
      } else if content.outlet == nil {
        content.outlet = part.text
        note("outlet", line, part.range)
      }
    }
    if let updated, content.published == nil {
      content.published = updated.date
      content.origins.append(FieldOrigin(field: "published", range: updated.range))
      taken.insert(updated.line)
    }
    for line in lines where !taken.contains(line) && page.lines[line].form != .rule {
      unassign(line)
    }
    putInOrder()
    if content.language == nil {
      let text = content.blocks.prefix(4).map(\.text).joined(separator: "\n").head(1000)
      content.language = dominantLanguage(of: text.isEmpty ? content.title ?? "" : text)
    }
  }
}

extension Draft {
  /// The end of an article is read backwards, and captions there before the blocks above them.
  private mutating func putInOrder() {
    content.unassigned.sort { $0.range.lowerBound < $1.range.lowerBound }
    content.links.sort { $0.range.lowerBound < $1.range.lowerBound }
    content.captions.sort { $0.range.lowerBound < $1.range.lowerBound }
    var before = 0
    for index in content.captions.indices {
      let place = content.captions[index].range.lowerBound
      while before < content.blocks.count, content.blocks[before].range.lowerBound < place {
        before += 1
      }
      content.captions[index].afterBlock = before
    }
  }
}

extension Line {
  /// What the line is in an article's body.
  var blockKind: Block.Kind {
    switch form {
    case .plain, .rule: .paragraph
    case .heading: .heading
    case .quote: .quote
    case .listItem: .listItem
    case .preformatted: .preformatted
    }
  }
}
