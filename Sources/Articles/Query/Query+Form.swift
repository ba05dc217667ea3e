extension Query {
  /// Everything a query can be made of.
  ///
  /// The table below is the only place the language is described: the parser reads it, and the
  /// completion, the help and the README's table are made from it.
  package enum Form: CaseIterable, Hashable, Sendable {
    case words
    case phrase
    case prefix
    case and
    case or
    case not
    case without
    case parentheses
    case near
    case some
    case title
    case author
    case outlet
    case source
    case entity
    case person
    case organization
    case place
    case group
    case language
    case state
    case feature
    case tag
    case on
    case before
    case after
    case like
  }
}

extension Query.Form {
  /// A form's row in the table.
  package struct Row: Hashable, Sendable {
    package var syntax: Syntax
    /// What it finds.
    package var summary: String
    package var example: String
  }

  /// How a form is written.
  package enum Syntax: Hashable, Sendable {
    /// As the example shows.
    case plain
    /// A word in capitals.
    case keyword(String)
    /// A name, a colon and a value.
    case field(String, Values)
  }

  /// What stands behind a colon.
  package enum Values: Hashable, Sendable {
    case words(Query.WordField)
    case entity(EntityType?)
    case source
    case language
    case state
    case feature
    case tag
    case date(DateRelation)
    case article
  }

  /// How the date of an article stands to the one given.
  package enum DateRelation: Hashable, Sendable { case on, before, after }

  /// Exhaustive, so that a form without a row does not compile.
  package var row: Row {
    switch self {
    case .words: .init(.plain, "articles with all of the words", "iran deal")
    case .phrase: .init(.plain, "the words together", "\"nuclear deal\"")
    case .prefix: .init(.plain, "words that begin so", "nucl*")
    case .and: .init(.keyword("AND"), "both, as without it", "iran AND deal")
    case .or: .init(.keyword("OR"), "either; AND binds tighter", "tehran OR isfahan")
    case .not: .init(.keyword("NOT"), "all but those", "iran NOT iraq")
    case .without: .init(.plain, "the same", "iran -iraq")
    case .parentheses: .init(.plain, "what belongs together", "(tehran OR isfahan) deal")
    case .near:
      .init(
        .keyword("NEAR"), "at most ten words between them, or as many as NEAR/5 says",
        "nuclear NEAR/5 deal")
    case .some:
      .init(
        .keyword("SOME"), "two of them at least, or all but one without /2",
        "SOME/2 (iran deal oil)")
    case .title: .init(.field("title", .words(.title)), "words of the title", "title:natanz")
    case .author:
      .init(.field("author", .words(.author)), "words of an author's name", "author:lovelace")
    case .outlet:
      .init(.field("outlet", .words(.outlet)), "words of the publisher's name", "outlet:guardian")
    case .source:
      .init(.field("in", .source), "from a folder or file with such a name or path", "in:clippings")
    case .entity:
      .init(.field("entity", .entity(nil)), "mentions such a name", "entity:\"camp ashraf\"")
    case .person:
      .init(.field("person", .entity(.person)), "mentions such a person", "person:lovelace")
    case .organization:
      .init(.field("org", .entity(.organization)), "mentions such an organization", "org:iaea")
    case .place: .init(.field("place", .entity(.place)), "mentions such a place", "place:turin")
    case .group:
      .init(.field("group", .entity(.group)), "mentions such a people or party", "group:kurds")
    case .language: .init(.field("lang", .language), "written in a language", "lang:fa")
    case .state:
      .init(.field("is", .state), Self.list(Query.State.allCases.map(\.rawValue)), "is:unread")
    case .feature:
      .init(.field("has", .feature), Self.list(Query.Feature.allCases.map(\.rawValue)), "has:links")
    case .tag: .init(.field("tag", .tag), "tagged so by you", "tag:thesis")
    case .on:
      .init(.field("on", .date(.on)), "published that day, week, month or year", "on:2021-07")
    case .before:
      .init(.field("before", .date(.before)), "published before it begins", "before:yesterday")
    case .after:
      .init(.field("after", .date(.after)), "published after it ends", "after:\"last month\"")
    case .like:
      .init(
        .field("like", .article), "much the same words as the article of that number", "like:12")
    }
  }

  /// The name before the colon, if it is written with one.
  package var fieldName: String? {
    guard case .field(let name, _) = row.syntax else { return nil }
    return name
  }

  /// The capitals it is written with, if any.
  package var keyword: String? {
    guard case .keyword(let keyword) = row.syntax else { return nil }
    return keyword
  }

  /// The form that is written with `name` and a colon.
  package init?(fieldName name: String) {
    guard let form = Self.allCases.first(where: { $0.fieldName == name }) else { return nil }
    self = form
  }

  /// The form that is written with `keyword`.
  init?(keyword: String) {
    guard let form = Self.allCases.first(where: { $0.keyword == keyword }) else { return nil }
    self = form
  }

  /// `one, two or three`.
  static func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Query.Form.Row {
  fileprivate init(_ syntax: Query.Form.Syntax, _ summary: String, _ example: String) {
    self.init(syntax: syntax, summary: summary, example: example)
  }
}
