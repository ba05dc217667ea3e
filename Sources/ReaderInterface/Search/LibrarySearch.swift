package import Articles

/// A search of the whole library and what it has found.
package struct LibrarySearch: Hashable, Sendable {
  package private(set) var text = ""
  package private(set) var order: ArticleOrder
  /// What has been found, or until that has come what was found before: at first a part.
  package private(set) var hits: [SearchHit] = []
  /// How many there are in all; `nil` while the search goes on.
  package private(set) var total: Int?
  package private(set) var generation: Int
  /// What can be said where nothing is found.
  package private(set) var advice: QueryAdvice?
  package var rows = RowCursor()
  /// Whether Enter was pressed before there was anything to open.
  package var opensFirstHit = false
  /// A hit that is to be opened as soon as it is at hand.
  package var wantedHit: Int?
  private var answered: Int?
  private var asked = 0

  package init(generation: Int, order: ArticleOrder = .newest) {
    self.generation = generation
    self.order = order
  }

  /// What finds something where this does not.
  package var suggestion: String? { advice?.instead?.text }

  package var isRunning: Bool { total == nil && !text.isEmpty }

  /// Whether the hits are those of the text as it is now.
  package var isCurrent: Bool { answered == generation }

  package var selectedHit: SearchHit? {
    hits.indices.contains(rows.selection) ? hits[rows.selection] : nil
  }

  /// Whether more has been found than is at hand.
  package var hasMore: Bool { isCurrent && hits.count < total ?? 0 }

  /// Looks for `text`, as it has been typed so far.
  package mutating func look(for text: String) -> [Effect] {
    guard text != self.text else { return [] }
    self.text = text
    return ask()
  }

  /// Looks for the same in another order.
  package mutating func arrange(by order: ArticleOrder) -> [Effect] {
    guard order != self.order else { return [] }
    self.order = order
    return ask()
  }

  private mutating func ask() -> [Effect] {
    generation += 1
    asked = 0
    advice = nil
    wantedHit = nil
    rows.select(0)
    guard Query(text).condition != nil else {
      hits = []
      rows.count = 0
      total = 0
      return [.cancelSearch]
    }
    total = nil
    return [.search(SearchRequest(text: text, order: order, generation: generation))]
  }

  /// Asks for more hits before the last one at hand is in sight.
  package mutating func readAhead() -> [Effect] {
    let margin = 2 * min(rows.height, 100)
    guard rows.selection + margin >= hits.count || wantedHit != nil else { return [] }
    guard hasMore, asked < hits.count else { return [] }
    asked = hits.count
    return [
      .search(
        SearchRequest(text: text, order: order, offset: hits.count, generation: generation))
    ]
  }

  /// Takes in what was found, unless something else is looked for by now.
  package mutating func receive(_ found: FoundHits, generation: Int) {
    guard generation == self.generation else { return }
    // Until the first of them come, those of the text before are shown.
    if found.offset == 0, !isCurrent { hits = [] }
    if found.offset == hits.count { hits += found.hits }
    total = found.total ?? total
    answered = generation
    rows.count = hits.count
  }

  package mutating func receive(_ advice: QueryAdvice, generation: Int) {
    if generation == self.generation, total == 0 { self.advice = advice }
  }

  /// Changes an article's row among the hits.
  package mutating func update(_ article: Article.ID, _ change: (inout ArticleSummary) -> Void) {
    for index in hits.indices where hits[index].article.id == article {
      change(&hits[index].article)
    }
  }
}
