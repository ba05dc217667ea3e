extension Schema {
  /// Lists in every order, tags, saved searches, and counts that cost nothing.
  static let version2 = Migration.Step(
    """
    -- What a line of the list shows and is ordered by beside its date: bytes of the body, whether the
    -- article has links, and the title as titles are ordered; see ListEntry.
    ALTER TABLE entry ADD COLUMN length INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entry ADD COLUMN has_links INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE entry ADD COLUMN sort_title TEXT NOT NULL DEFAULT '';

    -- How many of a source's articles are read.
    ALTER TABLE source ADD COLUMN read_articles INTEGER NOT NULL DEFAULT 0;

    -- Counts that triggers keep: articles `read` and `starred`, and `edits`, which grows whenever a
    -- line of the list goes or changes, but not when one comes.
    CREATE TABLE tally (name TEXT PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    -- What a reader tagged. The reader's own: no import and no analysis touches it.
    CREATE TABLE tag (
      id INTEGER PRIMARY KEY,
      folded TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE article_tag (
      tag INTEGER NOT NULL REFERENCES tag,
      article INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (tag, article)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_of_article ON article_tag (article);

    -- Queries that a reader gave names, in the order they are shown.
    CREATE TABLE saved_search (
      folded TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Outlets (kind 0) and authors (1), to complete and to count: the folded words, the name as it came
    -- first, and how many articles have it.
    CREATE TABLE credit (
      kind INTEGER NOT NULL,
      folded TEXT NOT NULL,
      name TEXT NOT NULL,
      articles INTEGER NOT NULL,
      PRIMARY KEY (kind, folded)
    ) STRICT, WITHOUT ROWID;
    """,
    fill: { connection in
      var credits = CreditCounts()
      try ListEntry.forEachContent(connection) { row, content in
        guard let content else { return }
        let entry = ListEntry(content, article: row.article)
        try connection.run(
          "UPDATE entry SET length = ?, has_links = ?, sort_title = ? WHERE key = ?",
          .number(entry.length), .flag(entry.hasLinks), .text(entry.sortTitle),
          .integer(row.key.rawValue))
        credits.add(1, of: content)
      }
      try credits.write(connection)
    },
    ending: """
      -- Backwards it gives equal titles the newest first, as every order does.
      CREATE INDEX entry_by_title ON entry (sort_title DESC);
      CREATE INDEX entry_by_length ON entry (length);
      CREATE INDEX entry_with_links ON entry (has_links) WHERE has_links = 1;
      CREATE INDEX entry_missing ON entry (is_missing) WHERE is_missing = 1;
      CREATE INDEX article_place ON article (source, position, key);
      CREATE INDEX read ON reading_state (article) WHERE is_read;
      CREATE INDEX source_read ON source (path, read_articles) WHERE read_articles > 0;

      INSERT INTO tally (name, number) VALUES
        ('read', (SELECT count(*) FROM reading_state WHERE is_read)),
        ('starred', (SELECT count(*) FROM reading_state WHERE is_starred)),
        ('edits', 0);
      UPDATE source SET read_articles = counted FROM (
        SELECT source AS number, count(*) AS counted
        FROM reading_state JOIN article ON id = article WHERE is_read GROUP BY source)
      WHERE id = number;

      CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
        UPDATE tally SET number = number + 1 WHERE name = 'edits';
      END;
      CREATE TRIGGER reading_begun AFTER INSERT ON reading_state
      WHEN new.is_read OR new.is_starred BEGIN
        UPDATE tally SET number = number + new.is_read WHERE name = 'read';
        UPDATE tally SET number = number + new.is_starred WHERE name = 'starred';
        UPDATE source SET read_articles = read_articles + new.is_read
        WHERE id = (SELECT source FROM article WHERE id = new.article);
      END;
      CREATE TRIGGER reading_changed AFTER UPDATE OF is_read, is_starred ON reading_state
      WHEN new.is_read <> old.is_read OR new.is_starred <> old.is_starred BEGIN
        UPDATE tally SET number = number + new.is_read - old.is_read WHERE name = 'read';
        UPDATE tally SET number = number + new.is_starred - old.is_starred WHERE name = 'starred';
        UPDATE source SET read_articles = read_articles + new.is_read - old.is_read
        WHERE id = (SELECT source FROM article WHERE id = new.article);
      END;
      CREATE TRIGGER reading_forgotten AFTER DELETE ON reading_state
      WHEN old.is_read OR old.is_starred BEGIN
        UPDATE tally SET number = number - old.is_read WHERE name = 'read';
        UPDATE tally SET number = number - old.is_starred WHERE name = 'starred';
        UPDATE source SET read_articles = read_articles - old.is_read
        WHERE id = (SELECT source FROM article WHERE id = old.article);
      END;
      """)
}
