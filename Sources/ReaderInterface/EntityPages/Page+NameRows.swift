internal import Articles

extension Page {
  /// An entity with how often it is named.
  func entityRow(_ entity: EntitySummary, target: PageRow.Target? = nil) -> PageRow {
    var text = PageText(entity.name, Style(entity.type.purpose))
    if entity.isUndecided { text = text.adding("  undecided", Style(.dim)) }
    if entity.isFollowed { text = text.adding("  watched", Style(.dim)) }
    if entity.isHidden { text = text.adding("  hidden", Style(.dim)) }
    let note = "\(grouped(entity.mentions)) in \(counted(entity.articles, "article"))"
    let brief = "\(grouped(entity.mentions)) in \(grouped(entity.articles))"
    return PageRow([.entry(text, note: note, brief: brief)], target: target ?? .entity(entity))
  }

  func followedRow(_ followed: FollowedEntity) -> PageRow {
    let news = followed.newArticles
    let note =
      news == 0
      ? "nothing new" : "\(counted(news, "new article")), \(grouped(followed.newMentions))"
    return PageRow(
      [
        .entry(
          PageText(followed.entity.name, Style(followed.entity.type.purpose)), note: note)
      ], target: .followed(followed))
  }

  func creditRow(_ credit: CreditSummary) -> PageRow {
    var text = PageText(credit.name)
    if part.type != nil || part == .all { text = text.adding("  writer", Style(.dim)) }
    return PageRow(
      [.entry(text, note: counted(credit.articles, "article"))], target: .credit(credit))
  }

  func missingRow(_ missing: MissingTarget) -> PageRow {
    PageRow(
      [
        .entry(
          PageText(missing.text, Style(.link)),
          note: "from \(counted(missing.articles.count, "article"))")
      ], target: .missing(missing))
  }

  func articleRow(_ article: ArticleSummary) -> PageRow {
    PageRow(
      [.entry(PageText(article.title), note: source(article.outlet, article.date))],
      target: .article(article.id))
  }
}

// MARK: - Decisions

extension Page {
  /// Two entities that may be one, and what speaks for it.
  func pairRow(_ pair: PossiblePair) -> PageRow {
    let text = PageText(pair.name.name, Style(pair.name.type.purpose))
      .adding("  =  ", Style(.dim))
      .adding(pair.candidate.name, Style(pair.candidate.type.purpose))
      .adding(" ?", Style(.dim))
    let reason =
      switch pair.reason {
      case .bareName: "bare name"
      case .spelling: "spelling"
      }
    return PageRow(
      [.entry(text, note: "\(reason), \(counted(pair.mentions, "mention"))")],
      target: .pair(pair))
  }

  func decisionRow(_ kept: KeptDecision) -> PageRow {
    let style = kept.isStanding ? Style.plain : Style(.dim)
    return PageRow(
      [.entry(PageText(kept.decision.words, style), note: kept.isStanding ? "" : "undone")],
      target: .decision(kept))
  }
}

extension EntityDecision {
  /// Whether it only takes another back, which is said of that one.
  var isUndo: Bool { if case .undo = self { true } else { false } }

  /// What was decided, as in a list of decisions.
  var words: String {
    switch self {
    case .merge(let first, let second): "\(first.text) is \(second.text)"
    case .split(let name, let other, let article):
      "\(name.text) is not \(other.text)\(article == nil ? "" : " in one article")"
    case .rename(let name, let new): "\(name.text) is called \(new)"
    case .retype(let name, let type): "\(name.text) is \(type.indefinite)"
    case .hide(let name): "\(name.text) is hidden"
    case .undo(let number): "Decision \(number + 1) is undone"
    }
  }
}
