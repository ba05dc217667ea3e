extension Schema {
  /// Entities of as many articles by their mentions and names, and not by when they came.
  static let version7 = Migration.Step(
    """
    DROP INDEX entity_by_articles;
    CREATE INDEX entity_by_articles ON entity (articles DESC, mentions DESC, folded, id);
    """)
}
