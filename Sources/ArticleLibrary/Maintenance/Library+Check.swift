/// How much a check looks at.
package enum CheckDepth: Sendable {
  /// Whether every page is in its place and the counts agree. Seconds for gigabytes.
  case quick
  /// Whether everything that is made from articles says what they say. Reads every article.
  case full
}

extension Library {
  /// What is wrong with the file, or nothing. `repair` mends it.
  package func check(
    _ depth: CheckDepth = .full, progress: (_ fraction: Double) -> Void = { _ in }
  ) throws -> [String] {
    // The search index is checked by writing to it; a library that can only be read goes without.
    let database = try isReadOnly ? listing() : writing()
    return try perform(on: database) { connection in
      do {
        let check = IntegrityCheck(connection)
        var problems = try check.pageProblems(depth)
        problems += try check.countProblems()
        guard depth == .full else { return problems }
        if !isReadOnly { problems += try check.indexProblems() }
        return try connection.snapshot {
          var derived = try DerivedCheck(connection)
          return try problems + derived.problems(progress: progress)
        }
      } catch let error as SQLiteError where error.isDamage {
        // The rest cannot be asked.
        return ["the file is damaged: \(error.message)"]
      }
    }
  }

  /// What is wrong with the file, or nothing.
  package func integrityProblems() throws -> [String] { try check() }
}
