internal import Articles

extension ReaderState {
  /// Takes in an answer, unless the reader has moved on, and says what has to happen next.
  package mutating func receive(_ message: Message) -> [Effect] {
    defer { arrange() }
    switch message {
    case .rows(let rows, let generation): return receive(rows, generation: generation)
    case .rowFound(let row, let generation): return receive(row, generation: generation)
    case .libraryChanged: return list.reload()
    case .article(let article): return receive(article)
    case .articleIsGone(let article):
      guard opening?.article == article else { return [] }
      opening = nil
      say("This article is no longer in the library", isError: true)
      return list.reload()
    case .names(let names, let article):
      guard reading?.article.id == article else { return [] }
      reading?.receive(.found(names))
      entities.show(names.entities)
    case .namesAreUnavailable(let reason): reading?.receive(.unavailable(reason))
    case .crossReferences(let references, let article):
      guard reading?.article.id == article else { return [] }
      reading?.receive(references)
      crossReferences.show(references)
    case .hits(let hits, let total, let generation):
      search?.receive(hits, total: total, generation: generation)
      return openFirstHitIfAsked()
    case .importProgress(let progress): status.progress = progress
    case .unrecognized(let count): status.unrecognized = count
    case .problem(let problem):
      status.problems += 1
      status.latestProblem = problem
      say(problem.description, isError: true)
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

  private mutating func receive(_ article: Article) -> [Effect] {
    guard let opening, opening.article == article.id else { return [] }
    self.opening = nil
    if opening.takesFocus { focus = .article }
    let area = content(of: arrangement.article ?? arrangement.body)
    reading = ReadingPane(
      article, width: columnWidth(in: area.width), height: area.height)
    beforeSide = nil
    entities = EntityList()
    crossReferences = CrossReferenceList()
    arrange()
    arrive(at: opening.target)
    var effects: [Effect] = [.loadNames(article.id), .loadCrossReferences(article.id)]
    if !article.state.isRead {
      update(article.id) { $0.isRead = true }
      effects.append(.setRead(true, article.id))
    }
    return effects
  }

  private mutating func openFirstHitIfAsked() -> [Effect] {
    guard let search, search.opensFirstHit, search.isCurrent, prompt == nil else { return [] }
    guard let hit = search.selectedHit else {
      if search.total != nil { self.search?.opensFirstHit = false }
      return []
    }
    self.search?.opensFirstHit = false
    return open(hit)
  }
}
