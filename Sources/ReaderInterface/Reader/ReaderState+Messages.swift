internal import Articles

extension ReaderState {
  /// Takes in an answer, unless the reader has moved on, and says what has to happen next.
  package mutating func receive(_ message: Message) -> [Effect] {
    defer { arrange() }
    switch message {
    case .rows(let rows, let generation): return receive(rows, generation: generation)
    case .rowFound(let row, let generation): return receive(row, generation: generation)
    case .unread(let count, let listing): return list.receive(unread: count, of: listing)
    case .collections(let all, let generation): collections.receive(all, generation: generation)
    case .collectionCount(let count, let collection, let generation):
      collections.receive(count: count, of: collection, generation: generation)
    case .libraryChanged:
      return list.refresh() + (focus == .collections ? collections.reload() : [])
    case .article(let article, let tags): return receive(article, tags: tags)
    case .articleIsGone(let article):
      guard opening?.article == article else { return [] }
      opening = nil
      say("This article is no longer in the library", isError: true)
      return list.refresh()
    case .names(let names, let article):
      guard reading?.article.id == article else { return [] }
      reading?.receive(.found(names))
      entities.show(names.entities)
    case .namesAreUnavailable(let reason): reading?.receive(.unavailable(reason))
    case .crossReferences(let references, let article):
      guard reading?.article.id == article else { return [] }
      reading?.receive(references)
      crossReferences.show(references)
    case .likeArticles(let like, let related, let article):
      return receive(like, related, of: article)
    case .page(let answer, let generation): return receive(answer, generation: generation)
    case .walked(let answer, let generation): return receive(answer, generation: generation)
    case .entity(let entity, let generation): return receive(entity, generation: generation)
    case .entitiesChanged:
      return askForPage() + (reading.map { [.loadNames($0.article.id)] } ?? [])
    case .hits(let found, let generation):
      search?.receive(found, generation: generation)
      return openHitIfAsked() + (search?.readAhead() ?? [])
    case .advice(let advice, let generation): search?.receive(advice, generation: generation)
    case .completions(let completions, let generation):
      if generation == self.generation { prompt?.receive(completions) }
    case .importProgress(let progress): status.progress = progress
    case .unrecognized(let count): status.unrecognized = count
    case .problem(let problem):
      status.problems += 1
      status.latestProblem = problem
      latestProblems.insert(problem, at: 0)
      if latestProblems.count > 1000 { latestProblems.removeLast() }
      problems?.add(problem)
    case .problems(let known): problems?.receive(known)
    case .export(let event): return receive(event)
    case .notice(let text): say(text)
    }
    return []
  }

  private mutating func receive(_ rows: RowWindow, generation: Int) -> [Effect] {
    var effects = list.receive(rows, generation: generation)
    if let request = openOnArrival {
      openOnArrival = nil
      if let index = list.index(of: request.article) {
        effects += readRow(index + request.step, steps: request.step)
      } else if let row = list.selectedRow {
        effects += open(row.id, at: .saved)
      }
    }
    return effects
  }

  private mutating func receive(_ article: Article, tags: [String]) -> [Effect] {
    guard let opening, opening.article == article.id else { return [] }
    self.opening = nil
    if opening.takesFocus { takeFocus(.article) }
    let area = content(of: arrangement.article ?? arrangement.body)
    reading = ReadingPane(
      article, tags: tags, width: columnWidth(in: area.width), height: area.height)
    beforeSide = nil
    entities = EntityList()
    crossReferences = CrossReferenceList()
    likeArticles = nil
    arrange()
    arrive(at: opening.target)
    var effects: [Effect] = [.loadNames(article.id), .loadCrossReferences(article.id)]
    if !article.state.isRead {
      effects += carry(.read(true, [article.id]))
    }
    return effects
  }

  private mutating func openHitIfAsked() -> [Effect] {
    guard let search, search.isCurrent, prompt == nil else { return [] }
    if let wanted = search.wantedHit, search.hits.indices.contains(wanted) {
      self.search?.wantedHit = nil
      self.search?.rows.select(wanted)
      return open(
        search.hits[wanted].article.id, at: .match(text: search.text, isLast: false))
    }
    guard search.opensFirstHit else { return [] }
    guard let hit = search.selectedHit else {
      if search.total != nil { self.search?.opensFirstHit = false }
      return []
    }
    self.search?.opensFirstHit = false
    return open(hit)
  }
}
