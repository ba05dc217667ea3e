/// A span of an article that names something.
package struct Mention: Hashable, Sendable {
  package var field: ArticleField
  /// UTF-8 bytes of the field's text.
  package var range: Range<Int>
  package var type: EntityType
  /// The model's own label, such as `GPE`.
  package var label: String
  /// Which entity of the article it names: mentions with one number name one thing.
  package var entity: Int
  /// Whether it stands where names cannot be trusted to start, as in a headline.
  ///
  /// Shown dimmed, and no reason to list the entity.
  package var isTentative: Bool

  package init(
    field: ArticleField = .text, range: Range<Int>, type: EntityType, label: String? = nil,
    entity: Int = 0, isTentative: Bool = false
  ) {
    self.field = field
    self.range = range
    self.type = type
    self.label = label ?? type.label
    self.entity = entity
    self.isTentative = isTentative
  }
}

/// What kind of thing an entity is.
package enum EntityType: String, Hashable, Sendable, CaseIterable {
  case person
  case organization
  case place
  /// A nationality, a religion, a political group.
  case group
  case other
}

extension EntityType {
  /// The type of things a model labels `label` (OntoNotes 5 or CoNLL names), or `nil` for what is
  /// no name: dates, amounts, ordinals.
  package init?(label: String) {
    switch label {
    case "PERSON", "PER": self = .person
    case "ORG": self = .organization
    case "GPE", "LOC", "FAC": self = .place
    case "NORP": self = .group
    case "EVENT", "LANGUAGE", "LAW", "MISC", "PRODUCT", "WORK_OF_ART": self = .other
    default: return nil
    }
  }

  /// The model's label for the type where nothing more exact is known.
  package var label: String {
    switch self {
    case .person: "PERSON"
    case .organization: "ORG"
    case .place: "GPE"
    case .group: "NORP"
    case .other: "MISC"
    }
  }
}

/// What several mentions of an article name.
package struct ArticleEntity: Hashable, Sendable {
  /// The number its mentions carry.
  package var number: Int
  /// Its fullest name in the article.
  package var name: String
  package var type: EntityType
  /// How many mentions it has, tentative ones left out.
  package var count: Int

  package init(number: Int, name: String, type: EntityType, count: Int) {
    self.number = number
    self.name = name
    self.type = type
    self.count = count
  }
}

/// The names of an article, found and grouped.
package struct ArticleNames: Hashable, Sendable {
  /// In reading order: by field, then by place; they do not overlap.
  package var mentions: [Mention]
  package var entities: [ArticleEntity]

  package init(mentions: [Mention] = [], entities: [ArticleEntity] = []) {
    self.mentions = mentions
    self.entities = entities
  }
}
