/// Finds an article's title among its page's headings and declarations.
///
/// What a page calls itself has the site's name in it; a heading that stands in that as a whole is the
/// title without.
struct PageTitle {
  let document: HTMLDocument
  let facts: PageFacts
  let declarations: PageDeclarations
  /// Where the body begins.
  let body: Int?

  struct Found {
    var text: String
    /// Bytes of the page.
    var range: Range<Int>
    /// The heading, if it is one.
    var node: Int?
  }

  func found() -> Found? {
    let names = self.names()
    let headings = self.headings()
    var best: (score: Double, found: Found)?
    for heading in headings {
      var score = heading.weight
      let words = TitleWords(heading.text)
      guard !words.isEmpty else { continue }
      for name in names {
        let other = TitleWords(name.text)
        if other.words == words.words {
          score += 4
        } else if other.contains(words) {
          score += 1 + 2.5 * Double(words.words.count) / Double(other.words.count)
        } else {
          score += 2 * words.overlap(other) - 0.5
        }
      }
      if isSite(heading.text) { score -= 6 }
      if let body, heading.node < body { score += 0.5 }
      if score > best?.score ?? 1.2 {
        best = (
          score, Found(text: heading.text, range: document.range(heading.node), node: heading.node)
        )
      }
    }
    if let best { return best.found }
    for name in names {
      let text = withoutSite(name.text)
      if !isSite(text) { return Found(text: text, range: name.range) }
    }
    return names.first.map { Found(text: $0.text, range: $0.range) }
  }

  private func names() -> [PageDeclarations.Value] {
    let all: [PageDeclarations.Value?] = [
      declarations.linkedData.headline,
      declarations.first([
        "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title",
      ]),
      declarations.title,
    ]
    return all.compactMap(\.self)
  }

  private struct Heading {
    var node: Int
    var text: String
    var weight: Double
  }

  private static let longest = 300

  private func headings() -> [Heading] {
    var headings: [Heading] = []
    var node = 1
    while node < document.nodes.count, headings.count < 60 {
      defer { node += 1 }
      let tag = document.tag(node)
      if facts.isUnseen[node], tag != .body, tag != .html {
        node = document.limit(node) - 1
        continue
      }
      let hints = facts.hints[node]
      let isTitled = hints.has(.title)
      guard tag.isHeading || isTitled && tag != .a && facts.text[node] < Self.longest,
        facts.text[node] > 1, facts.text[node] < Self.longest
      else { continue }
      var weight =
        switch tag {
        case .h1: 2.0
        case .h2: 1.0
        case .h3, .h4: 0.0
        default: 0.2
        }
      if isTitled { weight += 0.4 }
      if facts.linked[node] * 2 > facts.text[node] { weight -= 0.4 }
      if isAside(node) { weight -= 2 }
      guard let text = headingText(node) else { continue }
      headings.append(Heading(node: node, text: text, weight: weight))
    }
    return headings
  }

  private func isAside(_ node: Int) -> Bool {
    var parent = document.parent(node)
    while parent > 0 {
      switch document.tag(parent) {
      case .nav, .aside, .footer: return true
      default: break
      }
      let hints = facts.hints[parent]
      if hints.has(.related) || hints.has(.sidebar) || hints.has(.comments) || hints.has(.consent) {
        return true
      }
      parent = document.parent(parent)
    }
    return false
  }

  /// A heading without the line that stands over it in it.
  private func headingText(_ node: Int) -> String? {
    let whole = document.text(node) { !document[$0].isBlank && facts.isUnseen[$0] }
    let parts = document.children(node).filter { facts.text[$0] > 0 }
    guard parts.count >= 2,
      let longest = parts.max(by: { facts.text[$0] < facts.text[$1] }),
      document.tag(longest) != .text || document.tag(parts[0]) != .text,
      let text = document.tag(longest) == .text
        ? document.lineOfTextNode(longest) : document.text(longest)
    else { return whole }
    // The rest is short, and stands before as an element of its own.
    let rest = Int(facts.text[node] - facts.text[longest])
    guard parts[0] != longest, document.tag(parts[0]) != .text,
      rest * 5 < Int(facts.text[longest]) * 3,
      isSetOff(parts[0])
    else { return whole }
    return text
  }

  private func isSetOff(_ node: Int) -> Bool {
    let tag = document.tag(node)
    if tag.isBlock { return true }
    return document.has(.class, node) && tag == .span
  }

  // MARK: Sites

  private func isSite(_ text: String) -> Bool {
    guard let site = declarations.siteName else { return false }
    return TitleWords(site.text).words == TitleWords(text).words
  }

  private static let separators = [
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " • ", " ‹ ", " › ", " : ", "|",
  ]

  /// `name` without the name of the site before or after it.
  private func withoutSite(_ name: String) -> String {
    for separator in Self.separators {
      let parts = name.components(separatedBy: separator)
      guard parts.count > 1 else { continue }
      let first = parts[0]
      let last = parts[parts.count - 1]
      if isSite(first) { return parts.dropFirst().joined(separator: separator) }
      if isSite(last) { return parts.dropLast().joined(separator: separator) }
      if parts.count > 2, let site = declarations.siteName {
        let kept = parts.filter { TitleWords($0).words != TitleWords(site.text).words }
        if kept.count < parts.count, let longest = kept.max(by: { $0.utf8.count < $1.utf8.count }) {
          return longest
        }
      }
      if declarations.siteName == nil || separator != " - " && separator != " : " {
        let longest = first.utf8.count >= last.utf8.count ? first : last
        return parts.count > 2
          ? parts.max { $0.utf8.count < $1.utf8.count } ?? longest : longest
      }
    }
    return name
  }
}

extension String {
  /// The pieces between `separator`s.
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let found = rest.utf8.firstRange(ofBytes: separator) {
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    parts.append(String(rest))
    return parts.map { String($0.slice($0.trimmed(0..<$0.utf8.count))) }.filter { !$0.isEmpty }
  }
}

extension HTMLDocument {
  /// The words of a text on one line.
  func lineOfTextNode(_ node: Int) -> String? {
    let decoded = HTMLCharacters.decoded(bytes.span, range(node))
    return (NormalizedText.cleaned(decoded.span) ?? decoded).onOneLine
  }
}
