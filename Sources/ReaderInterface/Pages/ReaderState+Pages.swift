internal import Articles

extension ReaderState {
  /// Opens a page over everything, or goes to another part of the one that is open.
  mutating func openPage(_ subject: PageSubject, part: PagePart? = nil) -> [Effect] {
    if let page = pages.last, page.subject == subject, part == nil || page.part == part {
      return []
    }
    jumps.leave(place)
    let page = Page(subject, part: part, opener: underFocus)
    pages.append(page)
    focus = page.pane
    return askForPage()
  }

  /// Asks for what the page has to show, which until then shows what it showed before.
  mutating func askForPage(from offset: Int = 0) -> [Effect] {
    guard let page = pages.last else { return [] }
    // A card may have changed with everything else.
    var question = page.question(from: offset)
    if question == nil || isCardStale, case .entity(let id) = page.subject { question = .card(id) }
    guard let question else { return [] }
    let generation = nextGeneration()
    pages[pages.count - 1].generation = generation
    return [.ask(question, generation: generation)]
  }

  /// Whether the card is to be asked for before its parts.
  private var isCardStale: Bool { pages.last?.card == nil }

  mutating func receive(_ answer: PageAnswer, generation: Int) -> [Effect] {
    guard let page = pages.last, page.generation == generation else { return [] }
    switch answer {
    case .nothing:
      say("Nothing is known of this name yet")
      return page.card == nil ? closeEmptyPage() : []
    case .failed(let reason): say(reason, isError: true)
    case .pairs(let pairs, let isPartial):
      let later = pairs.filter(postponed.contains)
      pages[pages.count - 1].receive(
        .pairs(pairs.filter { !postponed.contains($0) } + later, isPartial: isPartial))
      return []
    default: break
    }
    pages[pages.count - 1].receive(answer)
    // The part is asked for once it is known whose it is.
    guard case .card = answer, pages.last?.question() != nil else { return [] }
    return askForPage()
  }

  /// Closes the card of a name that only the article knows, and shows what the article knows.
  private mutating func closeEmptyPage() -> [Effect] {
    let effects = closePage()
    guard pages.isEmpty else { return effects }
    switch focus {
    case .article:
      guard isListed else {
        say("Only a headline or a caption has this name, and no text says whose it is")
        return effects
      }
      return effects + show(.entities)
    case .entities:
      if let before = beforeSide { jumps.leave(before) }
      beforeSide = nil
      focus = .article
    default: break
    }
    return effects
  }

  /// Whether the article's names have the one that the cursor is on.
  private var isListed: Bool {
    guard case .entity(let number) = namedStop?.target else { return true }
    return reading?.entities.contains { $0.number == number } ?? false
  }

  /// Moves on the page, and asks for more rows where those at hand end.
  mutating func changePage(_ change: (inout Page) -> Void) -> [Effect] {
    guard !pages.isEmpty else { return [] }
    change(&pages[pages.count - 1])
    let page = pages[pages.count - 1]
    guard page.asksForFiltered, page.isLoaded, page.selection >= page.rows.count - Page.chunk / 4,
      page.rows.count % Page.chunk == 0, !page.rows.isEmpty, page.total ?? .max > page.rows.count
    else { return [] }
    return askForPage(from: page.rows.count)
  }

  /// Keeps only the rows with `text`.
  mutating func keepPageRows(_ text: String) -> [Effect] {
    guard let page = pages.last, page.filter != text else { return [] }
    pages[pages.count - 1].keep(text)
    return page.asksForFiltered ? askForPage() : []
  }

  /// Another part of what the page is about.
  mutating func goToPart(_ steps: Int) -> [Effect] {
    guard let page = pages.last else { return [] }
    let parts = page.subject.parts
    guard let index = parts.firstIndex(of: page.part), parts.count > 1 else { return [] }
    return show(parts[(index + steps % parts.count + parts.count) % parts.count])
  }

  mutating func show(_ part: PagePart) -> [Effect] {
    guard !pages.isEmpty else { return [] }
    pages[pages.count - 1].part = part
    pages[pages.count - 1].clear()
    // Names of another type are filtered alike.
    if pages.last?.subject != .names { pages[pages.count - 1].keep("") }
    pages[pages.count - 1].showCard()
    guard let page = pages.last, page.question() != nil else { return [] }
    return askForPage()
  }

  /// One page out.
  mutating func closePage() -> [Effect] {
    guard let closed = pages.popLast() else { return [] }
    focus = pages.last?.pane ?? closed.opener
    return askForPage()
  }

  /// Away with all pages: something of the article is shown.
  mutating func closePages() {
    guard let first = pages.first else { return }
    focus = first.opener
    pages = []
  }

  /// Gives a pane the focus, below the pages if there are any.
  mutating func takeFocus(_ pane: Pane) {
    if pages.isEmpty { focus = pane } else { for i in pages.indices { pages[i].opener = pane } }
  }

  /// The next order of the page's rows.
  mutating func changePageOrder() -> [Effect] {
    guard let page = pages.last else { return [] }
    switch page.part {
    case .mentions:
      let orders = ConcordanceOrder.allCases
      let next = orders[((orders.firstIndex(of: page.order) ?? 0) + 1) % orders.count]
      pages[pages.count - 1].order = next
      say("Mentions \(next.title)")
    case .all, .people, .organizations, .places, .groups, .others:
      let orders = EntityOrder.allCases
      let next = orders[((orders.firstIndex(of: page.entityOrder) ?? 0) + 1) % orders.count]
      pages[pages.count - 1].entityOrder = next
      say("Names \(next.title)")
    default:
      say("These rows have one order only")
      return []
    }
    pages[pages.count - 1].clear()
    return askForPage()
  }
}

// MARK: - What Enter does

extension ReaderState {
  /// Opens what the selected row is about.
  mutating func openRow() -> [Effect] {
    guard let page = pages.last, let target = page.selected else { return [] }
    if case .merge(let entity) = page.subject, let other = target.entity {
      return merge(entity, with: other)
    }
    switch target {
    case .mention(let place): return jump(to: place.article, .mention(place.place))
    case .place(let place): return jump(to: place.article, .lit(place.place))
    case .article(let article): return jump(to: article, .start)
    case .evidence(let item): return jump(to: item.article, .lit(item.evidence.place))
    case .entity(let entity), .candidate(let entity): return openPage(.entity(entity.id))
    case .pair(let pair): return openPage(.entity(pair.name.id))
    case .alias(let text):
      let effects = show(.mentions)
      pages[pages.count - 1].keep(text)
      return effects
    case .followed(let followed):
      guard followed.newArticles > 0 else { return openPage(.entity(followed.entity.id)) }
      return openPage(.news(followed.entity)) + carry(.seen(followed.entity.id))
    case .credit(let credit):
      guard credit.kind == .outlet else { return openPage(.writer(credit)) }
      return search(for: "outlet:\"\(credit.name)\"")
    case .missing(let missing):
      guard let article = missing.articles.first else { return [] }
      return jump(to: article, .start)
    case .decision:
      say("u undoes the decision")
      return []
    }
  }

  /// Away from all pages into an article; `^O` leads back to them.
  private mutating func jump(to article: Article.ID, _ target: Target) -> [Effect] {
    jumps.leave(place)
    closePages()
    return go(to: article, target)
  }

  /// Shows the articles that a search finds.
  private mutating func search(for text: String) -> [Effect] {
    jumps.leave(place)
    closePages()
    var search = LibrarySearch(generation: nextGeneration(), order: searchOrder)
    let effects = search.look(for: text)
    self.search = search
    focus = .results
    return effects
  }
}

// MARK: - Titles

extension ReaderState {
  /// What stands over a page.
  func title(of page: Page) -> String {
    let title =
      switch page.subject {
      case .mention, .entity: page.entity.map { "\($0.name), \($0.type.singular)" } ?? "Name"
      case .names: "All names"
      case .merge(let entity): "\(entity.name) is…"
      case .inbox: "Undecided names"
      case .both(let first, let second): "\(first.name) and \(second.name)"
      case .news(let entity): "New about \(entity.name)"
      case .comparison: "Two versions"
      case .writer(let writer): "Written by \(writer.name)"
      }
    return page.filter.isEmpty ? title : "\(title), with \(page.filter)"
  }

  /// What stands at the right of it, the fullest first.
  func notes(of page: Page) -> [String] {
    let rows = page.rows.indices.filter { page.rows[$0].target != nil }
    guard !rows.isEmpty else { return [] }
    let count = max(rows.count, page.filter.isEmpty || page.asksForFiltered ? page.total ?? 0 : 0)
    let here = (rows.firstIndex { $0 >= page.selection } ?? 0) + 1
    let place = "\(grouped(here))/\(grouped(count))\(page.isPartial ? "+" : "")"
    let order = page.part == .mentions ? page.order.title : ""
    return [[order, page.note, place], [page.note, place], [place]].map {
      $0.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }
}

extension ConcordanceOrder {
  /// What readers choose.
  package var title: String {
    switch self {
    case .date: "newest first"
    case .left: "by what stands before"
    case .right: "by what stands after"
    case .outlet: "by outlet"
    }
  }
}

extension EntityOrder {
  package var title: String {
    switch self {
    case .articles: "in most articles first"
    case .mentions: "with most mentions first"
    case .name: "by name"
    }
  }
}
