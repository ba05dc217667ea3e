internal import ArticleLibrary
internal import Articles

/// Writes what was parsed, and says how far it is.
struct ImportWriter {
  private let session: LibraryImport
  private let survey: SourceSurvey
  private let copier: LogCopier
  private let report: @Sendable (Importer.Event) -> Void
  private var progress = Importer.Progress(path: "")
  /// Articles of the file being written.
  private var position = 0
  /// Bytes of files that are done.
  private var bytes = 0
  /// Files and folders that could not be read.
  private(set) var unreadable = 0
  private var meter = ImportMeter()
  private let clock = ContinuousClock()
  private var nextReport: ContinuousClock.Instant
  private var nextFlush: ContinuousClock.Instant
  private var patience = ImportWriter.shortest
  /// Whether something was written that was not reported.
  private var hasWritten = false

  /// Between two reports: nobody reads faster, and each has the reader look at its list again.
  private static let pause = Duration.milliseconds(250)
  /// A reader sees articles while a large folder is being read: soon at first, then with larger and
  /// cheaper transactions.
  private static let (shortest, longest) = (Duration.milliseconds(250), Duration.seconds(4))

  init(
    _ session: LibraryImport, _ survey: SourceSurvey, _ copier: LogCopier,
    report: @escaping @Sendable (Importer.Event) -> Void
  ) {
    self.session = session
    self.survey = survey
    self.copier = copier
    self.report = report
    nextReport = clock.now
    nextFlush = clock.now + Self.shortest
  }

  mutating func write(_ unit: ParsedUnit, isStopped: () -> Bool) throws {
    for step in unit.steps {
      switch step {
      case .items(let items):
        let first = position
        for var item in items {
          guard !isStopped() else { throw CancellationError() }
          count(item)
          item.move(by: first)
          if try session.add(item) { noteWritten() }
        }
      case .other(let step): try write(step)
      }
      try show()
    }
  }

  private mutating func write(_ step: ImportUnit.Step) throws {
    switch step {
    case .begin(let path, let fingerprint):
      try session.begin(path, fingerprint: fingerprint)
      progress.path = path
      position = 0
    case .end: try session.end()
    case .touched(let path, let fingerprint): try session.touch(path, fingerprint: fingerprint)
    case .unreadable(let problem):
      unreadable += 1
      progress.problems += 1
      report(.problem(problem))
    case .read(let count): bytes += count
    case .part: break
    }
  }

  private mutating func count(_ item: PreparedItem) {
    if item.isArticle {
      progress.articles += 1
      position += 1
    }
    for problem in item.problems { report(problem) }
  }

  private mutating func report(_ problem: Problem) {
    progress.problems += 1
    report(.problem(problem))
  }

  /// Writes what waits.
  mutating func finish() throws {
    try session.flush()
    nextReport = clock.now
    try show()
  }

  private mutating func noteWritten() {
    hasWritten = true
    copier.copy()
  }

  private mutating func show() throws {
    let now = clock.now
    if now >= nextFlush {
      let before = session.summary
      if try session.flush() != before { noteWritten() }
      patience = min(patience * 2, Self.longest)
      nextFlush = clock.now + patience
    }
    guard now >= nextReport else { return }
    nextReport = now + Self.pause
    if hasWritten { report(.written) }
    hasWritten = false
    meter.note(articles: progress.articles, bytes: bytes)
    progress.rate = meter.rate
    if let size = survey.size, size > 0 {
      progress.fraction = min(1, Double(bytes) / Double(size))
      progress.secondsLeft = meter.secondsLeft(bytes: size - bytes)
    }
    report(.progress(progress))
  }
}
