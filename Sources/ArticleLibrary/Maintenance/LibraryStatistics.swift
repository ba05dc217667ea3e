package import Articles

/// What a library holds, and of what most.
package struct LibraryStatistics: Hashable, Sendable {
  /// `nil` for a library in memory.
  package var path: String?
  /// Bytes of the file.
  package var size: Int64
  package var sources: Int
  package var articles: Int
  package var unread: Int
  package var starred: Int
  /// Articles that are no longer in their source.
  package var missing: Int
  package var problems: Int
  /// Articles whose names were found.
  package var withNames: Int
  /// Names that articles have, by type.
  package var entities: [EntityType: Int]
  package var firstDate: PartialDate?
  package var lastDate: PartialDate?
  /// How many outlets there are.
  package var outletCount: Int
  package var authorCount: Int
  /// Those with the most articles first.
  package var outlets: [Share]
  package var authors: [Share]
  package var languages: [Share]
  /// The oldest first: `2021-07`; of articles with a year only, `2021`.
  package var months: [Share]
  package var tags: [TagCount]
  /// Bytes of each table with its indexes, the largest first. Empty unless asked for.
  package var tables: [Share]

  /// A name and how many have it, or how much it has.
  package struct Share: Hashable, Sendable {
    package var name: String
    package var count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }
}
