internal import Articles

extension Page {
  private var purpose: Style.Purpose {
    // Passages with two do not say which mention is whose.
    if case .both = subject { .key } else { entity?.type.purpose ?? .plain }
  }

  /// A text of an article, and where it stands. Enter goes to its first mention.
  private func row(
    _ passage: EntityPassage, head: String = "", marks: [PageText.Span] = []
  ) -> PageRow {
    var text = PageText(passage.text).lighting(passage.mentions, Style(purpose))
    text.spans = marks + text.spans
    let start = passage.mentions.first ?? marks.first?.range ?? 0..<0
    let base = passage.place.range.lowerBound
    let place = FieldRange(
      field: passage.place.field, range: base + start.lowerBound..<base + start.upperBound)
    return PageRow(
      [
        .entry(
          PageText(head, Style(.title)).adding(
            (head.isEmpty ? "" : "  ") + passage.title, Style(.dim)),
          note: source(passage.outlet, passage.date)), .passage(text),
      ], target: .mention(MentionPlace(article: passage.article, place: place)), hasSpace: true)
  }

  /// Passages with both, the nearest first, under a heading for each nearness.
  func passageRows(_ passages: [JointPassage]) -> [PageRow] {
    JointPassage.Nearness.allCases.flatMap { nearness -> [PageRow] in
      let group = passages.filter { $0.nearness == nearness }
      guard !group.isEmpty else { return [] }
      return [.heading(nearness.title, note: grouped(group.count))] + group.map { row($0.passage) }
    }
  }

  /// What the entity says, then what is said about it.
  func quotationRows(_ quotations: [Quotation]) -> [PageRow] {
    let name = entity?.name ?? ""
    return [
      ("Said by \(name)", quotations.filter(\.isSpeaker)),
      ("Quotes that mention \(name)", quotations.filter { !$0.isSpeaker }),
    ].flatMap { title, group -> [PageRow] in
      guard !group.isEmpty else { return [] }
      return [.heading(title, note: grouped(group.count))]
        + group.map { quotation in
          row(
            quotation.passage, head: quotation.verb ?? "",
            marks: [PageText.Span(range: quotation.quote, style: Style(.quote))])
        }
    }
  }

  /// How articles begin, under a heading if `name` says whose they are.
  func writingRows(_ writings: [EntityPassage], by name: String? = nil) -> [PageRow] {
    guard !writings.isEmpty else { return [] }
    let heading = name.map { PageRow.heading("Written by \($0)", note: grouped(writings.count)) }
    return [heading].compactMap { $0 }
      + writings.map { writing in
        PageRow(
          [
            .entry(
              PageText(writing.title, Style(.title)), note: source(writing.outlet, writing.date)),
            .passage(PageText(writing.text)),
          ], target: .place(MentionPlace(article: writing.article, place: writing.place)),
          hasSpace: true)
      }
  }

  /// Sentences by the dates that they name.
  func timelineRows(_ events: [TimelineEvent]) -> [PageRow] {
    events.map { event in
      row(
        event.passage, head: event.date.isDecade ? event.date.text : event.date.start.description,
        marks: [PageText.Span(range: event.date.range, style: Style(.key))])
    }
  }

  /// What it is called, kind by kind, word for word.
  func descriptionRows(_ lines: [EntityDescriptionLine]) -> [PageRow] {
    EntityDescriptionLine.Kind.allCases.flatMap { kind -> [PageRow] in
      let group = lines.filter { $0.kind == kind }
      guard !group.isEmpty else { return [] }
      return [.heading(kind.title, note: grouped(group.count))]
        + group.map { line in
          PageRow(
            [
              .passage(PageText(line.text)),
              .entry(
                PageText(line.title, Style(.dim)), note: source(line.outlet, line.date)),
            ], target: .mention(line.mention))
        }
    }
  }
}

extension Concordance {
  func rows(for entity: EntitySummary?) -> [PageRow] {
    lines.map { line in
      PageRow(
        [
          .context(
            before: line.left, match: line.match, after: line.right,
            note: source(line.outlet ?? line.title, line.date), entity?.type.purpose ?? .plain)
        ], target: .mention(line.mention))
    }
  }

  /// What there is beyond the lines.
  var note: String {
    articlesRead < articles
      ? "newest \(grouped(articlesRead)) of \(grouped(articles)) articles" : ""
  }
}

/// An outlet and a date, as far as they are known.
func source(_ outlet: String?, _ date: PartialDate?) -> String {
  [outlet, date?.description].compactMap { $0 }.joined(separator: " ")
}

extension JointPassage.Nearness {
  fileprivate var title: String {
    switch self {
    case .sentence: "In one sentence"
    case .paragraph: "In one paragraph"
    case .article: "In one article"
    }
  }
}

extension EntityDescriptionLine.Kind {
  fileprivate var title: String {
    switch self {
    case .title: "Titles"
    case .apposition: "Called, beside the name"
    case .epithet: "Called, before the name"
    case .predicate: "Said to be"
    }
  }
}
