import ArticleLibrary
import Articles

/// An article in few words.
func sampleArticle(
  _ title: String? = nil, _ paragraphs: String..., date: String? = nil, url: String? = nil,
  identifier: String? = nil, authors: [String] = [], outlet: String? = nil,
  language: String? = "en", links: [Link] = [], position: Int = 0
) -> ParsedArticle {
  ParsedArticle(
    content: ArticleContent(
      title: title, authors: authors, outlet: outlet, published: date.flatMap { PartialDate($0) },
      url: url, language: language, blocks: paragraphs.map { Block(text: $0) }, links: links),
    source: SourcePlace(path: "sample.txt", position: position), sourceIdentifier: identifier)
}

extension Library {
  /// Imports what a file holds now. Each call is a changed file.
  @discardableResult
  func importSample(
    _ articles: [ParsedArticle], path: String = "/sample.txt", modified: Int64? = nil
  ) throws -> ImportSummary {
    let known = try sources(under: path).first?.fingerprint.modified ?? 0
    return try importSource(
      path, fingerprint: SourceFingerprint(size: 1, modified: modified ?? known + 1),
      items: articles.map(ParsedItem.article))
  }

  /// The titles of a list.
  func titles(
    _ filter: ListFilter = .all, order: ArticleOrder = .newest
  ) throws -> [String] {
    try summaries(in: 0..<1000, filter: filter, order: order).map(\.title)
  }

  /// The only article with a title.
  func id(of title: String) throws -> Article.ID? {
    try summaries(in: 0..<1000).first { $0.title == title }?.id
  }
}
