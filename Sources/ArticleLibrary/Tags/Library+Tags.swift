package import Articles

/// A tag, and how many articles have it.
package struct TagCount: Hashable, Sendable {
  package var name: String
  package var articles: Int

  package init(name: String, articles: Int) {
    self.name = name
    self.articles = articles
  }
}

extension Library {
  /// What the reader tagged the article with, in order.
  package func tags(of id: Article.ID) throws -> [String] {
    try read { connection in
      try connection.all(
        """
        SELECT name FROM article_tag JOIN tag ON id = tag WHERE article = ? ORDER BY folded
        """, .integer(id.rawValue)
      ) { $0.text(0) }
    }
  }

  /// Tags articles. A tag is one word; a new one is shown as it was first written.
  ///
  /// Returns those that did not have it yet: what undoing takes it from.
  @discardableResult
  package func addTag(_ name: String, to ids: [Article.ID]) throws -> [Article.ID] {
    let folded = try TagStore.folded(name)
    return try write { connection in
      try connection.run(
        "INSERT INTO tag (folded, name) VALUES (?, ?) ON CONFLICT (folded) DO NOTHING",
        .text(folded), .text(name))
      guard let tag = try TagStore.id(of: folded, connection) else { return [] }
      let added = try ids.filter { id in
        try connection.run(
          """
          INSERT INTO article_tag (tag, article) SELECT ?1, id FROM article WHERE id = ?2
          ON CONFLICT DO NOTHING
          """, .integer(tag), .integer(id.rawValue))
        return connection.changes > 0
      }
      try TagStore.removeUnused(tag, connection)
      return added
    }
  }

  /// Takes a tag from articles. Returns those that had it.
  @discardableResult
  package func removeTag(_ name: String, from ids: [Article.ID]) throws -> [Article.ID] {
    let folded = try TagStore.folded(name)
    return try write { connection in
      guard let tag = try TagStore.id(of: folded, connection) else { return [] }
      let removed = try ids.filter { id in
        try connection.run(
          "DELETE FROM article_tag WHERE tag = ? AND article = ?", .integer(tag),
          .integer(id.rawValue))
        return connection.changes > 0
      }
      try TagStore.removeUnused(tag, connection)
      return removed
    }
  }

  /// Every tag, in order.
  package func tagCounts() throws -> [TagCount] {
    try read { connection in
      try connection.all(
        """
        SELECT name, (SELECT count(*) FROM article_tag WHERE tag = id) FROM tag ORDER BY folded
        """
      ) { TagCount(name: $0.text(0), articles: $0.int(1)) }
    }
  }
}
