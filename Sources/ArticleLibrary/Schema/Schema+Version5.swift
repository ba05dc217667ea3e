internal import Articles

extension Schema {
  /// Fingerprints of all articles, in an index that takes many at once.
  static let version5 = Migration.Step(
    """
    DROP TABLE fingerprint;
    DROP TABLE fingerprint_mark;
    \(fingerprints)
    """,
    fill: { connection in
      try ListEntry.forEachContent(connection) { row, content in
        guard let content else { return }
        let marks = Fingerprint(TextWords(content.text)).terms
        try SearchIndex.insert(marks: marks, at: row.key, connection)
      }
    })

  static let fingerprints = """
    -- The marks of each article's text, with its key; see Fingerprint.
    CREATE VIRTUAL TABLE fingerprints USING fts5 (
      marks, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
    INSERT INTO fingerprints (fingerprints, rank) VALUES ('automerge', 8);
    INSERT INTO fingerprints (fingerprints, rank) VALUES ('hashsize', 8388608);
    """
}
