internal import Articles

extension ReaderState {
  mutating func receive(
    _ like: [LikeArticle], _ related: [RelatedArticle], of article: Article.ID
  ) -> [Effect] {
    guard reading?.article.id == article else { return [] }
    likeArticles = like
    crossReferences.show(like, related)
    guard wantsComparison else { return [] }
    wantsComparison = false
    return compare()
  }

  /// Shows where the open article and another version of it differ: the selected one, or the most alike.
  mutating func compare() -> [Effect] {
    guard let reading else { return [] }
    if focus == .crossReferences, let other = crossReferences.selected?.summary {
      return openPage(.comparison(reading.summary, other))
    }
    if focus == .crossReferences, case .reference = crossReferences.selected {
      say("A link is no version of this article; d on one of those shows what differs")
      return []
    }
    guard let likeArticles else {
      wantsComparison = true
      return [.loadLikeArticles(reading.article.id)]
    }
    guard let like = likeArticles.first else {
      say("No other version of this article is known; x lists what is like it")
      return []
    }
    return openPage(.comparison(reading.summary, like.article))
  }

  /// Shows every version of the article beside it, or one line for all.
  mutating func unfold() -> [Effect] {
    let effects = focus == .article ? show(.crossReferences) : []
    crossReferences.toggleVersions()
    return effects
  }

  /// Opens what is selected beside the article.
  mutating func followCrossReference() -> [Effect] {
    switch crossReferences.selected {
    case .reference(let reference): return follow(reference.article, url: reference.url)
    case .like, .related:
      guard let article = crossReferences.selected?.summary?.id else { return [] }
      return open(article, at: .start)
    case .versions: return unfold()
    case .heading, nil: return []
    }
  }
}
