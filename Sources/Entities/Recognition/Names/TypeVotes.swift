import Articles

/// What kind of thing a name is, by what the model says each time and by what stands around it (rule V).
struct TypeVotes {
  private var votes: [EntityType: Double] = [:]
  /// Whether something is said to be in it or near it.
  private(set) var isPlaceByContext = false

  mutating func add(_ points: Double, to type: EntityType) { votes[type, default: 0] += points }

  mutating func add(_ other: TypeVotes) {
    for type in EntityType.allCases { votes[type, default: 0] += other.votes[type, default: 0] }
    isPlaceByContext = isPlaceByContext || other.isPlaceByContext
  }

  /// The type with most votes. Of equals it is the place: persons and organizations are what a model
  /// takes an unknown place for.
  var winner: EntityType {
    var best = EntityType.place
    for type in EntityType.allCases where votes[type, default: 0] > votes[best, default: 0] {
      best = type
    }
    return votes[best, default: 0] > 0 ? best : .other
  }

  /// Counts what a mention says for itself.
  mutating func count(_ mention: DraftMention, in text: FieldText) {
    if mention.label != nil { add(1, to: mention.type) } else { add(0.25, to: mention.type) }
    countNeighbors(of: mention, in: text)
  }

  private mutating func countNeighbors(of mention: DraftMention, in text: FieldText) {
    if let (word, gap) = text.wordBefore(mention.range.lowerBound), gap.count <= 2 {
      let before = text.text(word.range)
      let folded = before.lowercased()
      if word.isCapitalized, PersonTitles.all.contains(folded), !mention.key.isAcronym {
        add(3, to: .person)
      }
      if folded == "the", mention.key.isAcronym { add(1, to: .organization) }
      if ["in", "at", "near", "outside", "inside"].contains(folded), mention.type == .place {
        add(1, to: .place)
        isPlaceByContext = true
      }
    }
    if let (word, gap) = text.wordAfter(mention.range.upperBound), gap.count == 1 {
      let after = text.text(word.range)
      if OrganizationWords.followers.contains(after), mention.type != .group {
        add(1, to: .organization)
      }
      if Self.speech.contains(after) {
        add(0.5, to: .person)
        add(0.3, to: .organization)
      }
    }
  }

  private static let speech: Set<String> = [
    "said", "told", "added", "says", "wrote", "argued", "claimed",
  ]

  /// Counts what the words of a name say, once for all its mentions.
  mutating func count(_ key: NameKey, taggedAs type: EntityType) {
    let words = key.words
    if Countries.shared.country(named: key.text) != nil {
      add(5, to: .place)
    } else if words.count == 1, !key.isAcronym, Countries.shared.isDemonym(words[0]) {
      add(2, to: .group)
    }
    guard words.count > 1, type != .other else { return }
    if OrganizationWords.heads.contains(words[words.count - 1]) {
      add(2, to: .organization)
    } else if PlaceWords.last.contains(words[words.count - 1])
      || PlaceWords.first.contains(words[0])
    {
      add(2, to: .place)
    } else if words.contains(where: OrganizationWords.heads.contains) {
      add(1, to: .organization)
    }
  }
}
