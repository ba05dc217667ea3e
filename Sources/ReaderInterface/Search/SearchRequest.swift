package import Articles

/// What to look for in the whole library.
package struct SearchRequest: Hashable, Sendable {
  /// As it has been typed so far.
  package var text: String
  package var order: ArticleOrder
  /// How many hits are known already.
  package var offset: Int
  /// Goes back with the answer.
  package var generation: Int

  package init(text: String, order: ArticleOrder = .newest, offset: Int = 0, generation: Int) {
    self.text = text
    self.order = order
    self.offset = offset
    self.generation = generation
  }
}

/// What a search has found, from `offset` on.
package struct FoundHits: Hashable, Sendable {
  package var hits: [SearchHit]
  package var offset: Int
  /// How many there are in all; `nil` while they are being counted.
  package var total: Int?

  package init(_ hits: [SearchHit], offset: Int = 0, total: Int? = nil) {
    self.hits = hits
    self.offset = offset
    self.total = total
  }
}
