/// Finds the articles of a page that holds several whole ones, such as the front page of a blog.
///
/// They lie side by side, each with a heading of its own and with what only articles have: an address, a
/// day, an author. A page whose name is that of one of them is the page of that one, and what leads on
/// to the rest elsewhere is a teaser.
struct PageParts {
  struct Part {
    var node: Int
    var heading: PageDeclarations.Value
    /// As written.
    var address: String?
  }

  let document: HTMLDocument
  let facts: PageFacts
  let declarations: PageDeclarations

  /// Prose of an article that is whole, where it is one paragraph.
  private static let wholeProse = 800
  /// What is less is looked at no further.
  private static let leastProse = 150

  /// The articles in their order; none if the page is not made of several.
  func found() -> [Part] {
    let groups = Dictionary(grouping: candidates()) { document.depth($0.node) }
    guard
      let group = groups.values.max(by: { prose($0) < prose($1) }),
      group.count > 1, prose(group) * 10 >= Int(facts.prose[0]) * 6,
      group.allSatisfy({ Int(facts.prose[$0.node]) * 10 <= prose(group) * 8 })
    else { return [] }
    let names =
      [declarations.linkedData.headline, declarations.first(["og:title"])]
      .compactMap { $0?.text } + [declarations.title?.text].compactMap(\.self)
    let isOwnPage = group.contains { part in
      names.contains { TitleWords($0).contains(TitleWords(part.heading.text), orIs: true) }
    }
    let whole = group.count { isWhole($0) }
    guard !isOwnPage, whole > 1, whole * 2 > group.count else { return [] }
    return group
  }

  private func prose(_ parts: [Part]) -> Int { parts.reduce(0) { $0 + Int(facts.prose[$1.node]) } }

  // MARK: Candidates

  private func candidates() -> [Part] {
    var parts: [Part] = []
    var node = 1
    while node < document.nodes.count {
      let hints = facts.hints[node]
      if facts.isUnseen[node] || hints.has(.comments) || hints.has(.related)
        || document.tag(node) == .aside || document.tag(node) == .nav
      {
        node = document.limit(node)
      } else if Int(facts.prose[node]) >= Self.leastProse, document.isEntry(node),
        let part = part(node)
      {
        parts.append(part)
        node = document.limit(node)
      } else {
        node += 1
      }
    }
    return parts
  }

  private func part(_ node: Int) -> Part? {
    guard let heading = heading(in: node), let text = document.text(heading) else { return nil }
    let address = address(of: heading) ?? bookmark(in: node)
    let isArticle = address != nil || document.inside(node).contains { isSign($0) }
    guard isArticle else { return nil }
    return Part(
      node: node, heading: PageDeclarations.Value(text: text, range: document.range(heading)),
      address: address)
  }

  /// The first heading, if it stands above the prose.
  private func heading(in node: Int) -> Int? {
    for inside in document.inside(node) {
      if document.tag(inside).isHeading, facts.text[inside] > 1 { return inside }
      if document.tag(inside).isBlock, facts.isProse(inside) { return nil }
    }
    return nil
  }

  private func address(of heading: Int) -> String? {
    let link =
      document.inside(heading).first { document.tag($0) == .a && document.has(.href, $0) }
      ?? (document.tag(document.parent(heading)) == .a ? document.parent(heading) : nil)
    return link.flatMap { document.value(.href, of: $0) }
  }

  private func bookmark(in node: Int) -> String? {
    let link = document.inside(node).first {
      document.tag($0) == .a
        && document.rawValue(.rel, of: $0).map(document.words)?.contains("bookmark") == true
    }
    return link.flatMap { document.value(.href, of: $0) }
  }

  /// Whether a part says when or by whom something was written.
  private func isSign(_ node: Int) -> Bool {
    document.tag(node) == .time
      || document.tag(node) != .text
        && (facts.hints[node].has(.date) || facts.hints[node].has(.author))
  }

  // MARK: Teasers

  private func isWhole(_ part: Part) -> Bool {
    var paragraphs = 0
    var last = part.node
    for node in document.inside(part.node)
    where document.tag(node).isBlock && facts.isProse(node) && !facts.isUnseen[node] {
      paragraphs += 1
      last = node
    }
    guard paragraphs > 1 || Int(facts.prose[part.node]) >= Self.wholeProse else { return false }
    guard let address = part.address else { return true }
    // `Read on` leads to where the heading leads; so may a day, but no day is longer than that.
    return !(last..<document.limit(part.node)).contains { node in
      document.tag(node) == .a && facts.text[node] > 4 && !document.hasDigits(node)
        && document.value(.href, of: node) == address
    }
  }
}

extension HTMLDocument {
  /// Whether a part says of itself that it is an article: by its element, or as microformats and
  /// schema.org do.
  fileprivate func isEntry(_ node: Int) -> Bool {
    let tag = tag(node)
    if tag == .article { return true }
    guard tag.isBlock || tag == .unknown else { return false }
    if let type = value(.itemtype, of: node) {
      return type.hasSuffix("Article") || type.hasSuffix("Posting")
    }
    return rawValue(.class, of: node).map(words)?.contains {
      $0 == "hentry" || $0 == "h-entry" || $0 == "post"
    } == true
  }

  fileprivate func depth(_ node: Int) -> Int {
    var depth = 0
    var parent = parent(node)
    while parent > 0 {
      depth += 1
      parent = self.parent(parent)
    }
    return depth
  }

  /// The tree of what is inside `root` and of itself.
  func part(_ root: Int) -> HTMLDocument {
    var part = HTMLDocument(bytes: bytes)
    part.attributes = attributes
    let offset = Int32(root - 1)
    part.nodes.reserveCapacity(limit(root) - root + 1)
    part.nodes.append(
      Node(
        tag: .document, parent: -1, limit: Int32(limit(root)) - offset, start: nodes[root].start,
        end: nodes[root].end))
    for var node in nodes[root..<limit(root)] {
      node.parent = max(0, node.parent - offset)
      node.limit -= offset
      part.nodes.append(node)
    }
    part.nodes[1].parent = 0
    return part
  }
}
