extension Schema {
  /// Indexes of what lists show and of names, much smaller than that of all words.
  static let version3 = Migration.Step(
    """
    \(smallIndexes)
    """,
    fill: { connection in
      try ListEntry.forEachContent(connection) { row, content in
        guard let content else { return }
        try SearchIndex.insert(SearchIndex.Heading(of: content), at: row.key, connection)
      }
      try connection.run("INSERT INTO entity_words (rowid, name) SELECT id, name FROM entity")
    },
    ending: """
      CREATE TRIGGER entity_named AFTER INSERT ON entity BEGIN
        INSERT INTO entity_words (rowid, name) VALUES (new.id, new.name);
      END;
      CREATE TRIGGER entity_renamed AFTER UPDATE OF name ON entity WHEN new.name <> old.name BEGIN
        INSERT INTO entity_words (entity_words, rowid, name) VALUES ('delete', old.id, old.name);
        INSERT INTO entity_words (rowid, name) VALUES (new.id, new.name);
      END;
      CREATE TRIGGER entity_gone AFTER DELETE ON entity BEGIN
        INSERT INTO entity_words (entity_words, rowid, name) VALUES ('delete', old.id, old.name);
      END;
      """)

  static let smallIndexes = """
    -- The words of each line of the list, with its key.
    CREATE VIRTUAL TABLE headings USING fts5 (
      title, author, outlet, content = '', tokenize = 'broadsheet');
    INSERT INTO headings (headings, rank) VALUES ('automerge', 8);
    INSERT INTO headings (headings, rank) VALUES ('hashsize', 8388608);
    INSERT INTO headings (headings, rank) VALUES ('rank', 'bm25(10.0, 3.0, 3.0)');

    -- The words of each entity's name, with its number.
    CREATE VIRTUAL TABLE entity_words USING fts5 (name, content = '', tokenize = 'broadsheet');
    INSERT INTO entity_words (entity_words, rank) VALUES ('automerge', 8);
    """
}
