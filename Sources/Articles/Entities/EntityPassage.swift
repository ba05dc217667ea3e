/// A sentence or a paragraph that says something of an entity.
package struct EntityPassage: Hashable, Sendable {
  package var article: Article.ID
  package var title: String
  package var outlet: String?
  package var date: PartialDate?
  /// Where it stands.
  package var place: FieldRange
  package var text: String
  /// The mentions in it, in UTF-8 bytes of `text`.
  package var mentions: [Range<Int>]

  package init(
    article: Article.ID, title: String, outlet: String?, date: PartialDate?, place: FieldRange,
    text: String, mentions: [Range<Int>]
  ) {
    self.article = article
    self.title = title
    self.outlet = outlet
    self.date = date
    self.place = place
    self.text = text
    self.mentions = mentions
  }
}

/// A passage that names two entities.
package struct JointPassage: Hashable, Sendable {
  package var passage: EntityPassage
  package var nearness: Nearness

  package init(passage: EntityPassage, nearness: Nearness) {
    self.passage = passage
    self.nearness = nearness
  }

  /// How near the two stand to each other, the nearest first.
  package enum Nearness: Int, Hashable, Sendable, CaseIterable {
    case sentence
    case paragraph
    case article
  }
}

/// Something that is quoted.
package struct Quotation: Hashable, Sendable {
  /// The sentence with the quote in it; its mentions are those of the speaker.
  package var passage: EntityPassage
  /// The quote without its marks, in UTF-8 bytes of the passage's text.
  package var quote: Range<Int>
  /// Whether the entity says it; otherwise it is mentioned in what another says, or nobody knows who.
  package var isSpeaker: Bool
  /// The verb by which the speaker is known, such as `said`.
  package var verb: String?

  package init(passage: EntityPassage, quote: Range<Int>, isSpeaker: Bool, verb: String?) {
    self.passage = passage
    self.quote = quote
    self.isSpeaker = isSpeaker
    self.verb = verb
  }
}

/// What an entity is called besides its name, word for word.
package struct EntityDescriptionLine: Hashable, Sendable {
  package var kind: Kind
  package var text: String
  /// Where it says so.
  package var mention: MentionPlace
  package var title: String
  package var outlet: String?
  package var date: PartialDate?

  package init(
    kind: Kind, text: String, mention: MentionPlace, title: String, outlet: String?,
    date: PartialDate?
  ) {
    self.kind = kind
    self.text = text
    self.mention = mention
    self.title = title
    self.outlet = outlet
    self.date = date
  }

  /// How a text says what something is.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// `President Ada Lovelace`.
    case title
    /// `Ada Lovelace, the first programmer,`.
    case apposition
    /// `the exiled group MEK`.
    case epithet
    /// `MEK is a terrorist organization`.
    case predicate
  }
}

/// A sentence that names an entity and a date.
package struct TimelineEvent: Hashable, Sendable {
  /// The date the sentence gives.
  package var date: EventDate
  package var passage: EntityPassage

  package init(date: EventDate, passage: EntityPassage) {
    self.date = date
    self.passage = passage
  }
}

/// A date as exact as a text gives it.
package struct EventDate: Hashable, Sendable {
  package var start: PartialDate
  /// Whether a decade is meant, as in `the 1980s`.
  package var isDecade: Bool
  /// As it is written.
  package var text: String
  /// UTF-8 bytes of the passage's text.
  package var range: Range<Int>

  package init(start: PartialDate, isDecade: Bool, text: String, range: Range<Int>) {
    self.start = start
    self.isDecade = isDecade
    self.text = text
    self.range = range
  }
}
