internal import Articles

extension Page {
  /// How many rows of what has a page of its own stand on the card.
  private static let few = 8

  /// The card: what it is, when it is named, how it is spelled, with whom, and why it is one.
  func overviewRows(_ card: EntityCard) -> [PageRow] {
    let entity = card.entity
    var rows = [PageRow([.passage(PageText(entity.summary, Style(.dim)))])]
    if entity.isUndecided {
      rows.append(
        PageRow([
          .passage(PageText("The texts do not say which is meant; m on one of these decides."))
        ]))
      rows += [.heading("May be")]
      rows += card.candidates.map { entityRow($0, target: .candidate($0)) }
    }
    rows += timeRows(card)
    rows += [.heading("Names")]
    rows += card.aliases.map { alias in
      PageRow(
        [.entry(PageText(alias.text, Style(entity.type.purpose)), note: grouped(alias.count))],
        target: .alias(alias.text))
    }
    if !card.together.isEmpty {
      rows += [.heading("Together with", note: Self.note(card.together.count))]
      rows += card.together.prefix(Self.few).map(companionRow)
    }
    if !card.evidence.isEmpty {
      rows += [.heading("Why one?", note: Self.note(card.evidence.count))]
      rows += evidenceRows(card.evidence).prefix(Self.few)
    }
    return rows
  }

  /// Says that there are more than are shown.
  private static func note(_ count: Int) -> String {
    count > few ? "\(grouped(few)) of \(grouped(count)); Tab" : ""
  }

  private func timeRows(_ card: EntityCard) -> [PageRow] {
    var rows: [PageRow] = []
    func add(_ title: String, _ article: DatedArticle?) {
      guard let article else { return }
      rows.append(
        PageRow(
          [.entry(PageText(title), note: article.date.description)],
          target: .article(article.article)))
    }
    if card.first != nil || !card.months.isEmpty { rows.append(.heading("When")) }
    if !card.months.isEmpty { rows.append(PageRow([.months(card.months)])) }
    add("First named", card.first)
    if card.last != card.first { add("Last named", card.last) }
    return rows
  }

  func companionRow(_ companion: Companion) -> PageRow {
    let count = companion.articles
    return PageRow(
      [
        .entry(
          PageText(companion.entity.name, Style(companion.entity.type.purpose)),
          note: "\(grouped(count)) article\(count == 1 ? "" : "s")")
      ], target: .entity(companion.entity))
  }

  /// A line for each reason: which name was joined to which, and why.
  func evidenceRows(_ evidence: [EntityEvidence]) -> [PageRow] {
    evidence.map { item in
      let reason = item.evidence
      let text = PageText(reason.name, Style(entity?.type.purpose ?? .plain))
        .adding(" = ", Style(.dim)).adding(reason.target, .plain)
      return PageRow([.entry(text, note: reason.rule.words)], target: .evidence(item))
    }
  }
}

extension EntitySummary {
  /// `organization · 92 mentions in 3 articles`.
  var summary: String {
    var parts = [
      type.singular, "\(counted(mentions, "mention")) in \(counted(articles, "article"))",
    ]
    if isUndecided { parts.append("undecided") }
    if isFollowed { parts.append("watched") }
    if isHidden { parts.append("hidden") }
    return parts.joined(separator: " · ")
  }
}

extension EntityType {
  /// The same with an article.
  var indefinite: String {
    switch self {
    case .person, .place, .group: "a \(singular)"
    case .organization: "an organization"
    case .other: "another kind of name"
    }
  }

  /// What readers call one of the type.
  var singular: String {
    switch self {
    case .person: "person"
    case .organization: "organization"
    case .place: "place"
    case .group: "group"
    case .other: "other name"
    }
  }
}

/// `1 article`, `2 articles`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}
