/// An entity that the reader follows, and what is new about it.
package struct FollowedEntity: Hashable, Sendable {
  package var entity: EntitySummary
  /// How many articles that name it came since it was last looked at.
  package var newArticles: Int
  package var newMentions: Int

  package init(entity: EntitySummary, newArticles: Int, newMentions: Int) {
    self.entity = entity
    self.newArticles = newArticles
    self.newMentions = newMentions
  }
}

/// Someone who writes or publishes articles: apart from what articles are about.
package struct CreditSummary: Hashable, Sendable {
  package var kind: Kind
  package var name: String
  package var articles: Int

  package init(kind: Kind, name: String, articles: Int) {
    self.kind = kind
    self.name = name
    self.articles = articles
  }

  /// What someone is credited as. The raw values are fields of a query.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case outlet
    case author
  }
}
