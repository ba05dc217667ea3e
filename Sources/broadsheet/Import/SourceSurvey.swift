internal import ArticleLibrary
internal import Articles
internal import Synchronization

/// Looks through files and folders on a thread of its own for what is to be imported.
///
/// What the library knows of a folder is read beside the folder, in the same order, so that a file that
/// has not changed costs no more than a look at it.
final class SourceSurvey: Sendable {
  private let library: Library
  private let state = Monitor(State())

  private struct State {
    var found: [Found] = []
    var taken = 0
    /// Bytes of all files to be read.
    var size = 0
    var gone: [String] = []
    var isDone = false
    var isStopped = false
    var failure: (any Error)?
  }

  /// A file to read, or why one cannot be.
  enum Found: Sendable {
    case file(path: String, fingerprint: SourceFingerprint, known: SourceSummary?)
    case problem(Problem)
  }

  init(_ paths: [String], library: Library) {
    self.library = library
    BackgroundThread.start { [self] in
      do {
        for path in paths { try look(at: Files.absolute(path) ?? path) }
      } catch {
        state.change { $0.failure = error }
      }
      state.change { $0.isDone = true }
    }
  }

  /// The next file to read, or `nil` after the last.
  func next() throws -> Found? {
    let next: Result<Found?, any Error> = state.wait { state in
      if let failure = state.failure { return .failure(failure) }
      if state.isStopped { return .success(nil) }
      guard state.taken < state.found.count else { return state.isDone ? .success(nil) : nil }
      let next = state.found[state.taken]
      state.taken += 1
      if state.taken > 1000 {
        state.found.removeFirst(state.taken)
        state.taken = 0
      }
      return .success(next)
    }
    return try next.get()
  }

  func stop() { state.change { $0.isStopped = true } }

  /// Bytes of all files to be read, once all are known.
  var size: Int? { state.change { $0.isDone ? $0.size : nil } }

  /// Files of the library that are no longer on disk, once all are known.
  var gone: [String] { state.change { $0.isDone && !$0.isStopped ? $0.gone : [] } }

  private var isStopped: Bool { state.change { $0.isStopped } }

  private func look(at root: String) throws {
    var known = KnownSources(in: root, library)
    var unreadable: [String] = []
    var gone: [String] = []
    for item in SourceFiles([root]) {
      guard !isStopped else { return }
      switch item {
      case .problem(let problem):
        unreadable.append(problem.path)
        state.change { $0.found.append(.problem(problem)) }
      case .file(let path, let status):
        let summary = try known.take(path) { gone.append($0) }
        let fingerprint = SourceFingerprint(
          size: Int64(status.size), modified: Int64(status.modified),
          parser: Importer.parserVersion(of: path))
        if summary?.status(now: fingerprint) == .unchanged { continue }
        state.change { state in
          state.size += status.size
          state.found.append(.file(path: path, fingerprint: fingerprint, known: summary))
        }
      }
    }
    // A path that is gone itself may be on a disk that is not there today.
    guard !unreadable.contains(root) else { return }
    try known.finish { gone.append($0) }
    gone.removeAll { path in
      unreadable.contains { path == $0 || path.utf8.starts(with: "\($0)/".utf8) }
    }
    state.change { $0.gone += gone }
  }
}

/// What the library knows of the files in a folder, in the order of their paths.
private struct KnownSources {
  private let root: String
  private let library: Library
  private var page: ArraySlice<SourceSummary> = []
  private var last = ""
  private var isAtEnd = false

  private static let pageSize = 1000

  init(in root: String, _ library: Library) {
    self.root = root
    self.library = library
  }

  /// What is known of `path`, which comes after the path taken before. Those between are gone.
  mutating func take(
    _ path: String, gone: (String) -> Void
  ) throws -> SourceSummary? {
    if path == root {
      return try library.sources(under: path).first { $0.path == path }
    }
    while let next = try peek() {
      if next.path.utf8.elementsEqual(path.utf8) {
        page.removeFirst()
        return next
      }
      guard next.path.utf8.lexicographicallyPrecedes(path.utf8) else { return nil }
      page.removeFirst()
      if !next.isMissing { gone(next.path) }
    }
    return nil
  }

  /// Hands over all that were not taken.
  mutating func finish(gone: (String) -> Void) throws {
    while let next = try peek() {
      page.removeFirst()
      if !next.isMissing { gone(next.path) }
    }
  }

  private mutating func peek() throws -> SourceSummary? {
    if page.isEmpty, !isAtEnd {
      let next = try library.sources(in: root, after: last, limit: Self.pageSize)
      isAtEnd = next.count < Self.pageSize
      last = next.last?.path ?? last
      page = next[...]
    }
    return page.first
  }
}
