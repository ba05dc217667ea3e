internal import ArticleLibrary
internal import ArticleParsing

extension Converters {
  /// What this machine can read: PDF by a program, databases by the library's module.
  static let installed = Converters(
    pdfLayout: PDFProgram.layout,
    cachedEntries: { (image: [UInt8]) throws(Failure) in
      let items: [FeedCache.Item]
      do {
        items = try FeedCache.items(in: image)
      } catch {
        let reason = (error as? SQLiteError)?.message ?? "\(error)"
        throw Failure(reason: "a database that cannot be read: \(reason)")
      }
      return items.map { item in
        CachedEntry(
          identifier: item.guid, title: item.title, author: item.author, url: item.url,
          feed: item.feedTitle.isEmpty ? item.feedURL : item.feedTitle,
          published: item.published, content: item.content, isRead: !item.isUnread)
      }
    })
}
