/// An article as a reader of files yields it, before the library gives it an identity.
package struct ParsedArticle: Hashable, Sendable {
  package var content: ArticleContent
  package var source: SourcePlace
  /// The source's own name for the article: a feed's guid, a Message-ID.
  package var sourceIdentifier: String?
  /// Whether its source says that it was read. Counts when a library first sees the article.
  package var isRead: Bool
  /// Whether its source says that its reader liked it. Counts as `isRead` does.
  package var isStarred: Bool
  package var problems: [Problem]

  package init(
    content: ArticleContent, source: SourcePlace, sourceIdentifier: String? = nil,
    isRead: Bool = false, isStarred: Bool = false, problems: [Problem] = []
  ) {
    self.content = content
    self.source = source
    self.sourceIdentifier = sourceIdentifier
    self.isRead = isRead
    self.isStarred = isStarred
    self.problems = problems
  }
}

/// What a reader of files yields, one after another.
package enum ParsedItem: Hashable, Sendable {
  case article(ParsedArticle)
  case problem(Problem)
}

extension ParsedItem {
  /// The item with its place counted from the first article of the file, of which `count` come before
  /// its part.
  package func moved(by count: Int) -> ParsedItem {
    guard count > 0, case .article(var article) = self else { return self }
    article.source.position += count
    return .article(article)
  }
}

/// Where on disk an article stands.
package struct SourcePlace: Hashable, Sendable, Codable {
  /// The file that was opened.
  package var path: String
  /// The entry inside it, for an archive.
  package var member: String?
  /// Which article of the file or entry it is, counting from zero.
  package var position: Int
  /// Bytes of the file or entry.
  package var range: Range<Int>

  package init(path: String, member: String? = nil, position: Int = 0, range: Range<Int> = 0..<0) {
    self.path = path
    self.member = member
    self.position = position
    self.range = range
  }
}

/// Something in an input that could not be read. Reported, never fatal.
package struct Problem: Hashable, Sendable, Codable, CustomStringConvertible {
  package var path: String
  package var place: Place?
  /// Lower case, without a full stop: `not text: a NUL byte at offset 12`.
  package var reason: String

  package init(path: String, place: Place? = nil, reason: String) {
    self.path = path
    self.place = place
    self.reason = reason
  }

  /// Where in a file something went wrong.
  package enum Place: Hashable, Sendable, Codable {
    /// Counting from one.
    case line(Int)
    /// Counting from zero.
    case byte(Int)
    /// An entry of an archive.
    case member(String)
  }

  package var description: String {
    switch place {
    case .line(let number): "\(path): line \(number): \(reason)"
    case .byte(let offset): "\(path): byte \(offset): \(reason)"
    case .member(let name): "\(path): \(name): \(reason)"
    case nil: "\(path): \(reason)"
    }
  }
}
