/// The database in which newsboat keeps the articles of its feeds, `cache.db`.
///
/// No part of a library: it is here because nothing else has SQL. It is read from memory, so that the
/// file itself, its locks and its journals are never touched.
package enum FeedCache {
  /// An article of a feed, its columns as they are.
  package struct Item: Hashable, Sendable {
    package var guid: String
    package var title: String
    package var author: String
    package var url: String
    package var feedTitle: String
    package var feedURL: String
    /// Seconds since 1970.
    package var published: Int
    package var content: String
    package var isUnread: Bool
  }

  /// SQLite's instructions that may be spent on a file.
  private static let mostInstructions = 400_000_000
  private static let mostItems = 1_000_000

  /// The articles in the database `image`, the oldest first, without those that were deleted.
  package static func items(in image: [UInt8]) throws -> [Item] {
    let connection = try Connection(image: image)
    connection.limitInstructions(to: mostInstructions)
    // A view of that name may do anything, for as long as it likes.
    guard
      try connection.number(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'rss_item'") != nil
    else { throw SQLiteError(code: 1, message: "no table `rss_item`") }
    let hasFeeds =
      try connection.number(
        "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'rss_feed'") != nil
    let columns = try connection.columns(of: "rss_item")
    func column(_ name: String) -> String { columns.contains(name) ? "rss_item.\(name)" : "NULL" }
    let feedTitle = hasFeeds ? "(SELECT title FROM rss_feed WHERE rssurl = feedurl)" : "NULL"
    return try connection.all(
      """
      SELECT \(column("guid")), \(column("title")), \(column("author")), \(column("url")),
        \(column("feedurl")), \(feedTitle), \(column("pubDate")), \(column("content")),
        coalesce(\(column("unread")), 1)
      FROM rss_item
      WHERE coalesce(\(column("deleted")), 0) = 0
      ORDER BY rss_item.rowid LIMIT \(mostItems)
      """
    ) { row in
      Item(
        guid: row.text(0), title: row.text(1), author: row.text(2), url: row.text(3),
        feedTitle: row.text(5), feedURL: row.text(4), published: row.int(6), content: row.text(7),
        isUnread: row.flag(8))
    }
  }
}
