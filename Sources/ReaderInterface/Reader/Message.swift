package import Articles

/// What comes back from an effect, or happens beside.
package enum Message: Hashable, Sendable {
  case rows(RowWindow, generation: Int)
  /// Which row was found, or that there is none.
  case rowFound(FoundRow?, generation: Int)
  /// How many rows of a listing are unread.
  case unread(Int, Listing)
  /// The saved searches in their order, the tags and the sources.
  case collections([ArticleCollection], generation: Int)
  case collectionCount(Int, ArticleCollection, generation: Int)
  /// Articles were added to the library or changed in it.
  case libraryChanged

  case article(Article, tags: [String] = [])
  case articleIsGone(Article.ID)
  case names(ArticleNames, Article.ID)
  /// Why there are none, and what to do: `no model is installed; broadsheet model add PATH`.
  case namesAreUnavailable(String)
  case crossReferences([CrossReference], Article.ID)
  /// The other versions of an article, and what is about the same things.
  case likeArticles([LikeArticle], [RelatedArticle], Article.ID)

  case page(PageAnswer, generation: Int)
  case walked(WalkAnswer, generation: Int)
  /// The entity that a mention names, if that is known.
  case entity(EntitySummary?, generation: Int)
  /// What names mean has changed: a decision was taken, or articles came.
  case entitiesChanged

  case hits(FoundHits, generation: Int)
  /// What can be said of a search that finds nothing.
  case advice(QueryAdvice, generation: Int)
  case completions(Completions, generation: Int)

  /// `nil` when nothing is being imported any more.
  case importProgress(ImportProgress?)
  /// How many articles are waiting for their names to be found.
  case unrecognized(Int)
  case problem(Problem)
  /// All that the library knows could not be read.
  case problems([Problem])
  case export(ExportEvent)
  /// A sentence for the status line.
  case notice(String)

  /// A row of the list.
  package struct FoundRow: Hashable, Sendable {
    package var article: Article.ID
    package var index: Int

    package init(article: Article.ID, index: Int) {
      self.article = article
      self.index = index
    }
  }
}

/// How far an import has come.
package struct ImportProgress: Hashable, Sendable {
  /// What is being read, as readers know it.
  package var source: String
  package var articles: Int
  /// From 0 to 1, if it can be told.
  package var fraction: Double?
  /// Articles a second, once it can be told.
  package var rate: Double?
  /// How much longer it will take, if it can be told.
  package var secondsLeft: Double?

  package init(
    source: String, articles: Int, fraction: Double? = nil, rate: Double? = nil,
    secondsLeft: Double? = nil
  ) {
    self.source = source
    self.articles = articles
    self.fraction = fraction
    self.rate = rate
    self.secondsLeft = secondsLeft
  }
}
