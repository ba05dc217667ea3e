internal import Articles

/// An article as a feed reader keeps it.
package struct CachedEntry: Hashable, Sendable {
  package var identifier: String
  package var title: String
  package var author: String
  package var url: String
  /// The title of its feed, else the feed's address.
  package var feed: String
  /// Seconds since 1970.
  package var published: Int
  /// HTML, or plain text.
  package var content: String
  package var isRead: Bool

  package init(
    identifier: String, title: String, author: String, url: String, feed: String, published: Int,
    content: String, isRead: Bool
  ) {
    self.identifier = identifier
    self.title = title
    self.author = author
    self.url = url
    self.feed = feed
    self.published = published
    self.content = content
    self.isRead = isRead
  }
}

/// Reads the database of a feed reader: each article it keeps is one.
enum FeedCacheReader {
  static func items(_ file: SourceFile) -> [ParsedItem] {
    var list = ItemList(file)
    guard let entries = file.converters.cachedEntries else {
      list.report("not read here: a feed reader's database")
      return list.items
    }
    do throws(Converters.Failure) {
      for entry in try entries(file.bytes) {
        var problems: [String] = []
        let content = content(of: entry, in: file, noting: &problems)
        list.add(
          content, range: file.whole,
          identifier: entry.identifier.isEmpty ? nil : entry.identifier, isRead: entry.isRead,
          problems: problems)
      }
    } catch {
      list.report(error.reason)
    }
    return list.finished(orSay: "a feed reader's database without articles")
  }

  private static func content(
    of entry: CachedEntry, in file: SourceFile, noting problems: inout [String]
  ) -> ArticleContent {
    func line(_ text: String) -> String? { FeedText(bytes: Array(text.utf8), kind: .unsaid).line }
    var content = ArticleContent()
    content.title = line(entry.title)
    content.authors = line(entry.author).map(RecordList.authors) ?? []
    content.outlet = line(entry.feed)
    content.url = WebAddress.isWeb(entry.url) ? entry.url : nil
    content.published = entry.published > 0 ? WrittenDate.date(in: String(entry.published)) : nil
    let text = FeedText(bytes: Array(entry.content.utf8), kind: .unsaid, base: content.url)
    content.take(text.fragment(source: file.whole), noting: &problems)
    return content
  }
}
