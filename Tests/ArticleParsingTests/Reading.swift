import ArticleParsing
import Articles

/// The articles that `text` is read as.
func articles(_ text: String) -> [ArticleContent] {
  ArticleReader(bytes: Array(text.utf8), path: "test.txt").compactMap { item in
    if case .article(let article) = item { return article.content }
    return nil
  }
}

/// The problems that `bytes` have.
func problems(_ bytes: [UInt8]) -> [String] {
  ArticleReader(bytes: bytes, path: "test.txt").compactMap { item in
    if case .problem(let problem) = item { return problem.description }
    return nil
  }
}

/// An article whose head is a title and `credit`.
func article(withCredit credit: String) -> ArticleContent? {
  articles(
    """
    A Title That Stands Above

    \(credit)

    The text of the article begins here, and it goes on for a while so that nobody takes it for less.

    It even has a second paragraph.
    """
  ).first
}
