/// The tables of a library file.
///
/// A file says whose it is (`application_id`) and which of these versions it has (`user_version`).
/// `migrations[n]` turns version n into n + 1; the first makes version 1 of an empty file. What a
/// released Broadsheet has once run is never edited, only followed by another.
enum Schema {
  /// `BSLB`.
  static let applicationID: Int32 = 0x4253_4C42

  static var version: Int { migrations.count }

  static let migrations: [Migration.Step] = [
    version1, version2, version3, version4, version5, version6, version7,
  ]

  private static let version1 = Migration.Step(
    """
    -- A file that was imported.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL UNIQUE,
      -- What the latest import saw, finished or not: bytes, nanoseconds since 1970, version of the
      -- parser, hash of the bytes.
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      parser INTEGER NOT NULL,
      hash INTEGER,
      -- Counts imports. An article of a smaller pass than its source's is no longer in it.
      pass INTEGER NOT NULL DEFAULT 0,
      -- How many items of the latest import are written; null once all are.
      resume INTEGER,
      articles INTEGER NOT NULL DEFAULT 0,
      is_missing INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- What was wrong with a source.
    CREATE TABLE problem (
      source INTEGER NOT NULL REFERENCES source,
      number INTEGER NOT NULL,
      path TEXT NOT NULL,
      line INTEGER,
      byte INTEGER,
      member TEXT,
      reason TEXT NOT NULL,
      PRIMARY KEY (source, number)
    ) STRICT, WITHOUT ROWID;

    -- An article's identity. Numbers are never used twice.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- Its row of `entry` and `words`; see ListKey.
      key INTEGER NOT NULL,
      source INTEGER NOT NULL REFERENCES source,
      member TEXT,
      position INTEGER NOT NULL,
      start INTEGER NOT NULL,
      length INTEGER NOT NULL,
      pass INTEGER NOT NULL,
      -- Match keys of what tells it from others of its source.
      identifier INTEGER,
      url INTEGER,
      language TEXT,
      -- Who found its names; null until someone has.
      analysis INTEGER REFERENCES analysis
    ) STRICT;
    CREATE INDEX article_of_source ON article (source, key);
    CREATE INDEX article_to_analyze ON article (language, analysis, key);

    -- A line of the list. The key orders by date, so the newest are the last rows.
    CREATE TABLE entry (
      key INTEGER PRIMARY KEY,
      article INTEGER NOT NULL REFERENCES article,
      title TEXT NOT NULL,
      authors TEXT,
      outlet TEXT,
      date TEXT,
      language TEXT,
      is_missing INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    -- How many entries have a day, and how many have a key of a block; see ListKey.
    CREATE TABLE day_count (day INTEGER PRIMARY KEY, entries INTEGER NOT NULL) STRICT;
    CREATE TABLE block_count (block INTEGER PRIMARY KEY, entries INTEGER NOT NULL) STRICT;

    -- What an article says; see ContentRecord.
    CREATE TABLE content (
      article INTEGER PRIMARY KEY REFERENCES article,
      record BLOB NOT NULL
    ) STRICT;

    -- What an article answers to, and what it points at; see MatchKey.
    CREATE TABLE article_key (
      key INTEGER NOT NULL,
      source INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (key, source, article)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE citation (
      key INTEGER NOT NULL,
      article INTEGER NOT NULL REFERENCES article,
      PRIMARY KEY (key, article)
    ) STRICT, WITHOUT ROWID;

    -- What a reader did. The reader's own: no import and no analysis touches it.
    CREATE TABLE reading_state (
      article INTEGER PRIMARY KEY REFERENCES article,
      is_read INTEGER NOT NULL DEFAULT 0,
      is_starred INTEGER NOT NULL DEFAULT 0,
      position INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX starred ON reading_state (article) WHERE is_starred;

    -- A model and the version of what uses it.
    CREATE TABLE analysis (
      id INTEGER PRIMARY KEY,
      model TEXT NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (model, version)
    ) STRICT;

    -- The names of an article; see NamesRecord.
    CREATE TABLE names (
      article INTEGER PRIMARY KEY REFERENCES article,
      record BLOB NOT NULL
    ) STRICT;

    -- What articles name, by folded name and type, and how often each does.
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      type INTEGER NOT NULL,
      folded TEXT NOT NULL,
      name TEXT NOT NULL,
      articles INTEGER NOT NULL DEFAULT 0,
      mentions INTEGER NOT NULL DEFAULT 0,
      UNIQUE (folded, type)
    ) STRICT;
    CREATE TABLE entity_count (
      entity INTEGER NOT NULL REFERENCES entity,
      article INTEGER NOT NULL REFERENCES article,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (entity, article)
    ) STRICT, WITHOUT ROWID;

    \(words)

    -- Facts about the library itself.
    CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    """)

  static let words = """
    -- The words of each entry, with its key. Without content of its own: `content` has it all.
    CREATE VIRTUAL TABLE words USING fts5 (
      title, subtitle, text, notes, credit, content = '', tokenize = 'broadsheet');
    INSERT INTO words (words, rank) VALUES ('automerge', 8);
    INSERT INTO words (words, rank) VALUES ('hashsize', 16777216);
    INSERT INTO words (words, rank) VALUES ('pgsz', 8100);
    INSERT INTO words (words, rank) VALUES ('rank', 'bm25(10.0, 5.0, 1.0, 1.0, 3.0)');
    """
}
