import ArticleParsing
import Articles

/// What a file called `name` holds.
func items(_ text: String, name: String) -> [ParsedItem] {
  Array(ArticleReader(bytes: Array(text.utf8), path: name))
}

extension [ParsedItem] {
  var articles: [ArticleContent] { parsed.map(\.content) }

  var parsed: [ParsedArticle] {
    compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  /// The reasons of its problems, those of articles among them.
  var reasons: [String] {
    flatMap { item in
      switch item {
      case .problem(let problem): [problem.reason]
      case .article(let article): article.problems.map(\.reason)
      }
    }
  }
}
