package import Articles

/// A row of a page: what it shows, and what Enter does there.
package struct PageRow: Hashable, Sendable {
  package var pieces: [Piece]
  /// A row without one cannot be selected.
  package var target: Target?
  /// Whether an empty line stands before it.
  package var hasSpace: Bool

  package init(_ pieces: [Piece], target: Target? = nil, hasSpace: Bool = false) {
    self.pieces = pieces
    self.target = target
    self.hasSpace = hasSpace
  }

  /// One below the other.
  package enum Piece: Hashable, Sendable {
    /// A line, and what stands at its right; where that is too long, something shorter.
    case entry(PageText, note: String = "", brief: String = "")
    /// Text of as many lines as it needs.
    case passage(PageText)
    /// A mention between what stands before and after it, every mention below the one above.
    case context(before: String, match: String, after: String, note: String, Style.Purpose)
    /// How often something is named, month by month.
    case months([MonthCount])
  }

  /// What a row is about.
  package enum Target: Hashable, Sendable {
    case mention(MentionPlace)
    /// A stretch of an article, which is lit there.
    case place(MentionPlace)
    case article(Article.ID)
    case entity(EntitySummary)
    /// An entity that another may be.
    case candidate(EntitySummary)
    /// A spelling of the page's entity.
    case alias(String)
    case evidence(EntityEvidence)
    case pair(PossiblePair)
    case decision(KeptDecision)
    case followed(FollowedEntity)
    case credit(CreditSummary)
    case missing(MissingTarget)
  }

  /// A line over the rows below it.
  static func heading(_ title: String, note: String = "", hasSpace: Bool = true) -> PageRow {
    PageRow([.entry(PageText(title, Style(.heading)), note: note)], hasSpace: hasSpace)
  }

  /// All its words, for whoever filters rows.
  var text: String {
    pieces.map { piece in
      switch piece {
      case .entry(let text, let note, _): text.text + " " + note
      case .passage(let text): text.text
      case .context(let before, let match, let after, let note, _):
        [before, match, after, note].joined(separator: " ")
      case .months: ""
      }
    }.joined(separator: " ")
  }
}

/// A text with the styles of its parts.
package struct PageText: Hashable, Sendable {
  package var text: String
  package var style: Style
  /// UTF-8 bytes of the text that look otherwise; the last that holds a byte wins.
  package var spans: [Span] = []

  package struct Span: Hashable, Sendable {
    package var range: Range<Int>
    package var style: Style
  }

  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// The text with more of it behind.
  func adding(_ more: String, _ style: Style) -> PageText {
    var longer = self
    let start = text.utf8.count
    longer.text += more
    longer.spans.append(Span(range: start..<longer.text.utf8.count, style: style))
    return longer
  }

  func lighting(_ ranges: [Range<Int>], _ style: Style) -> PageText {
    var lit = self
    lit.spans += ranges.map { Span(range: $0, style: style) }
    return lit
  }

  func style(at offset: Int) -> Style {
    spans.last { $0.range.contains(offset) }?.style ?? style
  }
}

extension PageRow.Target {
  /// Whether it is about the same thing, whatever has become of it.
  func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.entity(let left), .entity(let right)), (.candidate(let left), .candidate(let right)):
      left.id == right.id
    case (.followed(let left), .followed(let right)): left.entity.id == right.entity.id
    case (.pair(let left), .pair(let right)):
      left.name.id == right.name.id && left.candidate.id == right.candidate.id
    case (.decision(let left), .decision(let right)): left.number == right.number
    default: self == other
    }
  }

  /// The entity it is about.
  var entity: EntitySummary? {
    switch self {
    case .entity(let entity), .candidate(let entity): entity
    case .followed(let followed): followed.entity
    case .pair(let pair): pair.name
    default: nil
    }
  }
}
