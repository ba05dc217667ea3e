extension Query {
  /// What an article must be to be found.
  package indirect enum Condition: Hashable, Sendable {
    /// Words that stand together, in a field or anywhere.
    case words(Term, in: WordField?)
    /// Terms of one part of an article with at most so many other words between the end of each and
    /// the beginning of the last.
    case near([Term], distance: Int)
    /// A name the article mentions, of a type or of any.
    case entity(Term, EntityType?)
    /// Part of the path it came from.
    case source(String)
    /// ISO 639-1.
    case language(String)
    case state(State)
    case has(Feature)
    case tag(String)
    /// Published from the first day to the last, both included; a bound may be open.
    case published(from: PartialDate?, to: PartialDate?)
    /// Much the same words as another article.
    case like(Article.ID)
    case all([Condition])
    case any([Condition])
    /// At least so many of them.
    case some([Condition], least: Int)
    case not(Condition)
  }

  /// A part of an article that `title:` and the like look in.
  package enum WordField: String, CaseIterable, Hashable, Sendable {
    case title
    case author
    case outlet
  }

  /// What `is:` asks for.
  package enum State: String, CaseIterable, Hashable, Sendable {
    case unread
    case read
    case starred
    /// No longer in the file it came from.
    case missing
  }

  /// What `has:` asks for.
  package enum Feature: String, CaseIterable, Hashable, Sendable {
    /// Links to other pages.
    case links
    /// Names that were found.
    case names
    case tags
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

  /// Words to light up in what was found.
  package struct Light: Hashable, Sendable {
    /// One term, or several that count only where they stand near each other.
    package var terms: [Term]
    /// How many other words may stand between several terms.
    package var distance: Int
    /// Where they must stand; `nil` for anywhere.
    package var field: WordField?

    package init(terms: [Term], distance: Int = 0, field: WordField? = nil) {
      self.terms = terms
      self.distance = distance
      self.field = field
    }
  }
}

extension Query.Condition {
  /// What to light up where this was found: the words it asks for, not those it excludes.
  package var lights: [Query.Light] {
    switch self {
    case .words(let term, let field): [Query.Light(terms: [term], field: field)]
    case .near(let terms, let distance): [Query.Light(terms: terms, distance: distance)]
    case .entity(let term, _): [Query.Light(terms: [term])]
    case .all(let parts), .any(let parts), .some(let parts, least: _): parts.flatMap(\.lights)
    case .source, .language, .state, .has, .tag, .published, .like, .not: []
    }
  }
}
