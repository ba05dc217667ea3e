package import Articles
package import Entities

/// Who finds names: a model, and the version of what uses it.
package struct Analyzer: Hashable, Sendable {
  /// The model's folder, such as `en_core_web_md-3.8.0`.
  package var model: String
  package var version: Int

  package init(model: String, version: Int) {
    self.model = model
    self.version = version
  }
}

extension Library {
  /// The names of the article, or `nil` while nobody has looked for them.
  package func names(of id: Article.ID) throws -> ArticleNames? {
    try read { connection in try NameStore.names(of: id.rawValue, connection) }
  }

  /// Keeps the names that `analyzer` found in the article as it was when it was read.
  ///
  /// Does nothing, and says so, if the article has changed since: names are places in its text.
  @discardableResult
  package func setNames(
    _ names: ArticleNames, of article: Article, by analyzer: Analyzer
  ) throws -> Bool { try setNames([(article: article, names: names)], by: analyzer) == 1 }

  /// The same for several articles, in one transaction. Returns how many had not changed.
  @discardableResult
  package func setNames(
    _ found: [(article: Article, names: ArticleNames)], by analyzer: Analyzer
  ) throws -> Int {
    try setNames(found.map { ($0.article, $0.names, nil) }, by: analyzer)
  }

  /// Keeps the names of articles with what the articles say about them. Returns how many articles had
  /// not changed.
  @discardableResult
  package func setNames(
    _ found: [(article: Article, resolved: ResolvedArticle)], by analyzer: Analyzer
  ) throws -> Int {
    try setNames(found.map { ($0.article, $0.resolved.names, $0.resolved.chains) }, by: analyzer)
  }

  private func setNames(
    _ found: [(article: Article, names: ArticleNames, chains: [Chain]?)], by analyzer: Analyzer
  ) throws -> Int {
    try write { connection in
      var writer = try NameWriter(analyzer, connection)
      var kept = 0
      for (article, names, chains) in found where try writer.add(names, chains, of: article) {
        kept += 1
      }
      try writer.finish()
      return kept
    }
  }

  /// Makes entities of all that was added or removed and has not been looked at together yet.
  ///
  /// Done in short transactions, which others may come between; what is then touched anew is left for
  /// another time. Goes on while `isWanted`, which is asked between them, says so. A transaction takes
  /// not much longer than `longestTurn`, if nothing does that belongs together.
  ///
  /// - Returns: Whether there was anything to do.
  @discardableResult
  package func resolveNames(
    longestTurn: Duration = .milliseconds(200), while isWanted: () throws -> Bool = { true }
  ) throws -> Bool {
    let last = try read { try $0.number("SELECT max(signature) FROM signature_touched") }
    guard let last else { return false }
    var waiting = 0...last
    while true {
      let next = try write { connection in
        try EntityResolution(connection).run(waiting, until: .now + longestTurn)
      }
      guard let next, next <= last, try isWanted() else { return true }
      waiting = next...last
    }
  }

  /// Whether so much has been added or removed that it is time to look at it together.
  package func hasNamesToResolve() throws -> Bool {
    try read { connection in try EntityResolution.isDue(connection) }
  }

  /// Articles in one of `languages` whose names `analyzer` has not found yet, the newest first of each.
  ///
  /// `nil` stands for articles whose language is not known.
  package func articlesWithoutNames(
    by analyzer: Analyzer, languages: [String?], limit: Int
  ) throws -> [Article.ID] {
    try read { connection in
      let current = try NameStore.knownNumber(of: analyzer, connection)
      let analyses: [RawID?] =
        try [nil]
        + connection.all("SELECT id FROM analysis") { $0.number(0) }.filter { $0 != current }
      var found: [Article.ID] = []
      for language in languages {
        for analysis in analyses where found.count < limit {
          found += try connection.all(
            """
            SELECT id FROM article WHERE language IS ? AND analysis IS ? ORDER BY key DESC LIMIT ?
            """, .string(language), .number(analysis), .number(limit - found.count)
          ) { Article.ID(rawValue: $0.number(0)) }
        }
      }
      return found
    }
  }
}

extension Library {
  /// How many articles in one of `languages` have names that `analyzer` has not found yet.
  package func countWithoutNames(by analyzer: Analyzer, languages: [String?]) throws -> Int {
    try read { connection in
      let current = try NameStore.knownNumber(of: analyzer, connection) ?? 0
      return try languages.reduce(0) { sum, language in
        let count = try connection.number(
          "SELECT COUNT(*) FROM article WHERE language IS ? AND analysis IS NOT ?",
          .string(language), .integer(current))
        return sum + Int(count ?? 0)
      }
    }
  }
}

extension NameStore {
  static func knownNumber(of analyzer: Analyzer, _ connection: Connection) throws -> RawID? {
    try connection.number(
      "SELECT id FROM analysis WHERE model = ? AND version = ?", .text(analyzer.model),
      .number(analyzer.version))
  }

  static func number(of analyzer: Analyzer, _ connection: Connection) throws -> RawID {
    if let number = try knownNumber(of: analyzer, connection) { return number }
    try connection.run(
      "INSERT INTO analysis (model, version) VALUES (?, ?)", .text(analyzer.model),
      .number(analyzer.version))
    return connection.lastInsertedID
  }
}
