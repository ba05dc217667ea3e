package import Articles

/// Work that the state asks for and does not do.
package enum Effect: Hashable, Sendable {
  // MARK: The list

  /// Answer: `Message.rows`.
  case loadRows(RowRequest)
  /// Answer: `Message.rowFound`.
  case findRow(RowSearch)
  /// Answer: `Message.unread`, with all changes before it. A later count ends the one before.
  case countUnread(Listing, generation: Int)
  /// Answer: `Message.collections`, then a `Message.collectionCount` for each.
  case loadCollections(generation: Int)
  /// Keeps how the list looks for another day.
  case keep(KeptView)

  // MARK: The article

  /// Answer: `Message.article` and `Message.tags`, or `Message.articleIsGone`.
  case loadArticle(Article.ID)
  /// Answer: `Message.names` or `Message.namesAreUnavailable`. If the names are not known yet, the
  /// article is to be recognized before all others.
  case loadNames(Article.ID)
  /// Answer: `Message.crossReferences`.
  case loadCrossReferences(Article.ID)
  /// Answer: `Message.likeArticles`.
  case loadLikeArticles(Article.ID)
  case change(Change)
  /// Keeps the byte of the article's `text` at the top of the pane.
  case savePlace(Int, Article.ID)

  // MARK: Names

  /// Answer: `Message.page`. A later question ends the one before.
  case ask(PageQuestion, generation: Int)
  /// Answer: `Message.walked`.
  case walk(WalkRequest)
  /// Answer: `Message.entity`.
  case findEntity(MentionPlace, generation: Int)

  // MARK: The library

  /// Answer: `Message.hits`, once or more, and `Message.advice` if there are none. A new search
  /// ends the one before.
  case search(SearchRequest)
  case cancelSearch
  /// Answer: `Message.completions`.
  case complete(CompletionRequest)
  case cancelImport
  /// Answer: `Message.problems`.
  case loadProblems
  /// Answer: `Message.export`, more than once.
  case export(ExportRequest)
  case cancelExport

  // MARK: The world outside

  /// The URL is http or https.
  case openInBrowser(String)

  // MARK: The terminal: the reading loop does these itself

  case copy(String)
  case suspend
  case redraw
  case quit
}
