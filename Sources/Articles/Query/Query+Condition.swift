extension Query {
  /// What an article must be to be found.
  package indirect enum Condition: Hashable, Sendable {
    /// Words that stand together, in a field or anywhere.
    case words(Term, in: WordField?)
    /// Terms that stand within so many words of each other.
    case near([Term], distance: Int)
    /// A name the article mentions, of a type or of any.
    case entity(String, EntityType?)
    /// The path it came from, or a folder or name on it.
    case source(String)
    /// ISO 639-1.
    case language(String)
    case unread
    case starred
    case hasLinks
    case tag(String)
    /// Published from the first day to the last, both included; a bound may be open.
    case published(from: PartialDate?, to: PartialDate?)
    /// Much the same words as another article.
    case like(Article.ID)
    case all([Condition])
    case any([Condition])
    case not(Condition)
  }

  /// A part of an article that `title:` and the like look in.
  package enum WordField: String, CaseIterable, Hashable, Sendable {
    case title
    case author
    case outlet
  }

  /// Something in a query that cannot be meant as it stands. The rest is searched for all the same.
  package struct Mistake: Hashable, Sendable {
    /// UTF-8 bytes of what was typed.
    package var range: Range<Int>
    /// What is wrong and what would be right, as for a status line.
    package var reason: String

    package init(range: Range<Int>, reason: String) {
      self.range = range
      self.reason = reason
    }
  }
}
