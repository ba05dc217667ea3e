package import Articles

/// An item of a file and what the library will keep of it, worked out ahead.
///
/// That is most of an import's work and needs no library, so any thread may do it.
package struct PreparedItem: Sendable {
  /// An article or a problem, as it was read.
  package private(set) var item: ParsedItem
  private let derived: Derived?

  private struct Derived: Sendable {
    var keys: ArticleKeys
    var links: Set<MatchKey>
    var record: [UInt8]
    var columns: SearchIndex.Columns
  }

  package init(_ item: ParsedItem) {
    self.item = item
    switch item {
    case .article(let article):
      let columns = SearchIndex.Columns(of: article.content)
      derived = Derived(
        keys: ArticleKeys(of: article, text: columns.text),
        links: LinkKeys.all(of: article.content),
        record: ContentRecord.bytes(of: article.content), columns: columns)
    case .problem: derived = nil
    }
  }

  /// Counts its place from the first article of the file, of which `count` come before its part.
  package mutating func move(by count: Int) { item = item.moved(by: count) }

  /// What waiting for a transaction takes.
  var size: Int { derived?.record.count ?? 0 }

  /// The article in it, if it is one.
  var article: PreparedArticle? {
    guard case .article(let article) = item, let derived else { return nil }
    return PreparedArticle(
      article: article, keys: derived.keys, links: derived.links, record: derived.record,
      columns: derived.columns)
  }
}

/// An article and what is kept of it.
struct PreparedArticle {
  var article: ParsedArticle
  var keys: ArticleKeys
  /// What its links may mean.
  var links: Set<MatchKey>
  var record: [UInt8]
  var columns: SearchIndex.Columns
}
