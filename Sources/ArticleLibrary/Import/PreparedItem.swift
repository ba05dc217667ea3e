package import Articles

/// An item of a file as the library will keep it, worked out ahead.
///
/// That is most of an import's work and needs no library, so any thread may do it. What the article
/// itself says is not carried along: the record has it.
package struct PreparedItem: Sendable {
  /// What was wrong with it, or instead of it.
  package let problems: [Problem]
  /// The article in it, if it is one.
  private(set) var article: PreparedArticle?

  package init(_ item: ParsedItem) {
    switch item {
    case .article(let parsed):
      problems = parsed.problems
      article = PreparedArticle(parsed)
    case .problem(let problem): problems = [problem]
    }
  }

  /// Whether it is an article, and not a problem alone.
  package var isArticle: Bool { article != nil }

  /// Counts its place from the first article of the file, of which `count` come before its part.
  package mutating func move(by count: Int) { article?.place.position += count }

  /// What waiting for a transaction takes.
  var size: Int { article.map { $0.record.count + $0.columns.text.utf8.count } ?? 0 }
}

/// What is kept of an article.
struct PreparedArticle: Sendable {
  var place: SourcePlace
  var keys: ArticleKeys
  /// What its links may mean, each once.
  var links: [MatchKey]
  var record: [UInt8]
  /// The words to be indexed, those of the body cut ahead.
  var columns: SearchIndex.Columns
  /// Its line of the list, but for its number.
  var entry: ListEntry
  var credits: [CreditCounts.Named]
  /// Whether its source says that it was read.
  var isRead: Bool
  /// Whether its source says that its reader liked it.
  var isStarred: Bool

  init(_ parsed: ParsedArticle) {
    let content = parsed.content
    place = parsed.source
    let text = content.text
    columns = SearchIndex.Columns(of: content, cutting: text)
    keys = ArticleKeys(of: parsed, text: text)
    links = LinkKeys.all(of: content)
    record = ContentRecord.bytes(of: content)
    entry = ListEntry(content, article: 0)
    credits = CreditCounts.credits(of: content)
    isRead = parsed.isRead
    isStarred = parsed.isStarred
  }
}
