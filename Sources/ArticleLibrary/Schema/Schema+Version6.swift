extension Schema {
  /// From a name that was found to its entity without its signature: of ten thousands of names that begin
  /// with what a reader types, each had a page of its own to be read.
  static let version6 = Migration.Step(
    "",
    ending: """
      CREATE INDEX alias_signature ON alias (id, signature);
      CREATE INDEX signature_entity ON signature (id, entity);
      """)

  /// Names that were found, with the entities that have them in `signature.entity`, or, where it is null,
  /// in `signature_part`, which is not searched for the others. No planner would take an index where there
  /// is a row's own number.
  static let namedEntities = """
    entity_words CROSS JOIN alias INDEXED BY alias_signature ON alias.id = entity_words.rowid
      CROSS JOIN signature INDEXED BY signature_entity ON signature.id = alias.signature
      LEFT JOIN signature_part
        ON signature_part.signature = iif(signature.entity IS NULL, signature.id, NULL)
    """

  /// The entity of a whole signature, from the index that has both and little else.
  static let entityOfSignature = """
    SELECT entity FROM signature INDEXED BY signature_entity WHERE id = ?
    """
}
