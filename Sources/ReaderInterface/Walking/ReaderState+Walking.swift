internal import Articles

extension ReaderState {
  /// Goes to another mention of the entity at the cursor, of the one selected beside the article, or of
  /// the page's.
  mutating func goToMention(_ steps: Int) -> [Effect] {
    if let walk, walk.generation == generation {
      // The answer to the last key is still to come: one step further.
      return ask(walk.start, steps: walk.steps + steps)
    }
    if let page = pages.last {
      guard let entity = page.entity else { return [] }
      return ask(page.origin.map { .mention($0) } ?? .entity(entity.id), steps: steps)
    }
    guard let stop = namedStop, let place = reading?.mentionPlace(of: stop) else {
      say("Tab goes to a name first; then ] and [ follow it")
      return []
    }
    return ask(.mention(place), steps: steps)
  }

  private mutating func ask(_ start: WalkRequest.Start, steps: Int) -> [Effect] {
    let request = WalkRequest(start: start, steps: steps, generation: nextGeneration())
    walk = request
    return [.walk(request)]
  }

  /// The mention that the cursor is on, or the first of what is selected beside the article.
  var namedStop: Stop? {
    guard focus == .entities else {
      return reading?.cursor.flatMap { stop in
        if case .entity = stop.target { stop } else { nil }
      }
    }
    guard let number = entities.selected?.number else { return nil }
    if let cursor = reading?.cursor, cursor.target == .entity(number) { return cursor }
    return reading?.firstMention(of: number)
  }

  mutating func receive(_ answer: WalkAnswer, generation: Int) -> [Effect] {
    guard let request = walk, request.generation == generation else { return [] }
    walk = nil
    switch answer {
    case .unknown: return walkInArticle(request.steps)
    case .end(let entity):
      say("No \(request.steps > 0 ? "later" : "earlier") mention of \(entity.name)")
      return []
    case .mention(let place, let entity, let position):
      if walking == nil || place.article != reading?.article.id {
        jumps.leave(self.place)
        walking = self.place
      }
      closePages()
      if focus != .entities { beforeSide = nil }
      say(([entity.name] + (position?.words ?? [])).joined(separator: " · "))
      return go(to: place.article, .mention(place.place), takesFocus: focus != .entities)
    }
  }

  /// As long as nothing is known of other articles, from mention to mention of this one.
  private mutating func walkInArticle(_ steps: Int) -> [Effect] {
    guard let stop = namedStop, case .entity(let entity) = stop.target else { return [] }
    if reading?.goToStop(steps, where: { $0.target == .entity(entity) }) != true {
      let name = reading?.entities.first { $0.number == entity }?.name ?? "this name"
      say("No \(steps > 0 ? "later" : "earlier") mention of \(name)")
    }
    return []
  }
}

extension MentionPosition {
  /// `17/92`, `article 2/3`, `here as MKO`.
  fileprivate var words: [String] {
    [
      "\(grouped(mention))/\(grouped(mentions))",
      "article \(grouped(article))/\(grouped(articles))", "here as \(text)",
    ]
  }
}
