/// What tells whether a file has changed since it was imported.
package struct SourceFingerprint: Hashable, Sendable {
  /// Bytes.
  package var size: Int64
  /// Nanoseconds since 1970.
  package var modified: Int64
  /// The version of what reads it: a better parser reads unchanged files again.
  package var parser: Int
  /// A hash of the bytes, if it was worth reading them: a file that was only touched is unchanged.
  package var hash: Int64?

  package init(size: Int64, modified: Int64, parser: Int = 0, hash: Int64? = nil) {
    self.size = size
    self.modified = modified
    self.parser = parser
    self.hash = hash
  }
}

/// What the library knows about a file.
package enum SourceStatus: Hashable, Sendable {
  case new
  case unchanged
  case changed
  /// An import of the file as it is now was stopped after so many items.
  case unfinished(items: Int)
}

/// A file that was imported.
package struct SourceSummary: Hashable, Sendable {
  package var path: String
  package var fingerprint: SourceFingerprint
  /// Articles that came from it, missing ones among them.
  package var articles: Int
  /// Whether the file is no longer on disk.
  package var isMissing: Bool
  /// How many items an import has written that was stopped; `nil` once all are.
  package var written: Int?
}

extension SourceSummary {
  package var isFinished: Bool { written == nil }

  /// What an import of the file has to do, now that it looks like `fingerprint`.
  package func status(now fingerprint: SourceFingerprint) -> SourceStatus {
    let known = self.fingerprint
    guard known.size == fingerprint.size, known.parser == fingerprint.parser,
      known.modified == fingerprint.modified
        || (known.hash != nil && known.hash == fingerprint.hash)
    else { return .changed }
    if let written { return .unfinished(items: written) }
    // What is back has to be marked so, and that is what an import does.
    return isMissing ? .changed : .unchanged
  }
}

/// What an import did.
package struct ImportSummary: Hashable, Sendable {
  package var new = 0
  package var updated = 0
  package var unchanged = 0
  /// Articles that are no longer in their source.
  package var missing = 0
  package var problems = 0

  package init() {}

  package static func + (left: ImportSummary, right: ImportSummary) -> ImportSummary {
    var sum = left
    sum.new += right.new
    sum.updated += right.updated
    sum.unchanged += right.unchanged
    sum.missing += right.missing
    sum.problems += right.problems
    return sum
  }
}
