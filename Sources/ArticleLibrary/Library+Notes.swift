extension Library {
  /// What a program has kept under a name, if anything.
  package func note(_ name: String) throws -> String? {
    try read { connection in
      try connection.first(
        "SELECT value FROM fact WHERE name = ?", .text(Self.factName(ofNote: name))
      ) { $0.text(0) }
    }
  }

  /// Keeps a few words for a program under a name, in the place of what it kept before.
  package func keepNote(_ text: String, as name: String) throws {
    try write { connection in
      try connection.run(
        "INSERT OR REPLACE INTO fact (name, value) VALUES (?, ?)",
        .text(Self.factName(ofNote: name)), .text(text))
    }
  }

  /// Notes stand among the library's own facts, and must not be taken for one.
  private static func factName(ofNote name: String) -> String { "note " + name }
}
