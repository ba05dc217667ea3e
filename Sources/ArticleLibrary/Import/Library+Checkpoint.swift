extension Library {
  /// Copies what imports wrote from the log beside the file into the file, so that the log can begin anew.
  ///
  /// Whoever writes meanwhile goes on writing: meant for a thread beside an import.
  package func checkpoint() throws {
    guard let path, !isReadOnly else { return }
    // On a connection of its own, because it waits for the disk.
    try perform(on: Database(Self.connect(path).connection)) { connection in
      _ = try connection.number("PRAGMA wal_checkpoint(PASSIVE)")
    }
  }
}
