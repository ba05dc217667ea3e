package import Articles

/// What a page has to know before it can be shown.
package enum PageQuestion: Hashable, Sendable {
  /// Answer: `card` or `nothing`.
  case cardAt(MentionPlace)
  /// Answer: `card` or `nothing`.
  case card(EntityID)
  case concordance(EntityID, ConcordanceOrder)
  case descriptions(EntityID)
  case quotations(EntityID)
  /// How the articles of a writer begin.
  case writings(CreditSummary)
  case timeline(EntityID)
  case passages(EntityID, EntityID)
  /// The articles that came since the entity was last looked at.
  case newArticles(EntityID)
  case entities(EntityFilter, Range<Int>)
  case followed
  case credits(CreditSummary.Kind, matching: String, Range<Int>)
  case missing
  case pairs
  case decisions
  case comparison(Article.ID, Article.ID)
}

/// What a page shows.
package enum PageAnswer: Hashable, Sendable {
  case card(EntityCard)
  /// What was asked about is not there.
  case nothing
  case concordance(Concordance)
  case descriptions([EntityDescriptionLine])
  /// What an entity says, and how the articles begin that it writes.
  case quotations([Quotation], writings: [EntityPassage] = [])
  case writings([EntityPassage])
  case timeline([TimelineEvent])
  case passages([JointPassage])
  case articles([ArticleSummary])
  /// Rows from `offset` on, and the writers who are called what was asked for.
  case entities([EntitySummary], offset: Int, total: Int, writers: [CreditSummary] = [])
  case followed([FollowedEntity])
  case credits([CreditSummary], offset: Int)
  case missing([MissingTarget])
  case pairs([PossiblePair], isPartial: Bool)
  case decisions([KeptDecision])
  case comparison(ArticleComparison)
  /// It could not be read; a sentence that says why.
  case failed(String)
}
