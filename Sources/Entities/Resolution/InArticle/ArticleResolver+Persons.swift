import Articles
import UnicodeText

// Rule W3: names of one person.
extension ArticleResolver {
  mutating func joinPersons() {
    var short: [Int] = []
    for group in roots where !isCountry(group) || type(of: group) == .person {
      guard let name = PersonName(groups[group].key, gender: gender(of: group)) else { continue }
      groups[group].person = name
      if !name.isFull { short.append(group) }
    }
    joinFullNames()
    joinTwoSurnames()
    completeNames(among: short)
    joinBareNames(short)
  }

  var fullNames: [Int] {
    roots.filter { groups[$0].person?.isFull == true && type(of: $0) == .person }
  }

  /// Rule W3a. Only names that sound alike are compared.
  private mutating func joinFullNames() {
    var buckets: [String: [Int]] = [:]
    for group in fullNames {
      for bucket in Set(groups[group].person?.buckets ?? []) {
        buckets[bucket, default: []].append(group)
      }
    }
    var compatible: [Int: Set<Int>] = [:]
    // Of hundreds of namesakes with one initial a list is made, and no story.
    for members in buckets.values where (2...200).contains(members.count) {
      for group in members {
        for other in members where other != group && isCompatible(group, other) {
          compatible[group, default: []].insert(other)
        }
      }
    }
    let pairs = compatible.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    for (group, others) in pairs where isUndecided(others) { groups[group].candidates = others }
    for (group, others) in pairs where groups[group].candidates.isEmpty {
      for other in others where groups[other].candidates.isEmpty { joinNames(group, other) }
    }
  }

  /// A name that two persons could have says neither.
  private func isUndecided(_ owners: [Int]) -> Bool {
    owners.contains { one in owners.contains { $0 != one && !isCompatible(one, $0) } }
  }

  /// Joins the shorter name to the longer, or the later to the earlier.
  private mutating func joinNames(_ first: Int, _ second: Int) {
    let (left, right) = (min(root(first), root(second)), max(root(first), root(second)))
    guard left != right, isCompatible(left, right) else { return }
    let isLonger = length(of: right) > length(of: left)
    join(isLonger ? left : right, to: isLonger ? right : left, by: .fullName)
  }

  private func length(of group: Int) -> Int {
    groups[group].person?.given.joined().utf8.count ?? 0
  }

  private func isCompatible(_ left: Int, _ right: Int) -> Bool {
    guard let one = groups[left].person, let other = groups[right].person else { return false }
    return one.isCompatible(with: other)
  }

  // MARK: W3c

  /// `Massoud and Maryam Rajavi`: the first has the surname of the second.
  private mutating func completeNames(among short: [Int]) {
    var byGivenName: [String: [Int]] = [:]
    for group in fullNames {
      if let given = groups[group].person?.given.first {
        byGivenName[given, default: []].append(group)
      }
    }
    for group in short where groups[group].key.words.count == 1 && type(of: group) == .person {
      let given = groups[group].key.words[0]
      for index in groups[group].mentions where root(group) == group {
        guard let next = coordinated(with: index), let person = PersonName(next.draft.key),
          person.isFull, next.draft.type == .person
        else { continue }
        let place = FieldRange(
          field: sources[next.source].field,
          range: mentions[index].draft.range.lowerBound..<next.draft.range.upperBound)
        let owners = (byGivenName[given] ?? []).filter {
          root($0) == $0 && groups[$0].person?.hasSurname(of: person) == true
        }
        if owners.count == 1 {
          join(group, to: owners[0], by: .coordination, at: place)
        } else if owners.isEmpty {
          complete(group, with: person, mention: mentions[index], at: place)
        }
        break
      }
    }
  }

  private mutating func complete(
    _ group: Int, with person: PersonName, mention: Placed, at place: FieldRange
  ) {
    let surname = person.surname.joined(separator: " ")
    let name = text(of: mention)
    guard let key = NameKey(words: groups[group].key.text + " " + surname),
      let second = mentions[safely: mention.order + 1]
    else { return }
    let family = text(of: second).split(separator: " ").suffix(person.surname.count)
    let full = ([name] + family.map(String.init)).joined(separator: " ")
    groups[group].person = PersonName(key, gender: groups[group].person?.gender)
    groups[group].completed = ChainName(
      key: key, text: full, count: 0, first: self.place(of: mention))
    groups[group].evidence.append(
      Evidence(rule: .coordination, name: name, target: full, place: place))
  }

  /// The mention that `and` puts beside another.
  private func coordinated(with index: Int) -> Placed? {
    guard let next = mentions[safely: index + 1], next.source == mentions[index].source else {
      return nil
    }
    let text = sources[next.source].text
    let gap = mentions[index].draft.range.upperBound..<next.draft.range.lowerBound
    let isJoined = text.idiom.conjunctions.contains {
      gap.count == $0.utf8CodeUnitCount && text.has($0, at: gap.lowerBound)
    }
    return isJoined ? next : nil
  }

  // MARK: W3b and W3d

  private mutating func joinBareNames(_ short: [Int]) {
    var bySurname: [String: [Int]] = [:]
    var byGivenName: [String: [Int]] = [:]
    for group in fullNames {
      guard let person = groups[group].person else { continue }
      bySurname[person.surname.joined(), default: []].append(group)
      if let first = firstSurname(of: group) { bySurname[first, default: []].append(group) }
      if let given = person.given.first { byGivenName[given, default: []].append(group) }
      for nickname in nicknames(of: group) where nickname != person.given.first {
        byGivenName[nickname, default: []].append(group)
      }
    }
    for group in short where root(group) == group && groups[group].person?.isFull == false {
      guard let person = groups[group].person, let first = firstMention(of: group) else { continue }
      let type = type(of: group)
      guard type != .group, !isDemonym(group) else { continue }
      // What the model takes for something else has to be introduced as a person first.
      let isSurname = type == .person || isLikelySurname(group)
      var owners = (bySurname[person.surname.joined()] ?? []).filter { owner in
        root(owner) == owner && owner != group
          && groups[owner].person?.clashes(with: person) == false
      }
      if type != .person {
        owners.removeAll { owner in
          firstMention(of: owner).map { $0.order > first.order } ?? true
        }
      }
      if isSurname, owners.count == 1 {
        join(group, to: owners[0], by: .surname)
      } else if owners.count > 1 {
        if isSurname { groups[group].candidates = owners }
      } else if type == .person, groups[group].key.words.count == 1,
        groups[group].key.words[0].utf8.count >= 4,
        bySurname[groups[group].key.words[0]] == nil
      {
        let owners = (byGivenName[groups[group].key.words[0]] ?? []).filter { root($0) == $0 }
        if owners.count == 1 {
          join(group, to: owners[0], by: .givenName)
        } else {
          groups[group].candidates = owners
        }
      }
    }
  }

  /// What stands in quotes in a person's full name.
  private func nicknames(of group: Int) -> [String] {
    guard let first = firstMention(of: group) else { return [] }
    let parts = text(of: first).split { "\"“”".contains($0) }
    return parts.count == 3 ? NameKey(words: String(parts[1])).map { [$0.text] } ?? [] : []
  }

  private func isLikelySurname(_ group: Int) -> Bool {
    groups[group].key.words.count == 1 && !groups[group].key.isAcronym
      && !groups[group].votes.isPlaceByContext
  }

  // MARK: Titles

  /// Whether titles before its mentions make a person a man or a woman.
  func gender(of group: Int) -> Gender? {
    var found: Set<Gender> = []
    for index in groups[group].mentions {
      let mention = mentions[index]
      let text = sources[mention.source].text
      if let title = text.words(in: mention.draft.range).first,
        let gender = Self.gender(of: title, in: text)
      {
        found.insert(gender)
      }
      if let (word, gap) = text.wordBefore(mention.draft.range.lowerBound), gap.count <= 2,
        let gender = Self.gender(of: word, in: text)
      {
        found.insert(gender)
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func gender(of title: TextWord, in text: FieldText) -> Gender? {
    let word = text.text(title.range)
    return text.idiom.hasOwnWords
      ? text.idiom.gender(of: folded(word)) : PersonTitles.gender(of: word.lowercased())
  }
}

extension Array {
  /// The element at `index`, if there is one.
  fileprivate subscript(safely index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
