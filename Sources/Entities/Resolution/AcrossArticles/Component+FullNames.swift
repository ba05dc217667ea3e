import Articles

// Rules X1, X2, X3 and X0: names in full.
extension Component {
  mutating func joinFullNames() {
    joinEqualNames()
    joinPersons()
    joinSpellings()
    joinExplained()
  }

  // MARK: X1 and X2: the same name

  private struct Named: Hashable {
    var kind: EntityType
    var name: [String]
  }

  private mutating func joinEqualNames() {
    var byName: [Named: [Int]] = [:]
    for node in full {
      let signature = signature(node)
      for key in signature.keys {
        var names = [Named(kind: signature.kind, name: key.words)]
        if signature.kind == .organization {
          names.append(Named(kind: .organization, name: OrganizationName(key).key))
        }
        for name in Set(names) where !name.name.isEmpty {
          // Of persons of one name it is the first who is not another.
          if let same = byName[name]?.first(where: { join(node, to: $0, by: rule(for: signature)) })
          {
            _ = same
          } else {
            byName[name, default: []].append(node)
          }
        }
      }
    }
  }

  private func rule(for signature: Signature) -> ResolutionRule {
    signature.kind == .person ? .sameFullName : .sameThing
  }

  // MARK: X1: names of persons

  private mutating func joinPersons() {
    var buckets: [String: [Int]] = [:]
    for node in full where signature(node).kind == .person {
      for bucket in Set(signature(node).persons.flatMap(\.buckets)) {
        buckets[bucket, default: []].append(node)
      }
    }
    var compatible: [Int: [Int]] = [:]
    for (_, members) in buckets where members.count > 1 {
      for node in members {
        for other in members where root(other) != root(node) {
          if compatible[node]?.contains(other) != true, canBeOne(signature(node), signature(other))
          {
            compatible[node, default: []].append(other)
          }
        }
      }
    }
    // A name that two persons could have says neither.
    let undecided = Set(
      compatible.filter { _, others in
        others.contains { one in
          others.contains { root($0) != root(one) && !canBeOne(signature(one), signature($0)) }
        }
      }.keys)
    for node in full where !undecided.contains(node) {
      for other in (compatible[node] ?? []).sorted(by: isEarlier) where !undecided.contains(other) {
        join(node, to: other, by: .sameFullName)
      }
    }
  }

  func isEarlier(_ left: Int, _ right: Int) -> Bool {
    index.nodes[left].first < index.nodes[right].first
  }

  // MARK: X3 and X0: other spellings, other kinds

  private mutating func joinSpellings() {
    var bySound: [String: [Int]] = [:]
    for node in full where signature(node).kind != .group {
      let blocks = signature(node).keys.filter { $0.words.count >= 2 }
        .compactMap { OrganizationName($0).block }
      for block in Set(blocks) { bySound[block, default: []].append(node) }
    }
    let groups = bySound.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map(\.value)
    // The same letters come before others that sound alike.
    for isExact in [true, false] {
      for members in groups {
        for (place, first) in members.enumerated() {
          for second in members[(place + 1)...] { joinSpelling(second, first, isExact: isExact) }
        }
      }
    }
  }

  private mutating func joinSpelling(_ second: Int, _ first: Int, isExact: Bool) {
    let (left, right) = (signature(first), signature(second))
    guard root(first) != root(second) else { return }
    if left.kind == .person, right.kind == .person { return }
    let isOneKind = left.kind == right.kind
    let isSame = left.keys.contains { one in
      right.keys.contains { isExact ? one == $0 : isSpelling(one, $0) }
    }
    // A town is not spelled like a company; only a name that is the same can be under both.
    guard isSame, isExact || isOneKind || ![left.kind, right.kind].contains(.place) else { return }
    join(second, to: first, by: isOneKind ? .sameSpelling : .sameNameOtherType)
  }

  // MARK: X2: the same acronym

  /// `GSA` is the General Services Administration here and the U.S. General Services Administration
  /// there.
  private mutating func joinExplained() {
    var byAcronym: [String: [Int]] = [:]
    for node in full where signature(node).kind == .organization {
      for acronym in signature(node).acronyms { byAcronym[acronym, default: []].append(node) }
    }
    for (_, members) in byAcronym.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      let names = members.map { signature($0).keys.map(ExplainedName.init) }
      for (place, first) in members.enumerated() {
        for next in members.indices[(place + 1)...] where root(first) != root(members[next]) {
          let isOne = names[place].contains { names[next].contains(where: $0.endsAlike) }
          if isOne { join(members[next], to: first, by: .sameThing) }
        }
      }
    }
  }

  /// The name of an organization whose acronym is explained.
  private struct ExplainedName {
    private let words: [String]
    /// The words without the country that they begin with.
    private let rest: Set<String>?

    init(_ key: NameKey) {
      words = OrganizationName(key).words
      rest = OrganizationName.countryPrefix(of: key).map { Set(OrganizationName($0.rest).words) }
    }

    /// Whether one is the other with something in front of it.
    func endsAlike(_ other: ExplainedName) -> Bool {
      let (short, long) = words.count < other.words.count ? (self, other) : (other, self)
      return short.words.count >= 2
        && (long.words.suffix(short.words.count).elementsEqual(short.words)
          // `Department of Energy` and `U.S. Energy Department`.
          || long.rest == Set(short.words))
    }
  }

  private func isSpelling(_ left: NameKey, _ right: NameKey) -> Bool {
    OrganizationName(left).isSpelling(of: OrganizationName(right))
  }
}
