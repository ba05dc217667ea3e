import Articles

// Rules X5 and X6: acronyms and bare names, which mean what the library's articles explain.
extension Component {
  /// A name that nothing decides, and the clusters that it may mean.
  struct Undecided {
    var key: NameKey
    var parts: [Int]
    var candidates: [Int]
  }

  /// Joins the weak nodes, and says which parts of them remain.
  mutating func joinBareNames() -> [Undecided] {
    let weak = free.filter { signature($0).strength != .full && !settled.contains($0) }
    let words = full.filter(couldBeSurname)
    guard !weak.isEmpty || !words.isEmpty else { return [] }
    let owners = Owners(self)
    var profiles: [Int: Set<Int>] = [:]
    var left: [Remainder: [Int]] = [:]
    for node in weak {
      let signature = signature(node)
      let candidates = owners.candidates(for: signature, in: self)
        .filter { !isForbidden(root(node), $0) }
      for cluster in candidates where profiles[cluster] == nil {
        profiles[cluster] = profile(cluster)
      }
      let rule: ResolutionRule = signature.strength == .acronym ? .knownAcronym : .knownSurname
      for part in index.nodes[node].parts {
        if let cluster = choice(among: candidates, for: part, signature, profiles) {
          move(part, to: cluster, by: rule)
        } else {
          let remainder = Remainder(
            key: signature.keys[0], strength: signature.strength,
            candidates: signature.strength == .acronym ? [] : candidates)
          left[remainder, default: []].append(part)
        }
      }
    }
    joinMistakenSurnames(words, owners, &profiles)
    return left.map { Undecided(key: $0.key.key, parts: $0.value, candidates: $0.key.candidates) }
  }

  // MARK: Surnames taken for something else

  /// Whether a word that was taken for an organization may be somebody's surname.
  private func couldBeSurname(_ node: Int) -> Bool {
    let signature = signature(node)
    guard signature.kind == .organization, signature.keys.count == 1,
      signature.keys[0].words.count == 1, signature.acronyms.isEmpty, members(node).count == 1,
      !settled.contains(node)
    else { return false }
    let word = signature.keys[0].text
    let votes = index.nodes[node].votes[.organization]
    return votes <= 2 * TypeVotes.vote * index.nodes[node].partCount
      && !CommonWords.all.contains(word) && !Cities.has(word)
  }

  private mutating func joinMistakenSurnames(
    _ words: [Int], _ owners: Owners, _ profiles: inout [Int: Set<Int>]
  ) {
    for node in words {
      let candidates = owners.persons(named: signature(node).keys[0])
        .filter { !isForbidden(root(node), $0) }
      for cluster in candidates where profiles[cluster] == nil {
        profiles[cluster] = profile(cluster)
      }
      for part in index.nodes[node].parts {
        if let cluster = choice(among: candidates, for: part, signature(node), profiles) {
          move(part, to: cluster, by: .knownSurname)
        }
      }
    }
  }

  private struct Remainder: Hashable {
    var key: NameKey
    var strength: Signature.Strength
    var candidates: [Int]
  }

  private func choice(
    among candidates: [Int], for part: Int, _ signature: Signature, _ profiles: [Int: Set<Int>]
  ) -> Int? {
    let isAcronym = signature.strength == .acronym
    guard let first = candidates.first else { return nil }
    if candidates.count == 1, isAcronym { return first }
    let company = index.company(of: part)
    let shared = candidates.map { company.intersection(profiles[$0] ?? []) }
    if candidates.count == 1 {
      let isShared = shared[0].count >= 2 || shared[0].contains { !Context.isCountry($0) }
      return isShared ? first : nil
    }
    // Its own article names two of them, and leaves open which is meant.
    guard signature.candidates.isEmpty else { return nil }
    let scores = shared.map(\.count)
    guard let best = scores.max(), let place = scores.firstIndex(of: best) else { return nil }
    let second = scores.enumerated().filter { $0.offset != place }.map(\.element).max() ?? 0
    let isClear =
      isAcronym
      ? best * 10 >= 3 * (company.count + 1) && best >= 2 * max(1, second)
      : best >= 3 && best >= 3 * max(1, second)
    return isClear ? candidates[place] : nil
  }

  /// All that is named beside a cluster's full names.
  private func profile(_ cluster: Int) -> Set<Int> {
    members(cluster).reduce(into: []) { profile, node in
      for part in index.typicalParts(of: node) { profile.formUnion(index.company(of: part)) }
    }
  }
}

/// Who has a surname, and what has an acronym.
private struct Owners {
  private var byAcronym: [String: [Int]] = [:]
  private var bySurname: [String: [Int]] = [:]
  private var byName: [NameKey: Int] = [:]

  init(_ component: Component) {
    for node in component.full {
      let signature = component.signature(node)
      let root = component.root(node)
      for acronym in signature.acronyms { Self.add(root, to: &byAcronym[acronym, default: []]) }
      for person in signature.persons {
        Self.add(root, to: &bySurname[person.surname.joined(), default: []])
      }
      for key in signature.keys { byName[key] = byName[key] ?? root }
    }
  }

  private static func add(_ root: Int, to roots: inout [Int]) {
    if !roots.contains(root) { roots.append(root) }
  }

  func persons(named surname: NameKey) -> [Int] { bySurname[surname.text] ?? [] }

  /// The clusters that a weak name may mean, in the order of their first places.
  func candidates(for signature: Signature, in component: Component) -> [Int] {
    let key = signature.keys[0]
    if signature.strength == .acronym { return byAcronym[key.text] ?? [] }
    if !signature.candidates.isEmpty {
      var roots: [Int] = []
      for name in signature.candidates {
        if let root = NameKey(name).flatMap({ byName[$0] }) { Self.add(root, to: &roots) }
      }
      return roots.sorted(by: component.isEarlier)
    }
    guard let person = PersonName(key, gender: signature.gender) else { return [] }
    return (bySurname[person.surname.joined()] ?? []).filter { root in
      component.members(root).contains { node in
        component.signature(node).persons.contains { owner in
          owner.surname.joined() == person.surname.joined() && !owner.clashes(with: person)
            && (!person.isFull || owner.isCompatible(with: person))
        }
      }
    }
  }
}
