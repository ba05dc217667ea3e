internal import ArticleLibrary
internal import ArticleParsing
internal import Articles

/// A stretch of an import that one thread parses: a part of a file, or some small files.
struct ImportUnit: Sendable {
  var steps: [Step] = []
  /// Bytes to be parsed.
  var size = 0

  enum Step: Sendable {
    case begin(path: String, fingerprint: SourceFingerprint)
    case part(SourcePart)
    /// Bytes of a file on disk that were read up to here.
    case read(bytes: Int)
    case end
    /// A file that has another date and the same content.
    case touched(path: String, fingerprint: SourceFingerprint)
    /// A file or folder that cannot be read.
    case unreadable(Problem)
  }

  mutating func add(_ step: Step) {
    // What a path and a file's marks take, beside what is in it.
    size += 200
    if case .part(let part) = step { size += part.size }
    steps.append(step)
  }
}

/// The same, parsed and made ready for the library.
struct ParsedUnit: Sendable {
  var steps: [Step] = []

  enum Step: Sendable {
    case items([PreparedItem])
    case other(ImportUnit.Step)
  }

  init(_ unit: ImportUnit) {
    steps = unit.steps.map { step in
      guard case .part(let part) = step else { return .other(step) }
      return .items(part.items().map(PreparedItem.init))
    }
  }
}
