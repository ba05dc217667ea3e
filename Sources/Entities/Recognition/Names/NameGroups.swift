import Articles

/// The mentions of an article, put together by what they name.
///
/// Equal names are one thing whatever the model calls them (rule W1), and an acronym is what it is
/// defined as (rule W2). Rules that need the whole library come later and join these groups.
struct NameGroups {
  private var mentions: [Placed] = []
  private var groups: [Group] = []
  private var byKey: [NameKey: Int] = [:]

  private struct Placed {
    var field: ArticleField
    var draft: DraftMention
    var group: Int
    var text: String
  }

  private struct Group {
    var votes = TypeVotes()
    /// The group it was joined to, or itself.
    var parent: Int
  }

  init(_ fields: [(ArticleField, FieldText, [DraftMention], [Definition])]) {
    for (name, text, drafts, _) in fields {
      for draft in drafts {
        let group = group(of: draft)
        groups[group].votes.count(draft, in: text)
        mentions.append(
          Placed(field: name, draft: draft, group: group, text: Self.plain(text.text(draft.range))))
      }
    }
    for (_, text, _, definitions) in fields {
      for definition in definitions { join(definition, in: text) }
    }
    joinShortNames()
  }

  private static func plain(_ name: String) -> String {
    name.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
  }

  // MARK: Joining

  private mutating func group(of draft: DraftMention) -> Int {
    let key = canonical(draft.key)
    if let group = byKey[key] { return group }
    groups.append(Group(parent: groups.count))
    groups[groups.count - 1].votes.count(draft.key, taggedAs: draft.type)
    byKey[key] = groups.count - 1
    return groups.count - 1
  }

  /// One key for all names of a country, and for one and many of a people.
  private func canonical(_ key: NameKey) -> NameKey {
    if let country = Countries.shared.country(named: key.text) {
      return NameKey(words: country) ?? key
    }
    if key.words.count == 1, key.words[0].hasSuffix("s"), Countries.shared.isDemonym(key.words[0]) {
      let one = String(key.words[0].dropLast())
      if Countries.shared.isDemonym(one) { return NameKey(words: one) ?? key }
    }
    return key
  }

  private mutating func join(_ definition: Definition, in text: FieldText) {
    guard let short = NameKey(text.text(definition.short)).flatMap({ byKey[canonical($0)] }),
      let long = NameKey(text.text(definition.long)).flatMap({ byKey[canonical($0)] })
    else { return }
    let (first, second) = (root(long), root(short))
    let type = groups[first].votes.winner
    // What is explained with an acronym is an organization, unless it is known to be a thing.
    groups[first].votes.add(3, to: type == .other ? .other : .organization)
    guard first != second else { return }
    groups[first].votes.add(groups[second].votes)
    groups[second].parent = first
  }

  /// A surname or a given name alone is the one person of the article who has it.
  private mutating func joinShortNames() {
    var persons = Persons()
    /// Where each group is first mentioned, counting mentions.
    var first: [Int: Int] = [:]
    for (place, mention) in mentions.enumerated() where !mention.draft.isInZone {
      let group = root(mention.group)
      if first[group] == nil { first[group] = place }
      if groups[group].votes.winner == .person { persons.add(mention.draft.key, group: group) }
    }
    for (key, group) in byKey.sorted(by: { $0.value < $1.value })
    where key.words.count == 1 && !key.isAcronym {
      let short = root(group)
      let type = groups[short].votes.winner
      guard let place = first[short], type != .group,
        Countries.shared.country(named: key.text) == nil
      else { continue }
      let bySurname = persons.person(withSurname: key.text)
      guard
        let found = bySurname
          ?? (type == .person ? persons.person(withGivenName: key.text) : nil)
      else { continue }
      // It may have been joined to another since, and must not be joined in a circle.
      let person = root(found)
      guard person != short, let introduced = first[person] else { continue }
      // What the model takes for something else has to be introduced as a person first.
      guard type == .person || introduced < place && !groups[short].votes.isPlaceByContext
      else { continue }
      groups[short].parent = person
    }
  }

  private func root(_ group: Int) -> Int {
    var group = group
    while groups[group].parent != group { group = groups[group].parent }
    return group
  }
}

// MARK: - What comes out

extension NameGroups {
  /// The mentions with their entities numbered in reading order.
  var names: ArticleNames {
    var numbers: [Int: Int] = [:]
    var members: [[Placed]] = []
    var names = ArticleNames()
    for mention in mentions {
      let root = root(mention.group)
      let number = numbers[root] ?? members.count
      if number == members.count {
        numbers[root] = number
        members.append([])
      }
      members[number].append(mention)
      let type = groups[root].votes.winner
      names.mentions.append(
        Mention(
          field: mention.field, range: mention.draft.range, type: type,
          label: mention.draft.type == type ? mention.draft.label : nil, entity: number,
          isTentative: mention.draft.isInZone))
    }
    for (number, placed) in members.enumerated() {
      let counted = placed.filter { !$0.draft.isInZone }
      guard !counted.isEmpty else { continue }
      let type = groups[root(placed[0].group)].votes.winner
      names.entities.append(
        ArticleEntity(
          number: number, name: Self.fullest(counted), type: type, count: counted.count))
    }
    return names
  }

  /// A name spelled out rather than an acronym or a surname, without a title; of those the most
  /// frequent, then the longest.
  private static func fullest(_ mentions: [Placed]) -> String {
    var counts: [String: Int] = [:]
    var completeness: [String: Int] = [:]
    for mention in mentions {
      counts[mention.text, default: 0] += 1
      let key = mention.draft.key
      let opener = mention.text.prefix { $0 != " " }.lowercased()
      completeness[mention.text] =
        key.isAcronym ? 0 : key.words.count == 1 ? 1 : PersonTitles.all.contains(opener) ? 2 : 3
    }
    func rank(_ name: String) -> (Int, Int, Int, String) {
      (completeness[name, default: 0], counts[name, default: 0], name.utf8.count, name)
    }
    return counts.keys.max { rank($0) < rank($1) } ?? ""
  }
}
