package import Articles

/// What a chain is compared by: chains that have it in common are one node of the library.
package struct Signature: Hashable, Sendable {
  /// Organizations and other things are one kind here, for a model takes the one for the other.
  package var kind: EntityType
  package var strength: Strength
  /// Names that stand for the thing wherever they are used, in order. Of a weak one its only name.
  package var keys: [NameKey]
  /// Names that stand for it where it has been named in full.
  package var shortKeys: [NameKey]
  /// Acronyms that the article explains.
  package var acronyms: [String]
  package var gender: Gender?
  /// Those that a bare name may mean in its article.
  package var candidates: [String]
  /// The place of a name that the reader has parted from its chain in that article alone: no rule
  /// joins it to anything.
  package var isolation: EntityID?

  package enum Strength: Int, Hashable, Sendable {
    /// Named in full.
    case full
    /// An acronym that the article does not explain.
    case acronym
    /// A surname or a given name alone, or one with an initial.
    case bareName
  }

  /// One that was kept, as it was.
  package init(
    kind: EntityType, strength: Strength, keys: [NameKey], shortKeys: [NameKey],
    acronyms: [String], gender: Gender?, candidates: [String], isolation: EntityID?
  ) {
    self.kind = kind
    self.strength = strength
    self.keys = keys
    self.shortKeys = shortKeys
    self.acronyms = acronyms
    self.gender = gender
    self.candidates = candidates
    self.isolation = isolation
  }

  /// `nil` for a chain without a name.
  init?(_ chain: Chain, without parted: some Collection<NameKey>) {
    let names = chain.names.filter { !parted.contains($0.key.canonical) }
    guard !names.isEmpty else { return nil }
    self.init(
      names: names.map(\.key), kind: chain.type == .other ? .organization : chain.type,
      acronyms: chain.acronyms.filter { acronym in
        !parted.contains { $0.isAcronym && $0.text == acronym }
      },
      gender: chain.gender, candidates: chain.candidates)
  }

  /// A single name that the reader has parted from its chain.
  init(alone key: NameKey, kind: EntityType) {
    self.init(
      names: [key], kind: kind == .other ? .organization : kind, acronyms: [], gender: nil,
      candidates: [])
  }

  private init(
    names: [NameKey], kind: EntityType, acronyms: [String], gender: Gender?, candidates: [String]
  ) {
    let spelled = Self.unique(names.filter { !$0.isAcronym || $0.canonical != $0 })
    let initials = Self.unique(names.filter { $0.isAcronym && $0.canonical == $0 })
    self.kind = kind
    self.acronyms = acronyms.sorted()
    self.gender = kind == .person ? gender : nil
    self.candidates = candidates
    shortKeys = []
    let persons = kind == .person ? spelled.compactMap { PersonName($0) } : []
    if spelled.isEmpty {
      // An acronym that is explained in words the reader parted from it is a bare one again.
      (strength, keys) = (.acronym, initials)
      return
    }
    if kind == .person {
      let full = zip(spelled, persons).filter { $0.1.isFull && !$0.1.isInitial }.map(\.0)
      if full.isEmpty || !candidates.isEmpty {
        (strength, keys) = (.bareName, Array(spelled.prefix(1)))
      } else {
        (strength, keys) = (.full, full)
      }
      return
    }
    strength = .full
    let organizations = spelled.map(OrganizationName.init)
    keys = []
    for (key, name) in zip(spelled, organizations) {
      let isShort = kind == .organization && organizations.contains { Self.isPart(name, of: $0) }
      if isShort { shortKeys.append(key) } else { keys.append(key) }
    }
    // Words that any organization could have say nothing in another article.
    shortKeys.removeAll { OrganizationName($0).isGeneric && $0.words.count == 1 }
  }

  private static func unique(_ keys: [NameKey]) -> [NameKey] { Set(keys.map(\.canonical)).sorted() }

  private static func isPart(_ name: OrganizationName, of other: OrganizationName) -> Bool {
    name.words.count < other.words.count
      && (name.isShort(for: other)
        || other.words.suffix(name.words.count).elementsEqual(name.words))
  }

  /// The names of a person in their parts.
  var persons: [PersonName] {
    kind == .person ? keys.compactMap { PersonName($0, gender: gender) } : []
  }

  /// Whether a decision means this by a name.
  package func has(_ name: EntityName) -> Bool {
    if let type = name.type, (type == .other ? .organization : type) != kind { return false }
    return keys.contains(name.key) || name.key.isAcronym && acronyms.contains(name.key.text)
  }
}

// MARK: - What it can have in common with others

extension Signature {
  /// What all names have in common that the reader has decided about.
  package static let decidedBlock = "decided"

  /// Whether one of `names`, which the reader has decided about, may be its.
  package func isDecided(among names: Set<NameKey>) -> Bool {
    guard !names.isEmpty else { return false }
    return keys.contains(where: names.contains)
      || acronyms.contains { NameKey($0).map(names.contains) ?? false }
  }

  /// Signatures that have none of these in common are never compared.
  package func blocks(decided: Set<NameKey> = []) -> Set<String> {
    var blocks: Set<String> = []
    for key in keys {
      blocks.insert("name " + (key.isAcronym ? "#" : "") + key.text)
    }
    for acronym in acronyms { blocks.insert("name #" + acronym) }
    if isDecided(among: decided) { blocks.insert(Self.decidedBlock) }
    if isolation != nil { return blocks }
    for key in shortKeys { blocks.insert("name " + key.text) }
    switch kind {
    case .person: addPersonBlocks(to: &blocks)
    case .organization, .other: addOrganizationBlocks(to: &blocks)
    case .place, .group: break
    }
    if kind != .group, strength == .full {
      for key in keys where key.words.count >= 2 {
        if let block = OrganizationName(key).block { blocks.insert("sound " + block) }
      }
    }
    return blocks
  }

  private func addPersonBlocks(to blocks: inout Set<String>) {
    for person in persons {
      guard let last = person.surname.last else { continue }
      // A bare name is looked up under itself, and so is a surname.
      blocks.insert("name " + person.surname.joined(separator: " "))
      if person.surname.count > 1 { blocks.insert("name " + last) }
      if person.isFull, let block = Spelling(last).block { blocks.insert("surname " + block) }
    }
  }

  private func addOrganizationBlocks(to blocks: inout Set<String>) {
    for key in keys where !key.isAcronym {
      let name = OrganizationName(key)
      guard !name.words.isEmpty else { continue }
      blocks.insert("body " + name.key.joined(separator: " "))
      if let (_, rest) = OrganizationName.countryPrefix(of: key) {
        blocks.insert("body " + OrganizationName(rest).key.joined(separator: " "))
      }
    }
  }
}
