package import Articles

/// What chains of many articles name.
package struct Entity: Hashable, Sendable, Identifiable {
  package var id: EntityID
  package var name: String
  package var type: EntityType
  /// Every spelling, the most frequent first.
  package var aliases: [EntityAlias]
  package var mentionCount: Int
  package var articleCount: Int
  /// Why names of different articles are one. What an article says itself is in its chains.
  package var evidence: [EntityEvidence]
  /// The names of those that this may be: nothing says which.
  package var candidates: [String]
  /// Whether the reader wants to see it.
  package var isHidden: Bool
}

/// Where the chains of articles are kept: memory, or a library on disk.
///
/// The resolver keeps only what it compares; it asks for the rest when an article is taken away, a
/// decision is made or an entity is shown.
package protocol ChainStore {
  /// The chains of an article, as they were when it was added; none of one that is not kept.
  func chains(of article: Article.ID) -> [Chain]
}

/// Chains in memory.
package struct ChainTable: ChainStore, Sendable {
  package var articles: [Article.ID: [Chain]]

  package init(_ articles: [Article.ID: [Chain]] = [:]) { self.articles = articles }

  package func chains(of article: Article.ID) -> [Chain] { articles[article] ?? [] }
}
