extension Schema {
  /// Entities under all their aliases, and what a reader decided about them.
  static let version4 = Migration.Step(
    """
    DROP TRIGGER IF EXISTS entity_named;
    DROP TRIGGER IF EXISTS entity_renamed;
    DROP TRIGGER IF EXISTS entity_gone;
    INSERT INTO entity_words (entity_words) VALUES ('delete-all');
    DROP TABLE entity_count;
    DROP TABLE entity;

    -- What an article says about what it names, what it names at all, and the numbers of the signatures
    -- that its chains have; see ChainsRecord, Context and SignatureNumbers.
    CREATE TABLE chains (
      article INTEGER PRIMARY KEY REFERENCES article,
      record BLOB NOT NULL,
      context BLOB NOT NULL,
      signatures BLOB NOT NULL
    ) STRICT;

    -- What chains are compared by, with how many have it, what they say it is, and the first of their
    -- places. Its entity is null while nobody knows, or where `signature_part` says more.
    CREATE TABLE signature (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      hash INTEGER NOT NULL UNIQUE,
      record BLOB NOT NULL,
      entity INTEGER,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      votes BLOB NOT NULL,
      first_article INTEGER NOT NULL,
      first_place INTEGER NOT NULL,
      first_length INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX signature_of_entity ON signature (entity);

    -- The articles of a signature, by their keys in the list, with the mentions in each.
    CREATE TABLE signature_article (
      signature INTEGER NOT NULL,
      key INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (signature, key)
    ) STRICT, WITHOUT ROWID;

    -- Signatures that have nothing of this in common are never compared.
    CREATE TABLE signature_block (
      block INTEGER NOT NULL,
      signature INTEGER NOT NULL,
      PRIMARY KEY (block, signature)
    ) STRICT, WITHOUT ROWID;

    -- Articles of signatures that mean one thing here and another there.
    CREATE TABLE signature_part (
      entity INTEGER NOT NULL,
      key INTEGER NOT NULL,
      signature INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      PRIMARY KEY (entity, key, signature)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX part_of_signature ON signature_part (signature, key);

    -- Signatures whose entities are to be made anew.
    CREATE TABLE signature_touched (signature INTEGER PRIMARY KEY) STRICT;

    -- The spellings of a signature's names.
    CREATE TABLE alias (
      id INTEGER PRIMARY KEY,
      signature INTEGER NOT NULL,
      name TEXT NOT NULL,
      mentions INTEGER NOT NULL,
      UNIQUE (signature, name)
    ) STRICT;

    -- What articles name, under the first place where they do.
    CREATE TABLE entity (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      article INTEGER NOT NULL,
      place INTEGER NOT NULL,
      length INTEGER NOT NULL,
      type INTEGER NOT NULL,
      folded TEXT NOT NULL,
      name TEXT NOT NULL,
      articles INTEGER NOT NULL,
      mentions INTEGER NOT NULL,
      is_hidden INTEGER NOT NULL,
      -- Whom a bare name may mean, and which places rules joined; see SignatureRecord.
      candidates BLOB NOT NULL,
      links BLOB NOT NULL
    ) STRICT;
    CREATE INDEX entity_place ON entity (article, place);
    CREATE INDEX entity_by_articles ON entity (articles, id);
    CREATE INDEX entity_by_mentions ON entity (mentions, id);
    CREATE INDEX entity_by_name ON entity (folded, id);

    -- What a reader said about names, in order, as lines of JSON. The reader's own, and only ever
    -- added to.
    CREATE TABLE decision (number INTEGER PRIMARY KEY, line TEXT NOT NULL) STRICT;

    -- What texts share: an article's fingerprint, and the articles of each mark in one. See
    -- Fingerprint.
    CREATE TABLE fingerprint (article INTEGER PRIMARY KEY, record BLOB NOT NULL) STRICT;
    CREATE TABLE fingerprint_mark (
      mark INTEGER NOT NULL,
      article INTEGER NOT NULL,
      PRIMARY KEY (mark, article)
    ) STRICT, WITHOUT ROWID;

    -- Names that a reader follows, and the largest number of an article when they were last looked at.
    CREATE TABLE followed (
      folded TEXT NOT NULL,
      type INTEGER NOT NULL,
      name TEXT NOT NULL,
      seen INTEGER NOT NULL,
      PRIMARY KEY (folded, type)
    ) STRICT, WITHOUT ROWID;
    """,
    fill: { connection in try EntityStore.rebuild(connection) })

  static let aliasTriggers = """
    CREATE TRIGGER alias_named AFTER INSERT ON alias BEGIN
      INSERT INTO entity_words (rowid, name) VALUES (new.id, new.name);
    END;
    CREATE TRIGGER alias_gone AFTER DELETE ON alias BEGIN
      INSERT INTO entity_words (entity_words, rowid, name) VALUES ('delete', old.id, old.name);
    END;
    """
}
