extension Schema {
  /// Entities of as many articles by their mentions. Names in it would make it three times as large, and
  /// to find names as one types slower by half. It has what lists are filtered by, so that they are
  /// counted without their rows.
  static let version7 = Migration.Step(
    """
    DROP INDEX entity_by_articles;
    CREATE INDEX entity_by_articles ON entity (
      articles DESC, mentions DESC, id, type, is_hidden);
    """)
}
