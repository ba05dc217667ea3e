package import Articles
internal import Synchronization

/// An import in progress: files one after another, and the articles of each.
///
/// What it is given waits until there is enough for a transaction, so that many small files cost one
/// and so that a stop at any moment loses nothing that was written: the file's resume mark moves in
/// the same transaction as its articles. Once something has failed, everything after fails with it.
package final class LibraryImport: Sendable {
  private let library: Library
  private let state = Mutex(State())

  fileprivate init(_ library: Library) { self.library = library }

  private struct State {
    var waiting: [Step] = []
    var bytes = 0
    /// Items a transaction waits for. The first is small: a reader is looking on.
    var patience = 50
    var progress = ImportProgress()
    /// Why the import cannot go on.
    var failure: (any Error)?
  }

  fileprivate enum Step {
    case begin(path: String, fingerprint: SourceFingerprint)
    case item(ParsedItem)
    case end
  }

  /// Starts a file. What follows, up to `end`, is what the file holds now.
  package func begin(_ path: String, fingerprint: SourceFingerprint) throws {
    try add(.begin(path: path, fingerprint: fingerprint), bytes: 0)
  }

  /// Takes the next article or problem of the file that was begun.
  ///
  /// After an unfinished import of the same bytes, give every item again from the first: those that
  /// were written are known and skipped.
  package func add(_ item: ParsedItem) throws {
    let bytes =
      switch item {
      case .article(let article): article.content.blocks.reduce(0) { $0 + $1.text.utf8.count }
      case .problem: 0
      }
    try add(.item(item), bytes: bytes)
  }

  /// Ends the file that was begun: articles of earlier imports that did not come are missing.
  package func end() throws { try add(.end, bytes: 0) }

  /// Writes what waits, and says what the import has done so far.
  @discardableResult
  package func flush() throws -> ImportSummary {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      try write(&state)
      return state.progress.summary
    }
  }

  private func add(_ step: Step, bytes: Int) throws {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.waiting.append(step)
      state.bytes += bytes
      guard state.waiting.count >= state.patience || state.bytes >= 8 << 20 else { return }
      try write(&state)
      state.patience = min(state.patience * 4, 4000)
    }
  }

  private func write(_ state: inout State) throws {
    guard !state.waiting.isEmpty else { return }
    let waiting = state.waiting
    let before = state.progress
    state.waiting = []
    state.bytes = 0
    do {
      state.progress = try library.write { connection in
        var batch = try ImportBatch(connection, progress: before)
        for step in waiting {
          switch step {
          case .begin(let path, let fingerprint): try batch.begin(path, fingerprint)
          case .item(let item): try batch.add(item)
          case .end: try batch.end()
          }
        }
        return try batch.finish()
      }
    } catch {
      // What comes next would miss what was lost. Another import reads on from the resume mark.
      state.failure = error
      throw error
    }
  }
}

extension Library {
  /// Starts an import.
  package func startImport() -> LibraryImport { LibraryImport(self) }

  /// Imports one file whole.
  ///
  /// Stops between two items once `isCancelled` says so; what was written stays, and the next import
  /// goes on from there.
  @discardableResult
  package func importSource(
    _ path: String, fingerprint: SourceFingerprint, items: some Sequence<ParsedItem>,
    isCancelled: () -> Bool = { false }
  ) throws -> ImportSummary {
    let session = startImport()
    try session.begin(path, fingerprint: fingerprint)
    for item in items {
      guard !isCancelled() else { return try session.flush() }
      try session.add(item)
    }
    try session.end()
    return try session.flush()
  }
}
