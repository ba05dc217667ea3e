internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface

extension ReaderServices {
  /// How many of the newest articles are read for what texts say.
  private static let articleLimit = 100

  /// What texts say of an entity, and what they point to.
  func findTexts(_ question: PageQuestion) throws -> PageAnswer {
    let limit = Self.articleLimit
    return switch question {
    case .concordance(let id, let order):
      .concordance(try library.concordance(of: id, order: order))
    case .descriptions(let id): .descriptions(try library.descriptions(of: id, articles: limit))
    case .quotations(let id):
      .quotations(
        try library.quotations(of: id, articles: limit),
        writings: try writings(of: try library.entity(id)))
    case .writings(let writer):
      .writings(try library.writings(of: writer.name, articles: limit))
    case .timeline(let id): .timeline(try library.timeline(of: id, articles: limit))
    case .passages(let first, let second):
      .passages(try library.passages(naming: first, and: second, limit: limit))
    case .credits(let kind, let matching, let range):
      .credits(
        try library.credits(kind, matching: matching, in: range), offset: range.lowerBound)
    case .missing: .missing(try library.missingTargets(limit: limit))
    default: .nothing
    }
  }

  /// What a person writes who is called as a writer is.
  private func writings(of entity: EntitySummary?) throws -> [EntityPassage] {
    guard let entity, entity.type == .person else { return [] }
    return try library.writings(of: entity.name, articles: Self.articleLimit)
  }

  /// Where two articles differ, and what is in both.
  func comparison(of first: Article.ID, with second: Article.ID) throws -> ArticleComparison? {
    guard let old = try library.article(first), let new = try library.article(second),
      let oldSummary = try summary(of: first), let newSummary = try summary(of: second)
    else { return nil }
    let text = Array(old.content.text.utf8)
    let shared = try library.sharedPassages(first, second).map { passage in
      ArticleComparison.Shared(
        text: String(decoding: text[passage.first.clamped(to: 0..<text.count)], as: UTF8.self),
        place: MentionPlace(
          article: first, place: FieldRange(field: .text, range: passage.first)),
        words: passage.words)
    }
    return ArticleComparison(
      first: oldSummary, second: newSummary,
      differences: WordDifference(from: old.content.text, to: new.content.text).pieces,
      shared: shared)
  }

  /// Looks on a thread for other versions of an article, and for what is about the same things.
  func loadLikeArticles(of id: Article.ID) {
    counting.submit { [self] in
      do {
        mailbox.post(
          .likeArticles(try library.likeArticles(id), try library.relatedArticles(id), id))
      } catch {
        mailbox.post(.notice("\(error)"))
      }
    }
  }
}
