package import Articles
package import ReaderInterface

/// The names of a shelf of articles: every place where one of an entity's spellings stands.
package struct ShelfOfEntities {
  package var entities: [Entity] = []
  package var quotations: [Quotation] = []
  package var timeline: [TimelineEvent] = []
  package var pairs: [PossiblePair] = []
  package var hasMorePairs = false
  package var missing: [MissingTarget] = []
  package var like: [LikeArticle] = []
  package var related: [RelatedArticle] = []
  package var decisions: [KeptDecision] = []
  package var evidence: [EntityEvidence] = []
  /// What there was before each decision, by its token.
  private var before: [Int: (entities: [Entity], pairs: [PossiblePair])] = [:]

  package struct Entity {
    package var name: String
    package var type: EntityType
    package var spellings: [String]
    package var isUndecided: Bool
    package var isFollowed = false
    package var isHidden = false
    /// What it was merged with.
    package var mergedInto: Int?

    package init(
      _ name: String, _ type: EntityType = .person, spellings: [String] = [],
      isUndecided: Bool = false
    ) {
      self.name = name
      self.type = type
      self.spellings = [name] + spellings
      self.isUndecided = isUndecided
    }
  }

  package init() {}
}

// MARK: - Where they are named

extension ShelfOfEntities {
  /// Every mention in the articles' texts, the longest spelling first, in reading order.
  private func mentions(in articles: [Article]) -> [(place: MentionPlace, entity: Int)] {
    let spellings = entities.indices.flatMap { index in
      entities[index].spellings.map { (Array($0.utf8), index) }
    }.sorted { $0.0.count > $1.0.count }
    var found: [(place: MentionPlace, entity: Int)] = []
    for article in articles {
      let text = Array(article.content.text.utf8)
      var start = 0
      while start < text.count {
        let match = spellings.first { text[start...].starts(with: $0.0) }
        guard let (spelling, entity) = match else {
          start += 1
          continue
        }
        let range = start..<start + spelling.count
        found.append(
          (
            MentionPlace(article: article.id, place: FieldRange(field: .text, range: range)),
            entity
          ))
        start = range.upperBound
      }
    }
    return found
  }

  /// The names of each article, as a recognizer would find them.
  package func names(in articles: [Article]) -> [Article.ID: ArticleNames] {
    Dictionary(grouping: mentions(in: articles), by: \.place.article).mapValues { group in
      ArticleNames(
        mentions: group.map {
          Mention(
            range: $0.place.place.range, type: entities[$0.entity].type, entity: $0.entity)
        },
        entities: Set(group.map(\.entity)).sorted().map { index in
          ArticleEntity(
            number: index, name: entities[index].name, type: entities[index].type,
            count: group.count { $0.entity == index })
        })
    }
  }

  /// An entity's identity: what stands first on the shelf may change, its number may not.
  private func id(_ index: Int) -> EntityID {
    EntityID(
      article: Article.ID(rawValue: 1), place: FieldRange(field: .text, range: index..<index + 1))
  }

  package func summary(_ index: Int, _ articles: [Article]) -> EntitySummary {
    summary(index, among: mentions(in: articles))
  }

  private func summary(
    _ index: Int, among all: [(place: MentionPlace, entity: Int)]
  ) -> EntitySummary {
    let mentions = all.filter { $0.entity == index }
    return EntitySummary(
      id: id(index), name: entities[index].name, type: entities[index].type,
      mentions: mentions.count, articles: Set(mentions.map(\.place.article)).count,
      isUndecided: entities[index].isUndecided, isHidden: entities[index].isHidden,
      isFollowed: entities[index].isFollowed)
  }

  private func entity(at place: MentionPlace, _ articles: [Article]) -> Int? {
    mentions(in: articles).first {
      $0.place.article == place.article && $0.place.place.field == place.place.field
        && $0.place.place.range.overlaps(place.place.range)
    }?.entity
  }

  private func places(of entity: Int, _ articles: [Article]) -> [MentionPlace] {
    mentions(in: articles).filter { $0.entity == entity }.map(\.place)
  }
}

// MARK: - Answers

extension ShelfOfEntities {
  private func writers(_ text: String, _ articles: [Article]) -> [CreditSummary] {
    guard !text.isEmpty else { return [] }
    return Set(articles.flatMap(\.content.authors)).sorted()
      .filter { $0.lowercased().contains(text.lowercased()) }
      .map { CreditSummary(kind: .author, name: $0, articles: 1) }
  }

  package func answer(_ question: PageQuestion, _ articles: [Article]) -> PageAnswer {
    switch question {
    case .cardAt(let place):
      return entity(at: place, articles).map { card($0, articles) } ?? .nothing
    case .card(let id): return card(id.place.range.lowerBound, articles)
    case .concordance(let id, let order):
      return .concordance(concordance(id.place.range.lowerBound, order, articles))
    case .quotations: return .quotations(quotations)
    case .writings(let writer):
      return .writings(
        articles.filter { $0.content.authors.contains(writer.name) }.map { article in
          EntityPassage(
            article: article.id, title: article.content.title ?? "", outlet: article.content.outlet,
            date: article.content.published, place: FieldRange(field: .text, range: 0..<4),
            text: String(article.content.text.prefix(4)), mentions: [])
        })
    case .timeline: return .timeline(timeline)
    case .descriptions: return .descriptions([])
    case .passages(let first, let second): return .passages(passages(first, second, articles))
    case .newArticles: return .articles(articles.map(\.summary))
    case .entities(let filter, let range):
      let mentions = mentions(in: articles)
      let all = entities.indices.filter { index in
        !entities[index].spellings.isEmpty && !entities[index].isHidden
          && (filter.type == nil || entities[index].type == filter.type)
          && (filter.text.isEmpty
            || entities[index].spellings.contains {
              $0.lowercased().contains(filter.text.lowercased())
            })
      }.map { summary($0, among: mentions) }
      let rows = filter.order == .name ? all.sorted { $0.name < $1.name } : all
      return .entities(
        Array(rows[range.clamped(to: 0..<rows.count)]), offset: range.lowerBound, total: rows.count,
        writers: writers(filter.text, articles))
    case .followed:
      return .followed(
        entities.indices.filter { entities[$0].isFollowed }.map {
          FollowedEntity(entity: summary($0, articles), newArticles: 2, newMentions: 5)
        })
    case .credits(let kind, _, let range):
      let names = articles.flatMap {
        kind == .author ? $0.content.authors : [$0.content.outlet].compactMap { $0 }
      }
      return .credits(
        range.lowerBound > 0
          ? [] : Set(names).sorted().map { CreditSummary(kind: kind, name: $0, articles: 1) },
        offset: range.lowerBound)
    case .missing: return .missing(missing)
    case .pairs: return .pairs(pairs, isPartial: hasMorePairs)
    case .decisions: return .decisions(decisions)
    case .comparison(let first, let second):
      guard let first = articles.first(where: { $0.id == first }),
        let second = articles.first(where: { $0.id == second })
      else { return .nothing }
      let difference = WordDifference(from: first.content.text, to: second.content.text)
      return .comparison(
        ArticleComparison(
          first: first.summary, second: second.summary, differences: difference.pieces, shared: []))
    }
  }

  private func card(_ index: Int, _ articles: [Article]) -> PageAnswer {
    if let other = entities[index].mergedInto { return card(other, articles) }
    let places = places(of: index, articles)
    guard !places.isEmpty else { return .nothing }
    let texts = places.map { text($0, articles) }
    let aliases = Set(texts).map { text in
      EntityAlias(text: text, count: texts.count { $0 == text })
    }.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    let here = Set(places.map(\.article))
    let others = entities.indices.filter { $0 != index }.map { other in
      Companion(
        entity: summary(other, articles),
        articles: Set(self.places(of: other, articles).map(\.article)).intersection(here).count)
    }.filter { $0.articles > 0 }
    let dates = articles.filter { here.contains($0.id) }.compactMap { article in
      article.content.published.map { DatedArticle(article: article.id, date: $0) }
    }
    return .card(
      EntityCard(
        entity: summary(index, articles), aliases: aliases, first: dates.last, last: dates.first,
        together: others,
        months: dates.map {
          MonthCount(year: $0.date.year, month: $0.date.month ?? 1, mentions: 1)
        },
        evidence: evidence,
        candidates: entities[index].isUndecided
          ? pairs.filter { $0.name.id == id(index) }.map(\.candidate) : []))
  }

  private func text(_ place: MentionPlace, _ articles: [Article]) -> String {
    let text = articles.first { $0.id == place.article }?.content.text ?? ""
    return String(decoding: Array(text.utf8)[place.place.range], as: UTF8.self)
  }

  private func concordance(
    _ index: Int, _ order: ConcordanceOrder, _ articles: [Article]
  ) -> Concordance {
    let places = places(of: index, articles)
    var lines = places.map { place in
      let article = articles.first { $0.id == place.article }
      let bytes = Array((article?.content.text ?? "").utf8)
      let range = place.place.range
      func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).replacing("\n", with: " ")
      }
      return ConcordanceLine(
        mention: place,
        left: text(max(0, range.lowerBound - 80)..<range.lowerBound),
        match: text(range),
        right: text(range.upperBound..<min(bytes.count, range.upperBound + 80)),
        title: article?.content.title ?? "", outlet: article?.content.outlet,
        date: article?.content.published)
    }
    if order == .right { lines.sort { $0.right < $1.right } }
    return Concordance(
      lines: lines, articlesRead: articles.count, articles: articles.count, mentions: lines.count)
  }

  private func passages(
    _ first: EntityID, _ second: EntityID, _ articles: [Article]
  ) -> [JointPassage] {
    let firsts = places(of: first.place.range.lowerBound, articles)
    let seconds = places(of: second.place.range.lowerBound, articles)
    return articles.flatMap { article in
      zip(article.content.blocks, article.content.blockRanges).compactMap { block, range in
        func here(_ places: [MentionPlace]) -> [Range<Int>] {
          places.filter { $0.article == article.id && range.contains($0.place.range.lowerBound) }
            .map {
              $0.place.range.lowerBound - range.lowerBound..<$0.place.range.upperBound
                - range.lowerBound
            }
        }
        guard !here(firsts).isEmpty, !here(seconds).isEmpty else { return nil }
        return JointPassage(
          passage: EntityPassage(
            article: article.id, title: article.content.title ?? "", outlet: article.content.outlet,
            date: article.content.published, place: FieldRange(field: .text, range: range),
            text: block.text, mentions: here(firsts) + here(seconds)), nearness: .paragraph)
      }
    }
  }

  package func walk(_ request: WalkRequest, _ articles: [Article]) -> WalkAnswer {
    let index: Int
    var here: Int?
    switch request.start {
    case .entity(let id): index = id.place.range.lowerBound
    case .mention(let place):
      guard let entity = entity(at: place, articles) else { return .unknown }
      index = entity
      here = places(of: index, articles).firstIndex {
        $0.article == place.article && $0.place.range.overlaps(place.place.range)
      }
    }
    let places = places(of: index, articles)
    let target =
      here.map { $0 + request.steps }
      ?? (request.steps > 0 ? request.steps - 1 : places.count + request.steps)
    guard places.indices.contains(target) else { return .end(summary(index, articles)) }
    let ids = articles.map(\.id).filter { id in places.contains { $0.article == id } }
    return .mention(
      places[target], of: summary(index, articles),
      MentionPosition(
        text: text(places[target], articles), mention: target + 1, mentions: places.count,
        article: (ids.firstIndex(of: places[target].article) ?? 0) + 1, articles: ids.count))
  }

  package func entity(_ place: MentionPlace, _ articles: [Article]) -> EntitySummary? {
    entity(at: place, articles).map { summary($0, articles) }
  }
}

// MARK: - Decisions

extension ShelfOfEntities {
  package mutating func carry(_ change: Change) {
    switch change {
    case .followed(let isFollowed, let id):
      entities[id.place.range.lowerBound].isFollowed = isFollowed
    case .decided(.undo(let number), _): decisions[number].isStanding = false
    case .decided(let decision, let token):
      note(decision, token)
      switch decision {
      case .merge(let name, let other): merge(name.text, with: other.text)
      case .rename(let name, let new): update(name) { $0.name = new }
      case .retype(let name, let type): update(name) { $0.type = type }
      case .hide(let name): update(name) { $0.isHidden = true }
      case .split, .undo: break
      }
    case .answered(let pair, let isOne, let token):
      let (name, other) = (WrittenName(pair.name.name), WrittenName(pair.candidate.name))
      note(isOne ? .merge(name, other) : .split(name, from: other, in: nil), token)
      pairs.removeAll { $0 == pair }
      if isOne { merge(name.text, with: other.text) }
    case .undecided(let token):
      guard let state = before[token] else { return }
      (entities, pairs) = state
      if let last = decisions.lastIndex(where: \.isStanding) { decisions[last].isStanding = false }
    default: break
    }
  }

  private mutating func note(_ decision: EntityDecision, _ token: Int) {
    before[token] = (entities, pairs)
    decisions.append(KeptDecision(number: decisions.count, decision: decision, isStanding: true))
  }

  private mutating func update(_ name: WrittenName, _ change: (inout Entity) -> Void) {
    guard let index = entities.firstIndex(where: { $0.name == name.text }) else { return }
    change(&entities[index])
  }

  private mutating func merge(_ name: String, with other: String) {
    guard let from = entities.firstIndex(where: { $0.name == name }),
      let to = entities.firstIndex(where: { $0.name == other })
    else { return }
    entities[to].spellings += entities[from].spellings
    entities[from].spellings = []
    entities[from].mergedInto = to
  }
}
