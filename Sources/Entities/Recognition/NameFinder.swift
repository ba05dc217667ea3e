package import Articles
package import SpacyInference

/// Finds the names in articles: the model's spans, cleaned, repaired, spread and grouped.
///
/// One thread at a time.
package final class NameFinder {
  private let recognizer: Recognizer
  private let language: String

  package init(_ pipeline: Pipeline) {
    recognizer = Recognizer(pipeline)
    language = pipeline.language
  }

  /// The names of each article, in the same order.
  package func names(in articles: [ArticleContent]) -> [ArticleNames] {
    resolved(articles).map(\.names)
  }

  /// The names of each article and what they name in it, in the same order.
  package func resolved(_ articles: [ArticleContent]) -> [ResolvedArticle] {
    let texts = articles.map { article in
      article.fields.compactMap { field in article.text(of: field).map { (field, $0) } }
    }
    let unglued = texts.map { fields in fields.map { UngluedText($0.1, language: language) } }
    var analyses = recognizer.analyze(unglued.flatMap { $0.map(\.text) }).makeIterator()
    return articles.indices.map { article in
      let tagged = texts[article].indices.map { index in
        let field = texts[article][index].0
        let spans = (analyses.next()?.spans ?? []).map {
          NameSpan(range: $0.range, label: $0.label)
        }
        let text = unglued[article][index]
        return (field: field, text: text.field, spans: text.original(spans))
      }
      return MentionBuilder(
        tagged, title: articles[article].title, links: articles[article].links
      ).resolved()
    }
  }

  /// The names of a text that is no article: a record of `broadsheet recognize`.
  package func names(inText texts: [String]) -> [ArticleNames] {
    resolved(texts: texts).map(\.names)
  }

  /// The names of texts that are no articles, and what they name in them.
  package func resolved(texts: [String]) -> [ResolvedArticle] {
    resolved(texts.map { ArticleContent(blocks: [Block(text: $0)]) })
  }
}
