package import Articles
import UnicodeText

/// What kind of thing a name is, by what the model says each time and by what stands around it (rule V).
///
/// A vote is 100 points: whole numbers, so that the order of counting does not matter.
package struct TypeVotes: Hashable, Sendable {
  private var person = 0
  private var organization = 0
  private var place = 0
  private var group = 0
  private var other = 0
  /// How often something is said to be in it or near it.
  package private(set) var placesByContext = 0

  package init() {}

  /// Votes that were kept, in the order of `EntityType.allCases`.
  package init(_ points: [Int], placesByContext: Int) {
    for (type, points) in zip(EntityType.allCases, points) { self[type] = points }
    self.placesByContext = placesByContext
  }

  /// The points of a type.
  package subscript(type: EntityType) -> Int {
    get {
      switch type {
      case .person: person
      case .organization: organization
      case .place: place
      case .group: group
      case .other: other
      }
    }
    set {
      switch type {
      case .person: person = newValue
      case .organization: organization = newValue
      case .place: place = newValue
      case .group: group = newValue
      case .other: other = newValue
      }
    }
  }

  /// A vote for a type.
  static let vote = 100

  mutating func add(_ points: Int, to type: EntityType) { self[type] += points }

  package mutating func add(_ other: TypeVotes) { add(other, times: 1) }

  /// Takes away what was added.
  package mutating func subtract(_ other: TypeVotes) { add(other, times: -1) }

  private mutating func add(_ other: TypeVotes, times sign: Int) {
    for type in EntityType.allCases { self[type] += sign * other[type] }
    placesByContext += sign * other.placesByContext
  }

  var isPlaceByContext: Bool { placesByContext > 0 }

  /// The type with most votes. Of equals it is the place: persons and organizations are what a model
  /// takes an unknown place for.
  package var winner: EntityType {
    var best = EntityType.place
    for type in EntityType.allCases where self[type] > self[best] { best = type }
    return self[best] > 0 ? best : .other
  }

  /// Counts what a mention says for itself.
  mutating func count(_ mention: DraftMention, in text: FieldText) {
    let isDefinite = text.wordBefore(mention.range.lowerBound).map {
      $0.gap.count == 1 && text.text($0.word.range) == "the"
    }
    let type =
      Self.type(of: mention, in: text.idiom)
      ?? Self.plausibleType(of: mention, isDefinite: isDefinite == true)
    add(mention.label == nil ? 25 : 100, to: type)
    // The Amazon is no shop.
    if isDefinite == true, type == .place, mention.key.words.count == 1, !mention.key.isAcronym {
      add(150, to: .place)
    }
    countNeighbors(of: mention, in: text)
    if let type = TypeCues(text).type(of: mention.range), isCredible(type, of: mention) {
      add(200, to: type)
    }
  }

  /// The type that a name was found as, or what everybody knows that it is.
  private static func plausibleType(of mention: DraftMention, isDefinite: Bool) -> EntityType {
    let name = mention.key.text
    switch mention.type {
    case .person where Cities.has(name) && !GivenNames.has(name): return .place
    // Nobody is called Culture11.
    case .person where mention.key.words.count == 1 && hasLettersAndDigits(name):
      return .organization
    case .person where mention.key.isAcronym && name.utf8.count >= 3 && !persons.contains(name):
      return .organization
    case .person, .place, .group:
      let isKnown = KnownOrganizations.has(name.lowercased())
      return isKnown && (mention.key.isAcronym || !isDefinite || mention.type != .place)
        ? .organization : mention.type
    default: return mention.type
    }
  }

  /// The type that the words of a language say a name has, whatever it was found as.
  private static func type(of mention: DraftMention, in idiom: Idiom) -> EntityType? {
    guard idiom.hasOwnWords, !mention.key.isAcronym, let first = mention.key.words.first else {
      return nil
    }
    if mention.key.words.count > 1 { return idiom.heads.contains(first) ? .organization : nil }
    return idiom.isPeople(first) ? .group : nil
  }

  /// Those who are called by their initials.
  private static let persons: Set<String> = [
    "JFK", "RFK", "FDR", "LBJ", "MLK", "AOC", "MBS", "MBZ",
  ]

  private static func hasLettersAndDigits(_ word: String) -> Bool {
    let digits = word.utf8.count { $0 &- UInt8(ascii: "0") < 10 }
    return digits > 0 && word.utf8.contains { $0 &- UInt8(ascii: "a") < 26 }
  }

  /// Whether a name can be what the words beside it say: `the group of Bank of Turin` is no group.
  private func isCredible(_ type: EntityType, of mention: DraftMention) -> Bool {
    guard mention.type != .group, mention.type != .other, mention.type != type else {
      return mention.type == type
    }
    guard mention.key.words.count > 1 else { return true }
    return !mention.key.words.contains(where: OrganizationWords.heads.contains)
  }

  private mutating func countNeighbors(of mention: DraftMention, in text: FieldText) {
    if let (word, gap) = text.wordBefore(mention.range.lowerBound), gap.count <= 2 {
      let before = text.text(word.range)
      let folded = before.lowercased()
      if word.isCapitalized, PersonTitles.all.contains(folded), !mention.key.isAcronym {
        add(300, to: .person)
      } else if text.idiom.hasOwnWords, !mention.key.isAcronym, mention.type != .group,
        gap.count == 1 || text.has(". ", at: gap.lowerBound),
        text.idiom.announcesPerson(UnicodeText.folded(before)),
        !mention.key.words.contains(where: text.idiom.heads.contains)
      {
        add(300, to: .person)
      }
      if folded == "the", mention.key.isAcronym { add(100, to: .organization) }
      if ["in", "at", "near", "outside", "inside"].contains(folded), mention.type == .place {
        add(100, to: .place)
        placesByContext += 1
      }
    }
    if let (word, gap) = text.wordAfter(mention.range.upperBound), gap.count == 1 {
      let after = text.text(word.range)
      if OrganizationWords.followers.contains(after), mention.type != .group {
        add(100, to: .organization)
      }
      if Self.belongings.contains(after), mention.type == .organization, !mention.key.isAcronym,
        mention.key.words.count == 1
      {
        add(150, to: .person)
      }
      if Self.dwellers.contains(after), mention.key.words.count <= 2 { add(150, to: .place) }
      if Self.speech.contains(after) {
        add(50, to: .person)
        add(30, to: .organization)
      }
    }
  }

  /// What is called after a head of state.
  private static let belongings: Set<String> = ["administration", "presidency", "doctrine"]

  /// What is said of people after the place that they live in.
  private static let dwellers: Set<String> = ["resident", "residents", "native", "natives"]

  static let speech: Set<String> = [
    "said", "told", "added", "says", "wrote", "argued", "claimed",
  ]

  /// Counts what the words of a name say, once for all its mentions.
  mutating func count(_ key: NameKey, taggedAs type: EntityType) {
    let words = key.words
    if Countries.shared.country(named: key.text) != nil {
      add(500, to: .place)
    } else if words.count == 1, !key.isAcronym, Countries.shared.isDemonym(words[0]) {
      add(200, to: .group)
    }
    if KnownOrganizations.has(key.text.lowercased()) {
      add(300, to: .organization)
    } else if Cities.has(key.text) {
      add(type == .person ? 50 : 200, to: .place)
    } else if words.count == 1, GivenNames.has(words[0]) {
      add(150, to: .person)
    }
    guard words.count > 1, type != .other else { return }
    if OrganizationWords.heads.contains(words[words.count - 1]) {
      add(200, to: .organization)
    } else if PlaceWords.last.contains(words[words.count - 1])
      || PlaceWords.first.contains(words[0])
    {
      add(200, to: .place)
    } else if words.contains(where: OrganizationWords.heads.contains) {
      add(100, to: .organization)
    }
  }
}
