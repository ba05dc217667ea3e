internal import ArticleLibrary
internal import ArticleParsing
internal import Articles
internal import Synchronization

/// Reads the files of a survey and gives their parts out to be parsed. Runs on a thread of its own.
final class ImportFeeder {
  private let survey: SourceSurvey
  private let work: OrderedWork<ImportUnit, ParsedUnit>
  private var unit = ImportUnit()

  /// Bytes that are worth another thread's while.
  private static let unitSize = 1 << 17
  /// A file of no more bytes is read whole, so that it can be told whether only its date has changed.
  private static let longestHashed = 8 << 20

  init(_ survey: SourceSurvey, _ work: OrderedWork<ImportUnit, ParsedUnit>) {
    self.survey = survey
    self.work = work
  }

  /// Nothing more is wanted.
  private struct Stop: Error {}

  /// Gives out everything.
  func run() throws {
    do {
      while let found = try survey.next() {
        switch found {
        case .problem(let problem): try give(.unreadable(problem))
        case .file(let path, let fingerprint, let known):
          try give(path, fingerprint, known)
        }
      }
      try flush()
    } catch is Stop {}
  }

  private func give(
    _ path: String, _ fingerprint: SourceFingerprint, _ known: SourceSummary?
  ) throws {
    var fingerprint = fingerprint
    do {
      let file = try OpenFile(path)
      var parts: SourceParts
      if fingerprint.size <= Self.longestHashed {
        let bytes = try file.readAll()
        var hash = StableHash()
        hash.combine(bytes)
        fingerprint.hash = hash.value
        if let known, known.status(now: fingerprint) == .unchanged {
          try give(.touched(path: path, fingerprint: fingerprint))
          return try give(.read(bytes: Int(fingerprint.size)))
        }
        parts = SourceParts(path: path, bytes: bytes)
      } else {
        parts = SourceParts(path: path) { try file.read() }
      }
      parts.converters = .installed
      try give(.begin(path: path, fingerprint: fingerprint))
      var counted = 0
      while let part = try parts.next() {
        try give(.part(part))
        try give(.read(bytes: part.consumed - counted))
        counted = part.consumed
      }
      try give(.end)
      try give(.read(bytes: Int(fingerprint.size) - counted))
    } catch let error as SystemError {
      try give(.unreadable(Problem(path: error.path, reason: error.reason)))
    }
  }

  private func give(_ step: ImportUnit.Step) throws {
    unit.add(step)
    if unit.size >= Self.unitSize { try flush() }
  }

  private func flush() throws {
    guard !unit.steps.isEmpty else { return }
    guard work.submit(unit, cost: unit.size) else { throw Stop() }
    unit = ImportUnit()
  }
}
