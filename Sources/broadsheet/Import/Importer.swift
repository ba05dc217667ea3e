package import ArticleLibrary
internal import ArticleParsing
package import Articles
internal import Synchronization

/// Brings files and folders into a library: what is new or changed is read, the rest costs a look.
package final class Importer: Sendable {
  private let library: Library
  private let report: @Sendable (Event) -> Void
  private let isCancelled = Atomic(false)

  /// What happens while it runs.
  package enum Event: Sendable {
    /// A file is being read. `articles` counts those read so far.
    case reading(path: String, articles: Int)
    case problem(Problem)
    /// The library has more, or other, articles than before.
    case written
  }

  package init(library: Library, report: @escaping @Sendable (Event) -> Void) {
    self.library = library
    self.report = report
  }

  /// Makes `run` stop soon. What was written stays; the next import goes on from there.
  package func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Imports `paths`, and marks as missing what used to be in them and is no longer on disk.
  package func run(_ paths: [String]) throws -> ImportSummary {
    let session = library.startImport()
    var watch = Watch()
    var seen: Set<String> = []
    var unreadable = 0
    for item in SourceFiles(paths.map { Files.absolute($0) ?? $0 }) {
      guard !stopped else { break }
      switch item {
      case .problem(let problem):
        unreadable += 1
        report(.problem(problem))
      case .file(let path, let status):
        seen.insert(path)
        do {
          try importFile(path, status, session, &watch)
        } catch let error as SystemError {
          unreadable += 1
          report(.problem(Problem(path: error.path, reason: error.reason)))
        }
      }
    }
    var summary = try session.flush()
    summary.problems += unreadable
    if !stopped { try markMissing(paths, seen: seen) }
    report(.written)
    return summary
  }

  /// How far an import is, and when to say so: a reader sees articles while a large folder is still
  /// being read.
  private struct Watch {
    var articles = 0
    private let clock = ContinuousClock()
    private var next = ContinuousClock().now + Watch.pause

    private static let pause = Duration.milliseconds(250)

    mutating func isTime() -> Bool {
      guard clock.now >= next else { return false }
      next = clock.now + Watch.pause
      return true
    }
  }

  private var stopped: Bool { isCancelled.load(ordering: .relaxed) }

  /// The version of the parsers. A higher one makes the next import read every file again.
  private static let parserVersion = 1

  private func importFile(
    _ path: String, _ status: FileStatus, _ session: LibraryImport, _ watch: inout Watch
  ) throws {
    let fingerprint = SourceFingerprint(
      size: Int64(status.size), modified: Int64(status.modified), parser: Self.parserVersion)
    guard try library.status(of: path, fingerprint: fingerprint) != .unchanged else { return }
    report(.reading(path: path, articles: watch.articles))
    try session.begin(path, fingerprint: fingerprint)
    var reader = ArticleReader(try SourceFiles.parts(of: path))
    while let item = try reader.nextItem() {
      guard !stopped else { return }
      switch item {
      case .article(let article):
        watch.articles += 1
        for problem in article.problems { report(.problem(problem)) }
      case .problem(let problem): report(.problem(problem))
      }
      try session.add(item)
      if watch.isTime() { try show(session, path, watch.articles) }
    }
    try session.end()
    if watch.isTime() { try show(session, path, watch.articles) }
  }

  private func show(_ session: LibraryImport, _ path: String, _ articles: Int) throws {
    try session.flush()
    report(.reading(path: path, articles: articles))
    report(.written)
  }

  private func markMissing(_ paths: [String], seen: Set<String>) throws {
    for path in paths {
      // A path that is gone itself may be on a disk that is not there today.
      guard let folder = Files.absolute(path) else { continue }
      let gone = try library.sources(under: folder).filter {
        !$0.isMissing && !seen.contains($0.path)
      }
      try library.markMissing(sources: gone.map(\.path))
    }
  }
}
