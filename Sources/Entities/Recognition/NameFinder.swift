package import Articles
package import SpacyInference

/// Finds the names in articles: the model's spans, cleaned, repaired, spread and grouped.
///
/// One thread at a time.
package final class NameFinder {
  private let recognizer: Recognizer

  package init(_ pipeline: Pipeline) { recognizer = Recognizer(pipeline) }

  /// The names of each article, in the same order.
  package func names(in articles: [ArticleContent]) -> [ArticleNames] {
    articles.map { _ in ArticleNames() }
  }

  /// The names of a text that is no article: a record of `broadsheet recognize`.
  package func names(inText texts: [String]) -> [ArticleNames] {
    names(in: texts.map { ArticleContent(blocks: [Block(text: $0)]) })
  }
}
