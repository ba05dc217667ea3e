/// One piece of writing in the library.
package struct Article: Hashable, Sendable, Identifiable {
  package var id: ID
  package var content: ArticleContent
  package var source: SourcePlace
  package var state: ReadingState

  package init(
    id: ID, content: ArticleContent, source: SourcePlace, state: ReadingState = ReadingState()
  ) {
    self.id = id
    self.content = content
    self.source = source
    self.state = state
  }
}

extension Article {
  /// An article's identity in the library. Stable across imports and never reused.
  package struct ID: Hashable, Sendable, RawRepresentable, Comparable {
    package var rawValue: Int64

    package init(rawValue: Int64) { self.rawValue = rawValue }

    package static func < (left: ID, right: ID) -> Bool { left.rawValue < right.rawValue }
  }
}

/// What a reader has done with an article.
package struct ReadingState: Hashable, Sendable {
  package var isRead: Bool
  package var isStarred: Bool
  /// The byte of the article's `text` at the top of the pane when it was left.
  package var position: Int

  package init(isRead: Bool = false, isStarred: Bool = false, position: Int = 0) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.position = position
  }
}

/// An article as a line of a list.
package struct ArticleSummary: Hashable, Sendable, Identifiable {
  package var id: Article.ID
  /// The title, or for an article without one its first words.
  package var title: String
  package var authors: [String]
  package var outlet: String?
  /// The publication date, or when it is not known the date of the repost.
  package var date: PartialDate?
  package var language: String?
  /// Whether the article's source is no longer on disk.
  package var isMissing: Bool
  package var state: ReadingState
  /// Bytes of the body.
  package var length: Int
  /// The file it came from.
  package var sourcePath: String
  /// What the reader tagged it with, in order.
  package var tags: [String]

  package init(
    id: Article.ID, title: String, authors: [String] = [], outlet: String? = nil,
    date: PartialDate? = nil, language: String? = nil, isMissing: Bool = false,
    state: ReadingState = ReadingState(), length: Int = 0, sourcePath: String = "",
    tags: [String] = []
  ) {
    self.id = id
    self.title = title
    self.authors = authors
    self.outlet = outlet
    self.date = date
    self.language = language
    self.isMissing = isMissing
    self.state = state
    self.length = length
    self.sourcePath = sourcePath
    self.tags = tags
  }
}
