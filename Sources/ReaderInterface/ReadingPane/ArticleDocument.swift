package import Articles

/// An article as the pieces that stand below each other when it is read, whatever the width.
package struct ArticleDocument: Hashable, Sendable {
  package let items: [Item]

  /// A piece of an article.
  package struct Item: Hashable, Sendable {
    package var kind: Kind
    package var text: String
    /// The field the text is a part of, and the byte of the field at which it starts.
    package var field: ArticleField?
    package var base: Int
    /// Empty lines before it.
    package var space: Int
  }

  package enum Kind: Hashable, Sendable {
    case title
    case subtitle
    case byline
    case block(Block.Kind)
    case caption
    case bio
    case sectionTitle
    /// By its number in the content's `links`.
    case link(Int)
    /// By its number in the content's `related`.
    case related(Int)
    /// What stood in the source beside the article and belongs to none of its parts.
    case unassigned
  }

  /// `tags` stand in the line of credits.
  package init(_ content: ArticleContent, tags: [String] = []) {
    var items: [Item] = []
    func add(
      _ kind: Kind, _ text: String?, field: ArticleField? = nil, base: Int = 0, space: Int = 1
    ) {
      guard let text, !text.isEmpty else { return }
      items.append(
        Item(kind: kind, text: text, field: field, base: base, space: items.isEmpty ? 1 : space))
    }
    add(.title, content.title, field: .title)
    add(.subtitle, content.subtitle, field: .subtitle)
    add(.byline, Self.byline(of: content, tags: tags), space: content.subtitle == nil ? 0 : 1)
    var captions = content.captions.enumerated().sorted {
      ($0.element.afterBlock, $0.offset) < ($1.element.afterBlock, $1.offset)
    }[...]
    func addCaptions(before block: Int) {
      while let next = captions.first, next.element.afterBlock <= block {
        add(.caption, next.element.shownText, field: .caption(next.offset))
        captions = captions.dropFirst()
      }
    }
    var previous: Block.Kind?
    for ((index, block), range) in zip(content.blocks.enumerated(), content.blockRanges) {
      addCaptions(before: index)
      let continuesList = block.kind == .listItem && previous == .listItem
      add(
        .block(block.kind), block.text, field: .text, base: range.lowerBound,
        space: continuesList ? 0 : 1)
      previous = block.kind
    }
    addCaptions(before: .max)
    add(.bio, content.bio, field: .bio, space: 2)
    addFoot(content, add: { add($0, $1, space: $2) })
    self.items = items
  }
}

extension ArticleDocument {
  /// Authors, outlet, dates and tags on one line.
  package static func byline(of content: ArticleContent, tags: [String] = []) -> String? {
    var parts: [String] = []
    if !content.authors.isEmpty { parts.append(content.authors.joined(separator: ", ")) }
    if let outlet = content.outlet { parts.append(outlet) }
    if let date = content.published { parts.append(date.description) }
    if let date = content.reposted, date != content.published { parts.append("reposted \(date)") }
    if !tags.isEmpty { parts.append(tags.map { "#" + $0 }.joined(separator: " ")) }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// The item and the place in it of a byte of a field.
  package func place(of field: ArticleField, _ offset: Int) -> TextPlace? {
    let candidates = items.indices.filter { items[$0].field == field }
    guard let first = candidates.first else { return nil }
    let item = candidates.last { items[$0].base <= offset } ?? first
    return TextPlace(item: item, offset: max(0, offset - items[item].base))
  }

  /// The byte of the body at or before `place`, which is what is kept of a place for another day.
  package func textOffset(of place: TextPlace) -> Int {
    for index in stride(from: min(place.item, items.count - 1), through: 0, by: -1)
    where items[index].field == .text {
      let length = items[index].text.utf8.count
      return items[index].base + (index == place.item ? max(0, min(place.offset, length)) : length)
    }
    return 0
  }
}

/// A place in an article, whatever the width: an item, and a byte of its text.
package struct TextPlace: Hashable, Sendable, Comparable {
  package var item: Int
  package var offset: Int

  package init(item: Int = 0, offset: Int = 0) {
    self.item = item
    self.offset = offset
  }

  package static func < (left: TextPlace, right: TextPlace) -> Bool {
    (left.item, left.offset) < (right.item, right.offset)
  }
}

/// The links that have no place in the text, what is related, and whatever is left of the source.
private func addFoot(
  _ content: ArticleContent,
  add: (_ kind: ArticleDocument.Kind, _ text: String?, _ space: Int) -> Void
) {
  let links = content.links.enumerated().filter { $0.element.textRange == nil }
  let articles = links.filter { $0.element.title != nil }
  let others = links.filter { $0.element.title == nil }
  for (title, group) in [("Also read", articles), ("Links", others)] where !group.isEmpty {
    add(.sectionTitle, title, 2)
    for (index, link) in group { add(.link(index), linkText(link), 0) }
  }
  if !content.related.isEmpty {
    add(.sectionTitle, "Related", 2)
    for (index, item) in content.related.enumerated() {
      add(.related(index), item.title ?? item.url, 0)
    }
  }
  guard !content.unassigned.isEmpty else { return }
  add(.sectionTitle, "Elsewhere on the page", 2)
  for piece in content.unassigned { add(.unassigned, piece.text, 0) }
}

private func linkText(_ link: Link) -> String? {
  guard let text = link.title ?? link.label else { return link.url }
  // The number of a footnote says nothing here.
  if let url = link.url, link.title == nil, text.unicodeScalars.count <= 2 { return url }
  guard let host = link.url.flatMap(CanonicalURL.init)?.description.prefix(while: { $0 != "/" })
  else { return text }
  return "\(text) (\(host))"
}
