package import ArticleLibrary
internal import ArticleParsing
package import Articles
internal import Synchronization

/// Brings files and folders into a library: what is new or changed is read, the rest costs a look.
///
/// One thread looks for files, one reads them, some parse, the one that calls `run` writes, and one
/// copies the library's log into its file. What is written does not depend on how many there are.
package final class Importer: Sendable {
  private let library: Library
  private let jobs: Int
  private let report: @Sendable (Event) -> Void
  private let isCancelled = Atomic(false)

  /// What happens while it runs.
  package enum Event: Sendable {
    case progress(Progress)
    case problem(Problem)
    /// The library has more, or other, articles than before.
    case written
  }

  /// How far it is.
  package struct Progress: Sendable {
    /// The file being written.
    package var path: String
    /// Articles so far.
    package var articles = 0
    /// Problems so far.
    package var problems = 0
    /// Articles a second, once it can be told.
    package var rate: Double?
    /// From 0 to 1, once it can be told.
    package var fraction: Double?
    /// How much longer it will take, once it can be told.
    package var secondsLeft: Double?
  }

  /// `jobs` threads parse.
  package init(library: Library, jobs: Int, report: @escaping @Sendable (Event) -> Void) {
    self.library = library
    self.jobs = jobs
    self.report = report
  }

  /// Makes `run` stop soon. What was written stays; the next import goes on from there.
  package func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// The version of the parsers. A higher one makes the next import read every file again.
  private static let parserVersion = 3

  /// The version of what reads the file at `path`. PDF documents come again once they can be read.
  static func parserVersion(of path: String) -> Int {
    let isReadable = path.lowercased().hasSuffix(".pdf") && PDFProgram.isInstalled
    return isReadable ? parserVersion + 1000 : parserVersion
  }

  /// Bytes that are read and not yet written, at most: enough to go on with while a transaction is
  /// being written. Parsed they take about twice as much.
  private static let budget = 40 << 20

  /// Imports `paths`, and marks as missing what used to be in them and is no longer on disk.
  package func run(_ paths: [String]) throws -> ImportSummary {
    let survey = SourceSurvey(paths, library: library)
    let work = OrderedWork(threads: jobs, budget: Self.budget, perform: ParsedUnit.init)
    let feeding = Feeding()
    BackgroundThread.start {
      do {
        try ImportFeeder(survey, work).run()
      } catch {
        feeding.failure.withLock { $0 = error }
      }
      work.close()
    }
    let copier = LogCopier(library)
    defer {
      survey.stop()
      work.stop()
      copier.stop()
    }
    let session = library.startImport { [self] in stopped }
    var writer = ImportWriter(session, survey, copier, report: report)
    do {
      while !stopped, let unit = work.next() { try writer.write(unit) { [self] in stopped } }
      if let failure = feeding.failure.withLock({ $0 }) { throw failure }
      if !stopped { try writer.finish() }
    } catch is CancellationError {}
    if !stopped { try library.markMissing(sources: survey.gone) }
    report(.written)
    var summary = session.summary
    summary.problems += writer.unreadable
    return summary
  }

  private var stopped: Bool { isCancelled.load(ordering: .relaxed) }

  /// Why the thread that reads had to give up.
  private final class Feeding: Sendable {
    let failure = Mutex<(any Error)?>(nil)
  }
}
