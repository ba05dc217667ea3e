internal import Articles

/// Finds the line under a title that goes on with it.
struct PageSubtitle {
  let document: HTMLDocument
  let facts: PageFacts
  let declarations: PageDeclarations
  /// The heading with the title.
  let title: Int?
  /// Where the body begins.
  let body: Int

  struct Found {
    var text: String
    /// Bytes of the page.
    var range: Range<Int>
    var node: Int?
  }

  /// What is longer is a paragraph, even where it is called a subtitle.
  private static let longest = 160

  func found() -> Found? {
    let said =
      declarations.linkedData.alternativeHeadline ?? declarations.first(["alternativeheadline"])
    return shown() ?? said.map { Found(text: $0.text, range: $0.range) }
  }

  /// A heading, or a part that is called a subtitle, with nothing but dates and names before it.
  private func shown() -> Found? {
    guard let title else { return nil }
    var node = document.limit(title)
    var passed = 0
    while node < document.nodes.count, passed < Self.longest {
      let tag = document.tag(node)
      if facts.isUnseen[node] || facts.text[node] == 0 && tag != .text {
        node = document.limit(node)
        continue
      }
      let hints = facts.hints[node]
      if isSubtitle(node), let text = document.text(node) {
        // A sentence is the first of the text.
        return Sentence.endsWithFullStop(text)
          ? nil : Found(text: text, range: document.range(node), node: node)
      }
      // A heading opens a section, a paragraph the text.
      if tag.isHeading || tag == .p && facts.isProse(node) { return nil }
      if tag.isBlock, !hints.isDisjoint(with: .boilerplate) {
        node = document.limit(node)
        continue
      }
      if tag == .text { passed += Int(facts.text[node]) }
      node += 1
    }
    return nil
  }

  private func isSubtitle(_ node: Int) -> Bool {
    guard let title, 8...Self.longest ~= Int(facts.text[node]), facts.linked[node] == 0,
      document.tag(node) != .text, !facts.hints[node].has(.date), !facts.hints[node].has(.author),
      !facts.hints[node].has(.caption), !document.hasDate(node)
    else { return false }
    if document.tag(node).isHeading {
      // Right below the title, and above where the text begins.
      return document.parent(node) == document.parent(title) && node < body
        && document.tag(document.parent(title)) != .body
    }
    return facts.hints[node].has(.subtitle) && facts.text[node] == facts.ownText[node]
      && document.tag(node).isBlock
  }
}

extension HTMLDocument {
  /// Whether the words of a part hold a day.
  fileprivate func hasDate(_ node: Int) -> Bool {
    guard hasDigits(node), let text = text(node) else { return false }
    return DateGrammar.dates(in: Token.tokens(of: text.head(200))).contains { $0.date.day != nil }
  }
}
