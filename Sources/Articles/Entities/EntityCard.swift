/// What there is to say about an entity.
package struct EntityCard: Hashable, Sendable {
  package var entity: EntitySummary
  /// Every spelling, the most frequent first.
  package var aliases: [EntityAlias]
  /// The earliest and the latest article with a date that names it.
  package var first: DatedArticle?
  package var last: DatedArticle?
  /// What is named in the same articles, those of most articles first.
  package var together: [Companion]
  /// How often it is named in each month that has articles, in order.
  package var months: [MonthCount]
  /// Why its names are one, in the order of the articles.
  package var evidence: [EntityEvidence]
  /// Whom a bare name may mean; empty if it is decided.
  package var candidates: [EntitySummary]

  package init(
    entity: EntitySummary, aliases: [EntityAlias] = [], first: DatedArticle? = nil,
    last: DatedArticle? = nil, together: [Companion] = [], months: [MonthCount] = [],
    evidence: [EntityEvidence] = [], candidates: [EntitySummary] = []
  ) {
    self.entity = entity
    self.aliases = aliases
    self.first = first
    self.last = last
    self.together = together
    self.months = months
    self.evidence = evidence
    self.candidates = candidates
  }
}

/// An article and the date it is listed under.
package struct DatedArticle: Hashable, Sendable {
  package var article: Article.ID
  package var date: PartialDate

  package init(article: Article.ID, date: PartialDate) {
    self.article = article
    self.date = date
  }
}

/// An entity that is named beside another.
package struct Companion: Hashable, Sendable {
  package var entity: EntitySummary
  /// How many articles name both, of those that were looked at.
  package var articles: Int

  package init(entity: EntitySummary, articles: Int) {
    self.entity = entity
    self.articles = articles
  }
}

/// How many mentions articles of a month have.
package struct MonthCount: Hashable, Sendable {
  package var year: Int
  /// 1 to 12.
  package var month: Int
  package var mentions: Int

  package init(year: Int, month: Int, mentions: Int) {
    self.year = year
    self.month = month
    self.mentions = mentions
  }
}
