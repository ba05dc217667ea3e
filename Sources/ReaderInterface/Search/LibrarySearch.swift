package import Articles

/// A search of the whole library and what it has found.
package struct LibrarySearch: Hashable, Sendable {
  package private(set) var text = ""
  package private(set) var hits: [SearchHit] = []
  /// How many there are in all; `nil` while the search goes on.
  package private(set) var total: Int?
  package private(set) var generation: Int
  package var rows = RowCursor()
  /// Whether Enter was pressed before there was anything to open.
  package var opensFirstHit = false
  private var answered: Int?

  package init(generation: Int) { self.generation = generation }

  package var isRunning: Bool { total == nil && !text.isEmpty }

  /// Whether the hits are those of the text as it is now.
  package var isCurrent: Bool { answered == generation }

  package var selectedHit: SearchHit? {
    hits.indices.contains(rows.selection) ? hits[rows.selection] : nil
  }

  /// Looks for `text`, as it has been typed so far.
  package mutating func look(for text: String) -> [Effect] {
    guard text != self.text else { return [] }
    self.text = text
    generation += 1
    rows.select(0)
    guard !Query(text).isEmpty else {
      hits = []
      rows.count = 0
      total = 0
      return [.cancelSearch]
    }
    total = nil
    return [.search(text, generation: generation)]
  }

  /// Takes in what was found, unless something else is looked for by now.
  package mutating func receive(_ hits: [SearchHit], total: Int?, generation: Int) {
    guard generation == self.generation else { return }
    self.hits = hits
    self.total = total
    answered = generation
    rows.count = hits.count
  }

  /// Changes the reading state of a hit's article.
  package mutating func update(_ article: Article.ID, _ change: (inout ReadingState) -> Void) {
    for index in hits.indices where hits[index].article.id == article {
      change(&hits[index].article.state)
    }
  }
}
