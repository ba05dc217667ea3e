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

/// A spelling that an entity has, and how often.
package struct EntityAlias: Hashable, Sendable {
  package var text: String
  package var count: Int
}

/// Evidence and the article that it stands in.
package struct EntityEvidence: Hashable, Sendable {
  package var article: Article.ID
  package var evidence: Evidence
}

/// Which entity something is: the first of the library's places where it is named.
///
/// Made of an article's identity and a place in it, so that the order of imports does not matter. The
/// place of any of its chains finds it, so that an old id leads to what it has become.
package struct EntityID: Hashable, Sendable {
  package var article: Article.ID
  package var place: TextPlace

  package init(article: Article.ID, place: TextPlace) {
    self.article = article
    self.place = place
  }
}

extension EntityID: Comparable {
  package static func < (left: EntityID, right: EntityID) -> Bool {
    left.article == right.article ? left.place < right.place : left.article < right.article
  }
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
