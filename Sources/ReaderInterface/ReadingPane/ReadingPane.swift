package import Articles

/// An article being read.
package struct ReadingPane: Hashable, Sendable {
  package private(set) var article: Article
  /// What the reader tagged the article with, in order.
  package private(set) var tags: [String]
  package private(set) var document: ArticleDocument
  package private(set) var layout: ArticleLayout
  /// The first line shown.
  package private(set) var top = 0
  /// The place that a resize keeps at the top.
  package private(set) var anchor = TextPlace()
  /// How many lines are shown.
  package private(set) var height: Int
  package private(set) var names = Names.unknown
  package private(set) var references: [CrossReference]?
  package private(set) var stops: [Stop]
  /// The name or link that Tab came to last.
  package var cursor: Stop?
  package var find: ArticleFind?
  /// What a page led to.
  package var lit: Lit?
  /// A mention that the cursor is to be put on as soon as it is known.
  var awaited: FieldRange?
  private var mentionsByItem: [Int: [PlacedMention]] = [:]

  package init(_ article: Article, tags: [String] = [], width: Int, height: Int) {
    self.article = article
    self.tags = tags
    self.height = max(1, height)
    document = ArticleDocument(article.content, tags: tags)
    layout = ArticleLayout(document, width: width)
    stops = document.stops(links: article.content.links, mentions: [])
  }

  /// What is known of the article's names.
  package enum Names: Hashable, Sendable {
    case unknown
    /// Why there are none.
    case unavailable(String)
    case found(ArticleNames)
  }

  /// A mention by its place in an item.
  package struct PlacedMention: Hashable, Sendable {
    package var range: Range<Int>
    package var type: EntityType
    package var entity: Int
    package var isTentative: Bool
  }
}

// MARK: - What is known

extension ReadingPane {
  package var entities: [ArticleEntity] {
    if case .found(let names) = names { names.entities } else { [] }
  }

  package mutating func receive(_ names: Names) {
    self.names = names
    guard case .found(let found) = names else { return }
    mentionsByItem = [:]
    for mention in found.mentions {
      guard let place = document.place(of: mention.field, mention.range.lowerBound) else {
        continue
      }
      mentionsByItem[place.item, default: []].append(
        PlacedMention(
          range: place.offset..<place.offset + mention.range.count, type: mention.type,
          entity: mention.entity, isTentative: mention.isTentative))
    }
    stops = document.stops(links: article.content.links, mentions: found.mentions)
    if let cursor, !stops.contains(cursor) { self.cursor = nil }
    putCursor()
  }

  package mutating func receive(_ references: [CrossReference]) { self.references = references }

  package mutating func update(_ change: (inout ReadingState) -> Void) { change(&article.state) }

  /// Changes the tags, which stand in the line of credits.
  package mutating func changeTags(_ change: (inout [String]) -> Void) {
    change(&tags)
    let before = document.items.count
    document = ArticleDocument(article.content, tags: tags)
    layout = ArticleLayout(document, width: layout.width)
    let shift = document.items.count - before
    // Without credits of its own the article has that line only while it has tags.
    if shift != 0, anchor != TextPlace() { anchor.item = max(0, anchor.item + shift) }
    cursor = nil
    receive(names)
    if case .found = names {
    } else {
      stops = document.stops(links: article.content.links, mentions: [])
    }
    if let find { self.find = ArticleFind(find.text, MatchFinder(typed: find.text), in: document) }
    top = anchor == TextPlace() ? 0 : max(0, min(layout.line(of: anchor), lastTop))
  }

  /// The article as a line of a list.
  package var summary: ArticleSummary {
    let content = article.content
    return ArticleSummary(
      id: article.id, title: content.title ?? String(content.text.prefix(80)),
      authors: content.authors, outlet: content.outlet, date: content.published,
      state: article.state, sourcePath: article.source.path, tags: tags)
  }

  /// The mentions of an item, in order.
  package func mentions(ofItem item: Int) -> [PlacedMention] { mentionsByItem[item] ?? [] }

  /// The entity whose mention the cursor is on.
  package var entityAtCursor: Int? {
    if case .entity(let number) = cursor?.target { number } else { nil }
  }

  /// How a link was resolved, if that is known.
  package func reference(for target: Stop.Target) -> CrossReference? {
    let (url, texts): (String?, [String?])
    switch target {
    case .entity: return nil
    case .link(let index):
      let link = article.content.links[index]
      (url, texts) = (link.url, [link.title, link.label, link.url])
    case .related(let index):
      let item = article.content.related[index]
      (url, texts) = (item.url, [item.title, item.url])
    }
    let outward = references?.filter { $0.kind != .linkedFrom } ?? []
    let named = outward.filter { texts.contains($0.text) }
    if let url, let match = outward.first(where: { $0.url == url && $0.article != nil }) {
      return match
    }
    return named.first { $0.article != nil } ?? outward.first { url != nil && $0.url == url }
      ?? named.first
  }

  /// The address of a link.
  package func url(of target: Stop.Target) -> String? {
    switch target {
    case .entity: nil
    case .link(let index): article.content.links[index].url
    case .related(let index): article.content.related[index].url
    }
  }
}

// MARK: - Scrolling

extension ReadingPane {
  package var lastTop: Int { max(0, layout.lines.count - height) }
  package var isAtEnd: Bool { top >= lastTop }

  /// How much has been read, from 0 to 100.
  package var percent: Int {
    lastTop == 0 ? 100 : min(100, (top * 100 + lastTop - 1) / lastTop)
  }

  /// Fits the article into `width` columns and `height` lines, keeping the place.
  package mutating func fit(width: Int, height: Int) {
    let (width, height) = (max(1, width), max(1, height))
    guard width != layout.width || height != self.height else { return }
    self.height = height
    if width != layout.width { layout = ArticleLayout(document, width: width) }
    top = anchor == TextPlace() ? 0 : max(0, min(layout.line(of: anchor), lastTop))
  }

  package mutating func scroll(to line: Int) {
    top = max(0, min(line, lastTop))
    anchor = top == 0 ? TextPlace() : layout.place(ofLine: top)
  }

  package mutating func scroll(by lines: Int) {
    scroll(to: top.addingReportingOverflow(lines).partialValue)
  }

  /// Puts `place` at the top, exactly.
  package mutating func scroll(to place: TextPlace) {
    scroll(to: place <= TextPlace() ? 0 : layout.line(of: place))
    anchor = place
  }

  /// Scrolls, if need be, until `place` is in sight, with a third of the pane above it.
  package mutating func reveal(_ place: TextPlace) {
    let line = layout.line(of: place)
    let margin = min(2, (height - 1) / 2)
    guard line < top + margin || line >= top + height - margin else { return }
    if line < height - margin && line >= margin && top > 0 && line < top && line < height / 3 {
      scroll(to: 0)
    } else {
      scroll(to: line - height / 3)
    }
  }

  /// The lines in sight.
  package var visibleLines: Range<Int> { top..<max(top, min(top + height, layout.lines.count)) }

  private func isVisible(_ place: TextPlace) -> Bool {
    visibleLines.contains(layout.line(of: place))
  }
}

// MARK: - Going from one thing to another

extension ReadingPane {
  /// Where a search or a step starts: at the cursor if it is in sight, else at the top line.
  package var startOfStep: TextPlace {
    if let cursor, isVisible(cursor.place) { return cursor.place }
    return top == 0 ? TextPlace(item: 0, offset: -1) : layout.place(ofLine: top)
  }

  /// The first place below what is in sight; `nil` at the article's end.
  private var endOfSight: TextPlace? {
    let end = visibleLines.upperBound
    return end < layout.lines.count ? layout.place(ofLine: end) : nil
  }

  /// Goes to the `steps`th stop from here among those that `isWanted`. Returns whether there is one.
  package mutating func goToStop(_ steps: Int, where isWanted: (Stop) -> Bool = { _ in true })
    -> Bool
  {
    let wanted = stops.filter(isWanted)
    let target: Int
    if let cursor, isVisible(cursor.place), let index = wanted.firstIndex(of: cursor) {
      target = index + steps
    } else {
      // From an edge of what is in sight, so that going back comes to the last thing on the screen.
      let edge = steps > 0 ? startOfStep : endOfSight
      let next = edge.flatMap { edge in wanted.firstIndex { $0.place >= edge } } ?? wanted.count
      target = steps > 0 ? next + steps - 1 : next + steps
    }
    guard wanted.indices.contains(target) else { return false }
    cursor = wanted[target]
    reveal(wanted[target].place)
    return true
  }

  /// Goes to the next or previous item that `isWanted`, counted from the top line.
  package mutating func goToItem(
    _ steps: Int, where isWanted: (ArticleDocument.Kind) -> Bool
  ) -> Bool {
    let starts = document.items.indices.filter { isWanted(document.items[$0].kind) }
      .map { layout.start(of: $0) }
    let target =
      steps > 0
      ? starts.filter { $0 > top }.dropFirst(steps - 1).first
      : starts.filter { $0 < top }.dropLast(-steps - 1).last
    guard let target, steps < 0 || top < lastTop else { return false }
    scroll(to: target)
    return true
  }

  /// The first mention of an entity, preferring those that are sure.
  package func firstMention(of entity: Int) -> Stop? {
    let mentions = stops.filter { $0.target == .entity(entity) }
    return mentions.first { stop in
      self.mentions(ofItem: stop.place.item).contains {
        $0.range == stop.range && !$0.isTentative
      }
    } ?? mentions.first
  }
}
