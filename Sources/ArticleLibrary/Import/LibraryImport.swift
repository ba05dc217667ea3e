package import Articles
internal import Synchronization

/// An import in progress: files one after another, and the articles of each.
///
/// What it is given waits until there is enough for a transaction, so that many small files cost one
/// and so that a stop at any moment loses nothing that was written: the file's resume mark moves in
/// the same transaction as its articles. Once something has failed, everything after fails with it.
package final class LibraryImport: Sendable {
  private let library: Library
  private let isCancelled: @Sendable () -> Bool
  private let state = Mutex(State())

  fileprivate init(_ library: Library, isCancelled: @escaping @Sendable () -> Bool) {
    self.library = library
    self.isCancelled = isCancelled
  }

  /// Bytes of articles that wait for one transaction, at most.
  private static let mostBytes = 48 << 20

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
    case item(PreparedItem)
    case end
    case touch(path: String, fingerprint: SourceFingerprint)
  }

  /// Starts a file. What follows, up to `end`, is what the file holds now.
  package func begin(_ path: String, fingerprint: SourceFingerprint) throws {
    try add(.begin(path: path, fingerprint: fingerprint), bytes: 0)
  }

  /// Takes the next article or problem of the file that was begun.
  ///
  /// After an unfinished import of the same bytes, give every item again from the first: those that
  /// were written are known and skipped.
  /// Returns whether what waited was written.
  @discardableResult
  package func add(_ item: PreparedItem) throws -> Bool {
    try add(.item(item), bytes: item.size)
  }

  /// The same, with nothing worked out ahead.
  package func add(_ item: ParsedItem) throws { try add(PreparedItem(item)) }

  /// Notes that a file has another date and the same content.
  package func touch(_ path: String, fingerprint: SourceFingerprint) throws {
    try add(.touch(path: path, fingerprint: fingerprint), bytes: 0)
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

  @discardableResult
  private func add(_ step: Step, bytes: Int) throws -> Bool {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      state.waiting.append(step)
      state.bytes += bytes
      guard state.waiting.count >= state.patience || state.bytes >= Self.mostBytes else {
        return false
      }
      try write(&state)
      state.patience = min(state.patience * 4, 12_000)
      return true
    }
  }

  private func write(_ state: inout State) throws {
    guard !state.waiting.isEmpty else { return }
    let waiting = state.waiting
    let before = state.progress
    state.waiting = []
    state.bytes = 0
    do {
      // Whatever it refers to it has just written, or looked up.
      state.progress = try library.writeInBulk { connection in
        var batch = try ImportBatch(connection, progress: before)
        for step in waiting {
          try checkCancellation()
          switch step {
          case .begin(let path, let fingerprint): try batch.begin(path, fingerprint)
          case .item(let item): try batch.add(item)
          case .end: try batch.end()
          case .touch(let path, let fingerprint): try batch.touch(path, fingerprint)
          }
        }
        return try batch.finish(checkCancellation)
      }
    } catch {
      // What comes next would miss what was lost. Another import reads on from the resume mark.
      state.failure = error
      throw error
    }
  }
}

extension LibraryImport {
  private func checkCancellation() throws {
    if isCancelled() { throw CancellationError() }
  }

  /// What the import has done so far, without what waits.
  package var summary: ImportSummary { state.withLock { $0.progress.summary } }
}

extension Library {
  /// Starts an import.
  ///
  /// Once `isCancelled` says so, what is being written is not written, and `CancellationError` thrown.
  package func startImport(
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> LibraryImport { LibraryImport(self, isCancelled: isCancelled) }

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
