internal import Articles

/// Finds when an article was published: what its page declares, marks, or says near the title.
struct PageDates {
  let document: HTMLDocument
  let facts: PageFacts
  let declarations: PageDeclarations
  let address: String?
  let title: Int?
  /// Where the body begins and ends.
  let body: Range<Int>

  struct Found {
    var date: PartialDate
    /// Bytes of the page.
    var range: Range<Int>
    /// Whether a reader of the page sees it, and not only a program.
    var isShown = false
  }

  func found() -> Found? {
    let seen = marked() ?? writtenNearTitle()
    let said =
      declared(Self.articleNames) ?? declarations.linkedData.published.flatMap(read)
      ?? declared(Self.publishedNames)
    if let said {
      // What is shown is the day where the page is at home; what is declared may be that of Greenwich.
      if let seen, seen.isShown, seen.date.isNext(to: said.date) { return seen }
      return said
    }
    return seen ?? declared(Self.vagueNames) ?? addressed() ?? titled() ?? dateline()
      ?? written(body.upperBound, document.nodes.count) ?? modified()
  }

  private func writtenNearTitle() -> Found? {
    let start = title.map { document.limit($0) } ?? max(0, body.lowerBound - 100)
    return written(start, max(body.lowerBound, start) + 60)
      ?? title.flatMap { written(max(0, $0 - 40), $0) ?? written($0 + 1, document.limit($0)) }
  }

  private static let articleNames = [
    "article:published_time", "og:published_time", "og:article:published_time",
  ]
  private static let publishedNames = [
    "datepublished", "parsely-pub-date", "sailthru.date", "article.published", "article:published",
    "publishdate",
    "publish-date", "publish_date", "pubdate", "published", "publication_date", "dc.date.issued",
    "dcterms.issued", "cxenseparse:recs:publishtime", "citation_publication_date", "citation_date",
    "pub_date", "article_date_original", "originalpublicationdate", "release_date", "displaydate",
  ]
  /// A date of the page, which may be that of its last change.
  private static let vagueNames = [
    "dc.date.created", "dcterms.created", "datecreated", "dc.created", "date", "dc.date",
    "dcterms.date",
  ]
  private static let modifiedNames = [
    "article:modified_time", "og:updated_time", "datemodified", "dc.date.modified",
    "dcterms.modified", "last-modified", "revised",
  ]

  private func modified() -> Found? {
    declarations.linkedData.modified.flatMap(read) ?? declared(Self.modifiedNames)
  }

  private func declared(_ names: [String]) -> Found? {
    for name in names {
      for value in declarations.values[name] ?? [] { if let found = read(value) { return found } }
    }
    return nil
  }

  private func read(_ value: PageDeclarations.Value) -> Found? { read(value.text, value.range) }

  private func read(_ text: String, _ range: Range<Int>) -> Found? {
    Self.date(in: text).map { Found(date: $0, range: range) }
  }

  /// A date of the web: to the day, and not before there was one unless it says so in full.
  private static func date(in text: String) -> PartialDate? {
    guard let date = RecordDate.date(in: text), date.day != nil, 1900...2100 ~= date.year else {
      return nil
    }
    return date
  }

  // MARK: Parts

  private func marked() -> Found? {
    var best: (score: Double, found: Found)?
    var node = 1
    while node < document.nodes.count {
      defer { node += 1 }
      let tag = document.tag(node)
      let isTime = tag == .time
      guard isTime || facts.hints[node].has(.date) || document.has(.itemprop, node),
        facts.text[node] < 120
      else { continue }
      let property = document.rawValue(.itemprop, of: node).map(document.words) ?? []
      guard
        isTime || facts.hints[node].has(.date) || property.contains("datepublished")
          || property.contains("datecreated") || property.contains("datemodified")
      else { continue }
      guard !isElsewhere(node), let found = date(in: node) else { continue }
      var score = isTime ? 1.0 : 0.8
      if property.contains("datepublished") || property.contains("datecreated") { score += 2 }
      if property.contains("datemodified") { score -= 1 }
      if let words = document.rawValue(.class, of: node).map(document.words),
        words.contains(where: { $0.contains("updated") || $0.contains("modified") }),
        !words.contains(where: { $0.contains("published") })
      {
        score -= 0.5
      }
      if let title, node > title { score += 0.6 }
      if node < body.lowerBound || body.contains(node) { score += 0.4 }
      if score > best?.score ?? 0 { best = (score, found) }
    }
    return best?.found
  }

  private func date(in node: Int) -> Found? {
    let shown = document.spacedText(node).flatMap(written)
    for name in [HTMLAttribute.datetime, .content, .title] {
      guard let text = document.lineOfValue(name, of: node),
        let found = read(text, document.range(node))
      else { continue }
      guard let shown else { return found }
      if !found.date.isNext(to: shown) {
        return Found(date: found.date, range: found.range, isShown: found.date == shown)
      }
      break
    }
    return shown.map { Found(date: $0, range: document.range(node), isShown: true) }
  }

  private func isElsewhere(_ node: Int) -> Bool {
    document.isElsewhere(node, facts, body: body)
  }

  // MARK: The address

  /// A date in the path of the page's address.
  private func addressed() -> Found? {
    let canonical = declarations.canonical ?? declarations.first(["og:url"])
    for (text, range) in [(canonical?.text, canonical?.range), (address, nil)] {
      guard let text, let url = CanonicalURL(text) else { continue }
      let parts = url.description.split(separator: "/").dropFirst()
      for (index, part) in zip(parts.indices, parts) {
        guard part.utf8.count == 4, let year = Int(part), 1990...2100 ~= year,
          index + 2 < parts.endIndex, let month = Int(parts[index + 1]),
          let day = Int(parts[index + 2].prefix { $0.isNumber }),
          let date = PartialDate(year: year, month: month, day: day)
        else { continue }
        return Found(date: date, range: range ?? 0..<0)
      }
    }
    return nil
  }

  // MARK: Text

  /// A date in what the page is called.
  private func titled() -> Found? {
    guard let name = declarations.title, let date = written(name.text) else { return nil }
    return Found(date: date, range: name.range)
  }

  /// A date in a short line among the nodes from `start` to `end`.
  private func written(_ start: Int, _ end: Int) -> Found? {
    var node = start
    while node < min(end, document.nodes.count) {
      defer { node += 1 }
      let tag = document.tag(node)
      guard tag != .text, !facts.isUnseen[node],
        6..<(tag.isBlock ? 200 : 50) ~= Int(tag.isBlock ? facts.ownText[node] : facts.text[node]),
        facts.text[node] < 260, document.hasDigits(node), !isElsewhere(node),
        let text = document.spacedText(node)
      else { continue }
      // A day that a sentence of the article speaks of is not the article's.
      if body.contains(node), facts.isProse(node) { continue }
      if let date = written(text) {
        return Found(date: date, range: document.range(node), isShown: true)
      }
    }
    return nil
  }

  /// A date that the first paragraphs begin with.
  private func dateline() -> Found? {
    var paragraphs = 0
    let start = title.map { min(document.limit($0), body.lowerBound) } ?? body.lowerBound
    for node in start..<body.upperBound
    where document.tag(node).isBlock && facts.isProse(node) && !facts.isUnseen[node] {
      paragraphs += 1
      if paragraphs > 3 { return nil }
      guard let text = document.text(node) else { continue }
      let tokens = Token.tokens(of: text.head(80))
      if let match = DateGrammar.dates(in: tokens).first, match.tokens.lowerBound <= 4,
        match.date.day != nil
      {
        return Found(date: match.date, range: document.range(node))
      }
    }
    return nil
  }

  private func written(_ text: String) -> PartialDate? {
    let tokens = Token.tokens(of: text.head(200))
    let dates = DateGrammar.dates(in: tokens).lazy.map(\.date)
    if let date = dates.first(where: { $0.day != nil && 1990...2100 ~= $0.year }) { return date }
    return shortDate(in: tokens)
  }

  /// `28.01.22`, `26 | 01 | 2022` or `03/05/2022`: too little to be a date anywhere but where one is
  /// looked for.
  private func shortDate(in tokens: [Token]) -> PartialDate? {
    guard tokens.count >= 5 else { return nil }
    for index in 0...tokens.count - 5 {
      let mark = tokens[index + 1]
      guard let first = tokens[index].number, let second = tokens[index + 2].number,
        let year = tokens[index + 4].number, tokens[index + 4].text.utf8.count != 3,
        tokens[index].text.utf8.count == 2, tokens[index + 2].text.utf8.count == 2,
        mark.isMark(".") || mark.isMark("|") || mark.isMark("/"),
        tokens[index + 3].text == mark.text
      else { continue }
      var (day, month) = (first, second)
      if mark.text == "/" {
        guard let isMonthFirst = declarations.writesMonthFirst else { continue }
        if isMonthFirst { (day, month) = (second, first) }
      }
      let full = year < 100 ? 2000 + year : year
      if 1990...2100 ~= full, let date = PartialDate(year: full, month: month, day: day) {
        return date
      }
    }
    return nil
  }
}

extension PartialDate {
  /// Whether it is the day before or after another.
  fileprivate func isNext(to other: PartialDate) -> Bool {
    day != nil && other.day != nil && abs(dayNumber - other.dayNumber) == 1
  }
}

extension PageDeclarations {
  /// Whether the page's readers put the month first in `03/05/2022`; `nil` where both are usual.
  fileprivate var writesMonthFirst: Bool? {
    let locale = (language ?? first(["og:locale"])?.text ?? "").lowercased()
    let parts = locale.split { $0 == "-" || $0 == "_" }
    guard let language = parts.first else { return nil }
    guard language == "en" else { return false }
    return parts.count > 1 ? parts[1] == "us" : nil
  }
}

extension HTMLDocument {
  /// Whether a part belongs to something else than the article whose body is `body`.
  func isElsewhere(_ node: Int, _ facts: PageFacts, body: Range<Int>) -> Bool {
    let isAfter = node >= body.upperBound
    var parent = node
    while parent > 0 {
      let hints = facts.hints[parent]
      let tag = tag(parent)
      if hints.has(.comments) || hints.has(.related) || tag == .nav
        || isAfter && (hints.has(.sidebar) || hints.has(.teaser) || tag == .aside)
      {
        return !isInside(body.lowerBound, parent)
      }
      parent = self.parent(parent)
    }
    return false
  }
}

extension HTMLDocument {
  /// The words of a part, where elements that touch are told apart.
  func spacedText(_ root: Int) -> String? {
    var text: [UInt8] = []
    for node in inside(root) where nodes[node].tag == .text {
      text += HTMLCharacters.decoded(bytes.span, range(node))
      text.append(0x20)
    }
    return (NormalizedText.cleaned(text.span) ?? text).onOneLine
  }

  func hasDigits(_ root: Int) -> Bool {
    for node in inside(root) where nodes[node].tag == .text {
      if bytes[range(node)].contains(where: { $0 &- 48 < 10 || $0 >= 0xD9 }) { return true }
    }
    return false
  }
}
