package import Articles

extension Library {
  /// The ways from the article to others: its links in reading order, then what links to it.
  ///
  /// Links are resolved now, so that one finds an article imported yesterday.
  package func crossReferences(of id: Article.ID) throws -> [CrossReference] {
    try read { connection in
      try connection.snapshot {
        let resolver = LinkResolver(connection)
        guard let content = try resolver.content(of: id.rawValue) else { return [] }
        return try resolver.links(in: content, of: id.rawValue)
          + resolver.backlinks(of: id.rawValue, content)
      }
    }
  }
}
