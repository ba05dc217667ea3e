import Articles

/// Puts the mentions of an article together by what they name.
///
/// Names are joined by rules alone, each leaving its evidence; what cannot be told stays apart, with
/// those it may be.
struct ArticleResolver {
  private(set) var sources: [Source]
  private(set) var mentions: [Placed] = []
  var groups: [Group] = []
  private var byKey: [Sense: Int] = [:]

  /// One of the article's texts with what was found in it.
  struct Source {
    var field: ArticleField
    var text: FieldText
    var drafts: [DraftMention]
    var definitions: [Definition]
  }

  struct Placed {
    var source: Int
    var draft: DraftMention
    var group: Int
    /// Its place among all mentions.
    var order: Int
  }

  /// A name, or for one that is both somebody's and a country's, one of the two.
  private struct Sense: Hashable {
    var key: NameKey
    var isSurname: Bool
  }

  struct Group {
    /// The name that it was started with.
    var key: NameKey
    /// The names of all that was joined to it.
    var keys: [NameKey]
    /// In reading order.
    var mentions: [Int] = []
    var votes = TypeVotes()
    var acronyms: [String] = []
    var evidence: [Evidence] = []
    var candidates: [Int] = []
    var person: PersonName?
    var organization: OrganizationName
    /// A name that only the sentence around it completes, as in `Ada and George Byron`.
    var completed: ChainName?
    /// The group it was joined to, or itself.
    var parent: Int
  }

  init(_ sources: [Source]) {
    self.sources = sources
    let surnames = introducedSurnames()
    for source in sources.indices {
      for draft in sources[source].drafts {
        let isSurname =
          draft.type == .person && draft.key.words.count == 1
          && surnames.contains(draft.key.words[0])
        let group = group(of: draft, isSurname: isSurname)
        groups[group].votes.count(draft, in: sources[source].text)
        groups[group].mentions.append(mentions.count)
        mentions.append(
          Placed(source: source, draft: draft, group: group, order: mentions.count))
      }
    }
    joinDefinitions()
    joinOrganizations()
    joinInitials()
    joinPersons()
    joinTransliterations()
    joinShortNames()
    joinDescriptions()
  }

  /// Surnames of full names that are countries too, as in Michael Jordan.
  private func introducedSurnames() -> Set<String> {
    var surnames: Set<String> = []
    for source in sources {
      for draft in source.drafts where draft.type == .person && draft.key.words.count > 1 {
        let last = draft.key.words[draft.key.words.count - 1]
        if Countries.shared.country(named: last) != nil { surnames.insert(last) }
      }
    }
    return surnames
  }

  private mutating func group(of draft: DraftMention, isSurname: Bool) -> Int {
    let key = isSurname ? draft.key : draft.key.canonical
    let sense = Sense(key: key, isSurname: isSurname)
    if let group = byKey[sense] { return group }
    var group = Group(
      key: key, keys: [key], organization: OrganizationName(key), parent: groups.count)
    if !isSurname { group.votes.count(key, taggedAs: draft.type) }
    groups.append(group)
    byKey[sense] = groups.count - 1
    return groups.count - 1
  }

  // MARK: What the rules ask

  /// The groups that have not been joined to another, in reading order.
  var roots: [Int] { groups.indices.filter { groups[$0].parent == $0 } }

  func root(_ group: Int) -> Int {
    var group = group
    while groups[group].parent != group { group = groups[group].parent }
    return group
  }

  /// The group of a name as it is written.
  func group(named key: NameKey) -> Int? {
    byKey[Sense(key: key.canonical, isSurname: false)].map(root)
  }

  func type(of group: Int) -> EntityType { groups[group].votes.winner }

  /// Whether a group is a country, whose name must not be joined to anything by its words.
  func isCountry(_ group: Int) -> Bool {
    Countries.shared.country(named: groups[group].key.text) != nil
  }

  func isDemonym(_ group: Int) -> Bool {
    groups[group].key.words.count == 1
      && Countries.shared.isDemonym(groups[group].key.words[0])
  }

  /// A group's first mention in running text, or else its first.
  func firstMention(of group: Int) -> Placed? {
    let all = groups[group].mentions
    return (all.first { !mentions[$0].draft.isInZone } ?? all.first).map { mentions[$0] }
  }

  func text(of mention: Placed) -> String {
    let name = sources[mention.source].text.text(mention.draft.range)
    return name.split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ")
  }

  func place(of mention: Placed) -> FieldRange {
    FieldRange(field: sources[mention.source].field, range: mention.draft.range)
  }

  // MARK: Joining

  /// Makes the second group a part of the first.
  ///
  /// - Parameter place: Where it can be read, or `nil` for the name's first mention.
  mutating func join(
    _ second: Int, to first: Int, by rule: ResolutionRule, at place: FieldRange? = nil
  ) {
    let (first, second) = (root(first), root(second))
    guard first != second, let mention = firstMention(of: second),
      let target = firstMention(of: first)
    else { return }
    let evidence = Evidence(
      rule: rule, name: text(of: mention), target: text(of: target),
      place: place ?? self.place(of: mention))
    let joined = groups[second]
    groups[second].parent = first
    groups[first].keys += joined.keys
    groups[first].mentions = merged(groups[first].mentions, joined.mentions)
    groups[first].acronyms += joined.acronyms.filter { !groups[first].acronyms.contains($0) }
    groups[first].evidence += [evidence] + joined.evidence
    if groups[first].completed == nil { groups[first].completed = joined.completed }
    if rule == .surname, !Self.isPerson(joined.votes) {
      // What a model says about a surname on its own is not worth much once its owner is known.
      groups[first].votes.add(joined.votes[.person] + TypeVotes.vote, to: .person)
    } else {
      groups[first].votes.add(joined.votes)
    }
  }

  private static func isPerson(_ votes: TypeVotes) -> Bool { votes.winner == .person }

  private func merged(_ left: [Int], _ right: [Int]) -> [Int] {
    left.isEmpty || right.isEmpty || left[left.count - 1] < right[0]
      ? left + right : (left + right).sorted()
  }
}
