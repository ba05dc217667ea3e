internal import ArticleLibrary
internal import Articles
internal import CursesTerminal
internal import ReaderInterface

extension ReaderServices {
  /// What texts say of an entity, and what they point to.
  func findTexts(_ question: PageQuestion) throws -> PageAnswer {
    .nothing
  }

  /// Where two articles differ, and what is in both.
  func comparison(of first: Article.ID, with second: Article.ID) throws -> ArticleComparison? {
    guard let old = try library.article(first), let new = try library.article(second),
      let oldSummary = try summary(of: first), let newSummary = try summary(of: second)
    else { return nil }
    return ArticleComparison(
      first: oldSummary, second: newSummary,
      differences: WordDifference(from: old.content.text, to: new.content.text).pieces, shared: [])
  }

  /// Looks on a thread for other versions of an article, and for what is about the same things.
  func loadLikeArticles(of id: Article.ID) {
    counting.submit { [self] in
      mailbox.post(.likeArticles([], [], id))
    }
  }
}
