internal import Articles

extension ReaderState {
  /// Where the reader is now.
  var place: Place {
    Place(
      article: reading?.article.id, top: reading?.anchor ?? TextPlace(), cursor: reading?.cursor,
      isReading: !isChoosing, pages: pages)
  }

  /// Opens what is selected, or follows what Tab came to.
  mutating func open() -> [Effect] {
    switch focus {
    case .list:
      guard let row = list.selectedRow else { return [] }
      return open(row.id, at: .saved)
    case .results:
      guard let hit = search?.selectedHit else {
        return (search?.suggestion).flatMap { search?.look(for: $0) } ?? []
      }
      return open(hit)
    case .article: return follow()
    case .entities:
      guard let selected = entities.selected else { return [] }
      if reading?.entityAtCursor != selected.number { showSelectedEntity() }
      return openEntity(at: .overview)
    case .crossReferences: return followCrossReference()
    case .entity, .entityList, .inbox, .page: return openRow()
    case .collections: return openCollection()
    case .orders: return takeOrder()
    case .problems:
      guard let problem = problems?.selected else { return [] }
      say("Copied \(problem.description)")
      return [.copy(problem.description)]
    case .help:
      guard let command = help?.selected else { return [] }
      _ = backOut()
      guard command.row.panes.contains(focus) else {
        say("\(command.row.summary): not in this pane")
        return []
      }
      return perform(command)
    }
  }

  mutating func open(_ hit: SearchHit) -> [Effect] {
    open(hit.article.id, at: .hit(hit.field, hit.range, text: search?.text ?? ""))
  }

  /// Opens an article and remembers the place left.
  mutating func open(_ article: Article.ID, at target: Target) -> [Effect] {
    // What is selected and open already is only looked at again.
    if reading?.article.id == article, target == .saved {
      focus = .article
      return []
    }
    jumps.leave(place)
    return go(to: article, target)
  }

  /// Opens an article, or another place of the open one.
  mutating func go(
    to article: Article.ID, _ target: Target, takesFocus: Bool = true
  ) -> [Effect] {
    if reading?.article.id == article {
      opening = nil
      arrive(at: target)
      if takesFocus { takeFocus(.article) }
      return []
    }
    opening = Opening(article: article, target: target, takesFocus: takesFocus)
    return savingPlace + [.loadArticle(article)]
  }

  /// Goes to the place in the open article that `target` means.
  mutating func arrive(at target: Target) {
    guard let reading else { return }
    switch target {
    case .saved:
      let position = reading.article.state.position
      guard position > 0, let place = reading.document.place(of: .text, position) else { return }
      self.reading?.scroll(to: place)
    case .start: self.reading?.scroll(to: 0)
    case .place(let place):
      self.reading?.scroll(to: place.top)
      self.reading?.cursor = place.cursor
    case .mention(let place): self.reading?.go(toMentionAt: place)
    case .lit(let place): self.reading?.light(place)
    case .match(let text, let isLast):
      let finder = MatchFinder(Query(text, isBeingTyped: true))
      var find = ArticleFind(text, finder, in: reading.document)
      find.current = isLast ? find.matches.indices.last : find.matches.indices.first
      guard let current = find.current else { return }
      self.reading?.reveal(find.matches[current].place)
      self.reading?.find = find
      say("\(current + 1) of \(find.matches.count) in this article")
    case .hit(let field, let range, let text):
      let finder = MatchFinder(Query(text, isBeingTyped: true))
      var find = ArticleFind(text, finder, in: reading.document)
      if let place = reading.document.place(of: field, range.lowerBound) {
        _ = find.go(from: place)
        self.reading?.reveal(place)
      }
      self.reading?.find = find.matches.isEmpty ? nil : find
    }
  }

  /// Follows the name or link that Tab came to.
  private mutating func follow() -> [Effect] {
    guard let reading, let cursor = reading.cursor else {
      if side != nil {
        focus = side?.pane ?? focus
        return []
      }
      say("Tab goes to a name or a link first; Enter follows it")
      return []
    }
    if case .entity = cursor.target { return openEntity(at: .overview) }
    return follow(
      reading.reference(for: cursor.target)?.article, url: reading.url(of: cursor.target))
  }

  mutating func follow(_ article: Article.ID?, url: String?) -> [Effect] {
    if let article { return open(article, at: .start) }
    if url != nil {
      say("Not in the library; o opens it in the browser")
    } else {
      say("Not in the library, and no address is known")
    }
    return []
  }

  /// Back to the place before, or forward again.
  mutating func jump(back: Bool) -> [Effect] {
    let target = back ? jumps.back(from: place) : jumps.forward(from: place)
    guard let target else {
      say(back ? "No place before this one" : "No place after this one")
      return []
    }
    beforeSide = nil
    side = nil
    let isReading = target.isReading
    pages = target.pages
    focus = pages.last?.pane ?? (isReading ? .article : leftPane)
    let page = askForPage()
    guard let article = target.article else { return savingPlace + page }
    return page + go(to: article, .place(target), takesFocus: isReading)
  }
}

// MARK: - Neighbors

extension ReaderState {
  /// Reads the article `steps` after the open one, in the results of a search or in the list.
  mutating func readNeighbor(_ steps: Int) -> [Effect] {
    if var search, let open = reading?.article.id,
      let index = search.hits.firstIndex(where: { $0.article.id == open })
    {
      guard search.hits.indices.contains(index + steps) else { return sayNoNeighbor(steps) }
      search.rows.select(index + steps)
      let effects = search.readAhead()
      self.search = search
      return self.open(search.hits[index + steps]) + effects
    }
    guard let open = reading?.article.id else {
      _ = list.select(list.selection + steps)
      return self.open()
    }
    guard let index = list.index(of: open) else {
      // The article came from elsewhere; the list has to look for it first.
      openOnArrival = NeighborRequest(article: open, step: steps)
      return list.select(Message.FoundRow(article: open, index: list.selection)) + list.reload()
    }
    return readRow(index + steps, steps: steps)
  }

  /// Opens the row at `index`, now or when it is known.
  mutating func readRow(_ index: Int, steps: Int) -> [Effect] {
    guard (0..<list.window.total).contains(index) else { return sayNoNeighbor(steps) }
    let effects = list.select(index)
    guard let row = list.selectedRow else {
      return effects
    }
    return effects + open(row.id, at: .saved)
  }

  private mutating func sayNoNeighbor(_ steps: Int) -> [Effect] {
    say(steps > 0 ? "This is the last article" : "This is the first article")
    return []
  }
}

// MARK: - What is done with an article

extension ReaderState {
  /// The address of what Tab came to, of the selected cross-reference, or of the article.
  private var url: String? {
    switch focus {
    case .crossReferences: crossReferences.selected?.reference?.url
    default:
      reading.flatMap { reading in
        reading.cursor.flatMap { reading.url(of: $0.target) } ?? reading.article.content.url
      }
    }
  }

  mutating func openInBrowser() -> [Effect] {
    guard let url = urlOrReason() else { return [] }
    guard CanonicalURL(url) != nil else {
      say("Only http and https links are opened: \(url)", isError: true)
      return []
    }
    say("Opening \(url)")
    return [.openInBrowser(url)]
  }

  mutating func copyLink() -> [Effect] {
    guard let url = urlOrReason() else { return [] }
    say("Copied \(url)")
    return [.copy(url)]
  }

  mutating func copyCitation() -> [Effect] {
    guard let reading, isAboutOpenArticle else {
      say("Open the article first: Enter")
      return []
    }
    let citation = reading.article.content.citation
    say("Copied \(citation)")
    return [.copy(citation)]
  }

  /// Whether what is selected is what is open.
  private var isAboutOpenArticle: Bool { subject?.id == reading?.article.id }

  private mutating func urlOrReason() -> String? {
    guard focus == .crossReferences || isAboutOpenArticle else {
      say("Open the article first: Enter")
      return nil
    }
    guard let url else {
      say("No address is known")
      return nil
    }
    return url
  }
}
