import Articles

/// What a model takes into a name that is not of it, or what it takes for one name and is two (rule M4).
struct Modifiers {
  private let text: FieldText
  private let edges: Edges
  /// How often each name was found.
  private let known: [NameKey: Int]
  /// What each was taken for first.
  private let types: [NameKey: EntityType]
  /// Single words that the model takes for persons.
  private let bareNames: Set<String>
  /// First words of persons' names.
  private let givenNames: Set<String>
  /// Last words of persons' full names.
  private let surnames: Set<String>

  init(_ text: FieldText, _ drafts: [DraftMention]) {
    self.text = text
    edges = Edges(text)
    known = drafts.reduce(into: [:]) { $0[$1.key, default: 0] += 1 }
    types = drafts.reduce(into: [:]) { $0[$1.key] = $0[$1.key] ?? $1.type }
    bareNames = Set(
      drafts.lazy.filter { $0.type == .person && $0.key.words.count == 1 && !$0.key.isAcronym }
        .map { $0.key.words[0] })
    let persons = drafts.filter {
      $0.type == .person && $0.key.words.count <= 3 && !$0.key.isAcronym
    }
    givenNames = Set(persons.compactMap(\.key.words.first))
    surnames = Set(persons.filter { $0.key.words.count > 1 }.compactMap(\.key.words.last))
  }

  /// The names that `draft` really is.
  func names(in draft: DraftMention) -> [DraftMention] {
    var draft = draft
    if let start = startWithoutPrefix(draft) { move(&draft, to: start..<draft.range.upperBound) }
    if let parts = ownerAndOwned(draft) ?? acronymAndName(draft) ?? enumerated(draft)
      ?? coordinated(draft)
    {
      return parts
    }
    if isPerson(draft) { (draft.type, draft.label) = (.person, nil) }
    return [draft]
  }

  private func move(_ draft: inout DraftMention, to range: Range<Int>) {
    guard let key = NameKey(text.text(range)) else { return }
    draft.range = range
    draft.key = key
  }

  private func part(_ range: Range<Int>, _ type: EntityType, of draft: DraftMention)
    -> DraftMention?
  {
    guard let range = edges.cleaned(range), let key = NameKey(text.text(range)) else { return nil }
    var part = draft
    part.range = range
    part.type = type
    part.label = type == draft.type ? draft.label : nil
    part.key = key
    return part
  }

  /// After `pro-`, or after a people before an acronym, as in `Iranian MEK`.
  private func startWithoutPrefix(_ draft: DraftMention) -> Int? {
    let words = text.words(in: draft.range)
    guard words.count >= 2, let first = words.first,
      first.range.lowerBound == draft.range.lowerBound
    else { return nil }
    let second = words[words.startIndex + 1]
    let prefix = text.text(first.range).lowercased()
    let sign = text.bytes[first.range.upperBound]
    // `Creating the Turin Society`, where it is spoken of elsewhere.
    if draft.type == .organization, text.text(second.range) == "the", words.count > 2,
      let rest = text.key(
        of: words[words.startIndex + 2].range.lowerBound..<draft.range.upperBound),
      known[rest] != nil
    {
      return words[words.startIndex + 2].range.lowerBound
    }
    if sign == UInt8(ascii: "-"), Self.prefixes.contains(prefix), second.isCapitalized {
      return second.range.lowerBound
    }
    if sign == UInt8(ascii: " "), words.count == 2, second.shape == .upper,
      Countries.shared.isDemonym(prefix)
    {
      return second.range.lowerBound
    }
    return nil
  }

  private static let prefixes: Set<String> = ["pro", "anti", "ex", "non", "post", "pre"]

  /// `Saddam’s Republican Guards`, if a Saddam is spoken of.
  private func ownerAndOwned(_ draft: DraftMention) -> [DraftMention]? {
    for (apostrophe, length) in [("’s ", 5), ("'s ", 3), ("&#8217;s ", 9)] {
      let name = text.bytes[draft.range]
      let sign = Array(apostrophe.utf8)
      guard
        let place = name.indices.first(where: {
          name[$0...].starts(with: sign)
        })
      else { continue }
      let owner = draft.range.lowerBound..<place
      let words = text.words(in: owner)
      if draft.type == .organization, let key = NameKey(text.text(owner)), key.isAcronym,
        known[key, default: 0] > 0
      {
        let owned = place + length..<draft.range.upperBound
        return [part(owner, .organization, of: draft), body(owned, of: draft)].compactMap { $0 }
      }
      guard words.count == 1, let key = NameKey(text.text(owner)), key.words.count == 1,
        givenNames.contains(key.words[0]),
        let first = part(owner, .person, of: draft)
      else { return nil }
      let owned = place + length..<draft.range.upperBound
      let isBody = NameKey(text.text(owned))?.words.contains(
        where: OrganizationWords.heads.contains)
      return [first]
        + [part(owned, isBody == true ? .organization : draft.type, of: draft)]
        .compactMap { $0 }
    }
    return nil
  }

  /// What a body has that is one itself.
  private func body(_ range: Range<Int>, of draft: DraftMention) -> DraftMention? {
    part(range, .organization, of: draft).flatMap { part in
      part.key.words.contains(where: OrganizationWords.heads.contains) ? part : nil
    }
  }

  /// `Windsor, Vermont` and `Aileen, Charles`: two names with a comma between them.
  private func enumerated(_ draft: DraftMention) -> [DraftMention]? {
    guard draft.type == .place || draft.type == .person || draft.type == .organization,
      let comma = text.bytes[draft.range].firstIndex(of: UInt8(ascii: ",")),
      text.has(", ", at: comma)
    else { return nil }
    let (left, right) = (draft.range.lowerBound..<comma, comma + 2..<draft.range.upperBound)
    guard !text.bytes[right].contains(UInt8(ascii: ",")), let first = NameKey(text.text(left)),
      let second = NameKey(text.text(right)), second.isAcronym == false
    else { return nil }
    let arePlaces =
      draft.type == .place
      && (Countries.shared.country(named: second.text) != nil || Cities.has(second.text))
    let areGivenNames = [first, second].allSatisfy {
      $0.words.count == 1 && GivenNames.has($0.words[0])
    }
    // `Lovelace, University of Turin`: someone, and where she works.
    if draft.type == .organization, first.words.count == 1, surnames.contains(first.text),
      second.words.contains(where: OrganizationWords.heads.contains)
    {
      return [part(left, .person, of: draft), part(right, .organization, of: draft)].compactMap {
        $0
      }
    }
    // `Babbage, Ada` is one person, and `Looms, Mills` are two of something.
    let arePairs =
      draft.type == .person && first.words.count == 1 && second.words.count == 1
      && !GivenNames.has(second.words[0]) && !PersonTitles.all.contains(second.words[0])
      && second.words[0].utf8.count > 2
    let areKnown =
      draft.type == .organization && !first.words.contains { ["of", "for", "and"].contains($0) }
      && !OrganizationWords.legalForms.contains(second.words[0])
      && [first, second].contains { known[$0, default: 0] > 0 || KnownOrganizations.has($0.text) }
    guard arePlaces || areGivenNames || arePairs || areKnown else { return nil }
    let type = areGivenNames || arePairs ? EntityType.person : areKnown ? .organization : .place
    return [part(left, type, of: draft), part(right, type, of: draft)].compactMap { $0 }
  }

  /// `Engines and Mills`, if each is known on its own; and two persons, who are never one.
  private func coordinated(_ draft: DraftMention) -> [DraftMention]? {
    let name = Array(text.bytes[draft.range])
    let conjunctions = text.idiom.conjunctions.map(\.description)
    for joint in conjunctions + [" + ", " & "] {
      let sign = Array(joint.utf8)
      guard let place = name.indices.first(where: { name[$0...].starts(with: sign) }) else {
        continue
      }
      let left = draft.range.lowerBound..<draft.range.lowerBound + place
      let right = left.upperBound + sign.count..<draft.range.upperBound
      guard let first = text.key(of: left), let second = text.key(of: right) else { return nil }
      let known = [first, second].map { types[$0] }
      let arePersons =
        draft.type == .person && joint != " & " && second.words.count >= 2
        && text.words(in: draft.range).allSatisfy {
          $0.isCapitalized || conjunctions.contains(" \(text.text($0.range)) ")
        }
      guard arePersons || known.allSatisfy({ $0 != nil }) else { return nil }
      return [
        part(left, known[0] ?? .person, of: draft), part(right, known[1] ?? .person, of: draft),
      ]
      .compactMap { $0 }
    }
    return nil
  }

  /// `MEK Saudi Arabia`: the end of one line and the beginning of another.
  private func acronymAndName(_ draft: DraftMention) -> [DraftMention]? {
    let words = text.words(in: draft.range)
    guard words.count >= 2, let first = words.first, first.shape == .upper,
      text.bytes[first.range.upperBound] == UInt8(ascii: " "),
      let acronym = NameKey(text.text(first.range)), acronym.isAcronym,
      known[acronym, default: 0] >= 2, Countries.shared.country(named: acronym.text) == nil
    else { return nil }
    let rest = first.range.upperBound + 1..<draft.range.upperBound
    guard let key = NameKey(text.text(rest)) else { return nil }
    let isCountry = Countries.shared.country(named: key.text) != nil
    guard isCountry || known[key] != nil else { return nil }
    return [
      part(first.range, .organization, of: draft),
      part(rest, isCountry ? .place : draft.type, of: draft),
    ]
    .compactMap { $0 }
  }

  /// Capitalized words, the first of them a given name or the last a person's elsewhere, and none an
  /// organization's; of what is no organization or town, the last has to be somebody's surname.
  private func isPerson(_ draft: DraftMention) -> Bool {
    let words = draft.key.words
    guard draft.type != .person, draft.type != .group, (2...3).contains(words.count),
      let last = words.last,
      draft.label == "ORG" || draft.label == "GPE" || surnames.contains(last)
        || text.idiom.hasOwnWords,
      GivenNames.has(words[0]) || words.count == 2 && bareNames.contains(last)
    else { return false }
    return text.words(in: draft.range).allSatisfy(\.isCapitalized)
      && !words.contains(where: OrganizationWords.heads.contains)
      && !OrganizationWords.generic.contains(last)
      && !PlaceWords.last.contains(last) && !PlaceWords.first.contains(words[0])
      && Countries.shared.country(named: last) == nil && !Cities.has(draft.key.text)
  }
}
