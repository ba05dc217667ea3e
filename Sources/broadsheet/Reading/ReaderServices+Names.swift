internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface
internal import Synchronization

extension ReaderServices {
  /// How long a key waits for an answer about names: not so long that anybody feels it.
  private static let patience = 4

  /// How many pairs the inbox shows.
  private static let pairLimit = 200

  /// Answers what a page asks, on a thread: what an entity of very many articles takes can be long.
  func ask(_ question: PageQuestion, generation: Int) -> [Message] {
    let number = shared.question.add(1, ordering: .relaxed).newValue
    let promise = PromisedAnswer { [mailbox] in mailbox.post($0) }
    asking.replace { [self] in
      // Nobody waits for the answer to an earlier question.
      guard shared.question.load(ordering: .relaxed) == number else { return }
      promise.give(.page(answer(question), generation: generation))
    }
    return [promise.wait(milliseconds: Self.patience)].compactMap { $0 }
  }

  private func answer(_ question: PageQuestion) -> PageAnswer {
    do {
      return try find(question)
    } catch {
      return .failed("\(error)")
    }
  }

  private func find(_ question: PageQuestion) throws -> PageAnswer {
    switch question {
    case .cardAt(let place):
      guard let entity = try library.entity(at: place) else { return .nothing }
      return try library.card(of: entity.id).map { .card($0) } ?? .nothing
    case .card(let id): return try library.card(of: id).map { .card($0) } ?? .nothing
    case .entities(let filter, let range):
      let (entities, total) = try library.countedEntities(filter, in: range)
      return .entities(
        entities, offset: range.lowerBound, total: total,
        writers: range.lowerBound == 0 ? try writers(filter) : [])
    case .followed: return .followed(try library.followed())
    case .newArticles(let id):
      return .articles(try library.newArticles(naming: id).compactMap(summary))
    case .pairs:
      let pairs = try library.possiblePairs(limit: Self.pairLimit + 1)
      return .pairs(
        Array(pairs.prefix(Self.pairLimit)), isPartial: pairs.count > Self.pairLimit)
    case .decisions: return .decisions(try library.decisions())
    case .comparison(let first, let second):
      return try comparison(of: first, with: second).map { .comparison($0) } ?? .nothing
    case .concordance, .descriptions, .quotations, .writings, .timeline, .passages, .credits,
      .missing:
      return try findTexts(question)
    }
  }

  /// Those who write and are called so, if a person is looked for by name.
  private func writers(_ filter: EntityFilter) throws -> [CreditSummary] {
    guard !filter.text.isEmpty, filter.type == nil || filter.type == .person else { return [] }
    return try library.credits(.author, matching: filter.text, in: 0..<Self.writerLimit)
  }

  private static let writerLimit = 50

  /// An article as a line of a list; `nil` if it is gone.
  func summary(of id: Article.ID) throws -> ArticleSummary? {
    try library.article(id).map { article in
      let content = article.content
      return ArticleSummary(
        id: id, title: content.title ?? String(content.text.prefix(80)), authors: content.authors,
        outlet: content.outlet, date: content.published ?? content.reposted, state: article.state)
    }
  }
}

// MARK: - From mention to mention

extension ReaderServices {
  func walk(_ request: WalkRequest) -> [Message] {
    let promise = PromisedAnswer { [mailbox] in mailbox.post($0) }
    walking.replace { [self] in
      let answer = (try? step(request)) ?? .unknown
      promise.give(.walked(answer, generation: request.generation))
    }
    return [promise.wait(milliseconds: Self.patience)].compactMap { $0 }
  }

  private func step(_ request: WalkRequest) throws -> WalkAnswer {
    var place: MentionPlace?
    let found: EntitySummary?
    switch request.start {
    case .mention(let start):
      found = try library.entity(at: start)
      place = start
    case .entity(let id): found = try library.entity(id)
    }
    guard let entity = found else { return .unknown }
    for _ in 0..<min(request.steps.magnitude, Self.farthest) {
      let next =
        switch (place, request.steps > 0) {
        case (let place?, true): try library.mention(after: place, of: entity.id)
        case (let place?, false): try library.mention(before: place, of: entity.id)
        case (nil, true): try library.firstMention(of: entity.id)
        case (nil, false): try library.lastMention(of: entity.id)
        }
      guard let next else { return .end(entity) }
      place = next
    }
    guard let place else { return .end(entity) }
    return .mention(place, of: entity, try library.position(of: place, of: entity.id))
  }

  /// The most mentions that a count before the key goes.
  private static let farthest = UInt(10_000)

  func findEntity(_ place: MentionPlace, generation: Int) -> [Message] {
    let promise = PromisedAnswer { [mailbox] in mailbox.post($0) }
    walking.submit { [self] in
      promise.give(.entity((try? library.entity(at: place)) ?? nil, generation: generation))
    }
    return [promise.wait(milliseconds: Self.patience)].compactMap { $0 }
  }
}

// MARK: - Decisions

extension ReaderServices {
  /// Writes a decision, and has everything that names mean follow from it.
  func carryDecision(_ change: Change) {
    writing.submit { [self] in
      do {
        switch change {
        case .followed(true, let id): try library.follow(id)
        case .followed(false, let id): try library.unfollow(id)
        case .seen(let id): try library.markSeen(id)
        case .decided(let decision, let token): remember(try library.decide(decision), token)
        case .answered(let pair, let isOne, let token):
          remember(try library.answer(pair, isOne: isOne), token)
        case .undecided(let token):
          guard let number = shared.decisions.withLock({ $0[token] }) else { break }
          _ = try library.decide(.undo(number))
        case .read, .starred, .tagged, .saved, .unsaved: break
        }
        if case .seen = change { return }
        _ = try library.resolveNames()
        mailbox.post(.entitiesChanged)
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }

  private func remember(_ number: Int, _ token: Int) {
    shared.decisions.withLock { $0[token] = number }
  }
}
