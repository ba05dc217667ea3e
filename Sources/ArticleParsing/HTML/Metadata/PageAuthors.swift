internal import Articles

/// Finds who wrote an article: what its page declares, what its parts are called, what its byline says.
struct PageAuthors {
  typealias Value = PageDeclarations.Value

  let document: HTMLDocument
  let facts: PageFacts
  let declarations: PageDeclarations
  /// The heading with the title, if there is one.
  let title: Int?
  /// Where the body begins and ends.
  let body: Range<Int>

  func found() -> [Value] {
    let declared = names(declarations.linkedData.authors).filter {
      isWritten($0.text) && isShown($0.text)
    }
    if !declared.isEmpty { return declared }
    let marked = marked()
    if !marked.isEmpty { return marked }
    for name in Self.metaNames {
      guard let values = declarations.values[name] else { continue }
      let names = names(values).filter { isFullName($0.text) && isShown($0.text) }
      if !names.isEmpty { return names }
    }
    return byline()
  }

  private static let metaNames = [
    "author", "article:author", "parsely-author", "sailthru.author", "dc.creator",
    "dcterms.creator", "dc.author", "byl", "authors", "citation_author", "article.author",
    "article:author_name", "cxenseparse:author", "creator",
  ]

  // MARK: Names

  /// The names in `values`, without those of sites.
  private func names(_ values: [Value], ofSite: Bool = false) -> [Value] {
    var seen: Set<String> = []
    return values.flatMap { value in
      RecordList.authors(in: value.text).map { Value(text: cleaned($0), range: value.range) }
    }.filter {
      isName($0.text) && (ofSite || !isSite($0.text))
        && seen.insert(Token.foldedWord($0.text[...])).inserted
    }
  }

  private func cleaned(_ name: String) -> String {
    var text = String(name.slice(name.trimmed(0..<name.utf8.count, of: "|,;:•·–—-*")))
    // `Ada Lovelace @ada`.
    if let at = text.utf8.firstRange(ofBytes: " @") { text = String(text[..<at.lowerBound]) }
    guard let space = text.utf8.firstIndex(of: 0x20) else { return text }
    // `by Ada Lovelace`.
    let first = Token.foldedWord(text[..<space])
    return CreditWords.announcing.contains(first)
      ? cleaned(String(text[text.utf8.index(after: space)...])) : withoutDegree(text)
  }

  /// `Grant Tinsley, PhD`.
  private func withoutDegree(_ name: String) -> String {
    guard let comma = name.utf8.lastIndex(of: UInt8(ascii: ",")), name[comma...].utf8.count <= 6,
      !name[comma...].lowercased().contains("r")
    else { return name }
    return String(name[..<comma])
  }

  /// Whether `text` can be who wrote something.
  private func isName(_ text: String) -> Bool {
    guard 2...60 ~= text.utf8.count, !text.contains("@"), !text.contains("/"),
      !text.unicodeScalars.contains(where: { ScalarKind($0) == .digit && text.utf8.count > 20 }),
      text.split(separator: " ").count <= 6
    else { return false }
    let folded = Token.foldedWord(text[...])
    return !Self.nobodies.contains(folded) && !announces(text) && !isCompany(text)
  }

  /// Whether the name is still to come, as in `Article by`.
  private func announces(_ text: String) -> Bool {
    guard let last = text.split(separator: " ").last else { return false }
    return CreditWords.announcing.contains(Token.foldedWord(last))
  }

  /// Whether a reader of the page sees the name.
  private func isShown(_ name: String) -> Bool {
    // Names are often set in capitals; a part of them is enough to know them by.
    let words = name.split(separator: " ").map { Array($0.utf8) }
    guard let last = words.last else { return false }
    let bytes = document.bytes.span
    for node in document.nodes.indices where facts.text[node] >= last.count {
      guard document.tag(node) == .text else { continue }
      let range = document.range(node)
      var place = range.lowerBound
      while place + last.count <= range.upperBound {
        if (bytes[place] ^ last[0]) & 0xDF == 0 {
          var index = 1
          while index < last.count, (bytes[place + index] ^ last[index]) & 0xDF == 0 { index += 1 }
          if index == last.count { return true }
        }
        place += 1
      }
    }
    return false
  }

  /// Whether a name is written as names are, and not as those of accounts.
  private func isWritten(_ text: String) -> Bool {
    text.utf8.contains(0x20)
      || text.unicodeScalars.first.map { ScalarKind($0) != .lower && ScalarKind($0) != .digit }
        == true
  }

  private func isCompany(_ text: String) -> Bool {
    let words = text.split(separator: " ").map { Token.foldedWord($0) }
    return words.last.map { Self.companies.contains($0) } == true
      || words.first == "copyright" || words.first == "©"
  }

  private static let companies: Set<String> = [
    "gmbh", "ag", "ltd", "inc", "llc", "kg", "sa", "srl", "verlag", "e.v.", "ev", "bv", "plc",
    "corp", "online", "media", "magazin", "verband",
  ]

  private func isFullName(_ text: String) -> Bool {
    PersonName.isPerson(text[...], isMarked: false) && !PersonName.isOutlet(text[...])
  }

  private static let nobodies: Set<String> = [
    "admin", "administrator", "webmaster", "author", "editor", "guest", "anonymous", "unknown",
    "none", "null", "user", "root", "online", "autor", "n/a", "super user", "wordpress",
  ]

  private func isSite(_ text: String) -> Bool {
    let name = letters(text)
    if name.count > 3, let host = host {
      if host == name || host.count > 3 && name.starts(with: host) || host.starts(with: name) {
        return true
      }
    }
    guard let site = declarations.siteName.map({ letters($0.text) }), !site.isEmpty else {
      return false
    }
    return site == name || site.count > 6 && name.starts(with: site)
  }

  /// The letters of the longest part of the site's host.
  private var host: [UInt8]? {
    guard
      let address = declarations.canonical?.text ?? declarations.first(["og:url"])?.text,
      let url = CanonicalURL(address)
    else { return nil }
    let host = url.description.prefix { $0 != "/" }
    return host.split(separator: ".").max { $0.utf8.count < $1.utf8.count }.map {
      letters(String($0))
    }
  }

  private func letters(_ text: String) -> [UInt8] {
    Array(Token.foldedWord(text[...]).utf8).filter { ($0 | 0x20) &- 97 < 26 || $0 >= 0x80 }
  }

  // MARK: Parts

  /// The names in parts that are called an author's, nearest to the title.
  private func marked() -> [Value] {
    var best: (score: Double, names: [Value])?
    var node = 1
    while node < document.nodes.count {
      defer { node += 1 }
      guard facts.text[node] > 1, facts.text[node] < 160, document.tag(node) != .text else {
        continue
      }
      // `User name` is what a form asks for.
      if facts.isUnseen[node] || document.tag(node) == .label {
        node = document.limit(node) - 1
        continue
      }
      let isAuthor = facts.hints[node].has(.author)
      let isLink = document.isAuthorLink(node)
      guard isAuthor || isLink else { continue }
      var score = isLink ? 2.0 : 1.0
      if let title, node > title, node < body.upperBound { score += 1 }
      if node < body.lowerBound || body.contains(node) { score += 0.5 }
      // The names come to one more at most, and to read them takes longest.
      guard score + 1 > best?.score ?? 0, !document.isElsewhere(node, facts, body: body),
        let names = names(in: node, isLink: isLink)
      else { continue }
      if names.allSatisfy({ isFullName($0.text) }) { score += 1 }
      if score > best?.score ?? 0 { best = (score, names) }
    }
    return best?.names ?? []
  }

  private func names(in node: Int, isLink: Bool) -> [Value]? {
    guard let text = document.text(node) else { return nil }
    let range = document.range(node)
    // The name is what is called so in it, or a link, or the whole.
    for inside in document.inside(node) where isCalledName(inside) {
      if let text = document.text(inside) {
        let names = names([Value(text: text, range: document.range(inside))], ofSite: true)
        if !names.isEmpty { return names }
      }
    }
    if let credit = CreditGrammar.credit(in: text), !credit.authors.isEmpty, !credit.isForOthers {
      let names = names(credit.authors.map { Value(text: $0.text, range: range) }, ofSite: true)
      return names.isEmpty ? nil : names
    }
    for inside in document.inside(node) where document.tag(inside) == .a {
      guard let text = document.text(inside), isAuthorLink(inside, text, in: node) else { continue }
      let names = names([Value(text: text, range: document.range(inside))], ofSite: true)
        .filter { PersonName.isPerson($0.text[...], isMarked: true) }
      if !names.isEmpty { return names }
    }
    // What leads to the author is called as the author calls itself: `c1ph4`.
    if isLink, text.utf8.count <= 40 {
      let names = names([Value(text: text, range: range)], ofSite: true)
      if !names.isEmpty { return names }
    }
    let names = names([Value(text: text, range: range)], ofSite: true).filter {
      PersonName.isPerson($0.text[...], isMarked: true)
    }
    return names.isEmpty || names.count > 4 ? nil : names
  }

  /// Whether a link in an author's part leads to the author: it is the part, or its address has the name.
  private func isAuthorLink(_ link: Int, _ text: String, in node: Int) -> Bool {
    if facts.linked[link] * 5 >= facts.text[node] * 3, text.utf8.contains(0x20) { return true }
    guard let address = document.value(.href, of: link)?.lowercased() else { return false }
    return text.split(separator: " ").allSatisfy { address.contains(Token.foldedWord($0)) }
  }

  /// Whether a part is called a name, as microformats and schema.org do.
  private func isCalledName(_ node: Int) -> Bool {
    guard document.tag(node) != .text else { return false }
    let names =
      (document.rawValue(.class, of: node).map(document.words) ?? [])
      + (document.rawValue(.itemprop, of: node).map(document.words) ?? [])
    return names.contains { ["fn", "name", "author-name", "author__name"].contains($0) }
  }

  // MARK: Bylines

  /// What a line near the title says.
  private func byline() -> [Value] {
    guard let title else { return [] }
    var node = document.limit(title)
    var lines = 0
    let end = min(document.nodes.count, max(body.lowerBound, node) + 60)
    while node < end, lines < 12 {
      let tag = document.tag(node)
      if tag.isBlock, facts.ownText[node] > 4 { lines += 1 }
      if tag.isBlock, 4..<140 ~= Int(facts.ownText[node]), !facts.isUnseen[node],
        !tag.isHeading, let text = document.text(node), text.utf8.count < 200,
        let credit = CreditGrammar.credit(in: text), !credit.authors.isEmpty, !credit.isForOthers
      {
        let names = names(credit.authors.map { Value(text: $0.text, range: document.range(node)) })
          .filter { isFullName($0.text) }
        if !names.isEmpty { return names }
      }
      node += 1
    }
    return []
  }
}

extension HTMLDocument {
  /// Whether a link says that it leads to the author of the page.
  fileprivate func isAuthorLink(_ node: Int) -> Bool {
    guard tag(node) == .a else { return false }
    return [HTMLAttribute.rel, .itemprop].contains { name in
      rawValue(name, of: node).map(words)?.contains("author") == true
    }
  }
}
