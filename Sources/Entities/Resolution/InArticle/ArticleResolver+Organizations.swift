import Articles

// Rules W1b, W4, W4g, W5, W6 and W8: names of one organization, written differently.
extension ArticleResolver {
  /// Whether a group can be joined by the words of an organization's name.
  private func isBody(_ group: Int) -> Bool {
    let type = type(of: group)
    return (type == .organization || type == .other) && !groups[group].key.isAcronym
      && !isCountry(group) && !isDemonym(group)
  }

  // MARK: W1b and W5

  mutating func joinOrganizations() {
    var byName: [[String]: Int] = [:]
    var bySound: [String: [Int]] = [:]
    let persons = roots.filter { type(of: $0) == .person }
    let surnames = Set(
      persons.compactMap { group in
        PersonName(groups[group].key).flatMap { $0.isFull ? $0.surname.joined() : nil }
      })
    for group in roots.flatMap({ [$0] }) where !groups[group].key.isAcronym {
      let name = groups[group].organization
      guard !name.words.isEmpty, !isCountry(group), !isDemonym(group) else { continue }
      let type = type(of: group)
      // The Babbages are no organization that Babbage is another name of.
      let isSurname =
        groups[group].key.words.count == 1 && surnames.contains(groups[group].key.text)
      if type != .person, type != .group, !isSurname {
        let key = name.key + (type == .place ? ["place"] : [])
        if let other = byName[key] {
          join(group, to: other, by: .organizationName)
          continue
        }
        byName[key] = group
      }
      if let block = name.block { bySound[block, default: []].append(group) }
    }
    // Definitions have joined some already: their other names count as well.
    for group in roots {
      for key in groups[group].keys where key != groups[group].key && !key.isAcronym {
        guard let block = OrganizationName(key).block else { continue }
        if bySound[block]?.contains(group) != true { bySound[block, default: []].append(group) }
      }
    }
    for (_, members) in bySound.sorted(by: { $0.value[0] < $1.value[0] })
    where (2...100).contains(members.count) {
      for (place, first) in members.enumerated() {
        for second in members[(place + 1)...] { joinSpellings(first, second) }
      }
    }
  }

  private mutating func joinSpellings(_ first: Int, _ second: Int) {
    let (left, right) = (root(first), root(second))
    guard left != right, isSpelling(left, right), !areBothUsed(left, right) else { return }
    let types = (type(of: left), type(of: right))
    // Two persons are compared as persons.
    guard types != (.person, .person), types.0 != .group, types.1 != .group,
      (types.0 == .place) == (types.1 == .place), !isGivenName(left), !isGivenName(right)
    else { return }
    let isBodyFirst = types.0 == .organization || types.1 != .organization
    join(isBodyFirst ? right : left, to: isBodyFirst ? left : right, by: .spelling)
  }

  /// Whether a person is called so, whom a company may be named after.
  private func isGivenName(_ group: Int) -> Bool {
    type(of: group) == .person && groups[group].key.words.first.map(GivenNames.has) ?? false
  }

  private func isSpelling(_ left: Int, _ right: Int) -> Bool {
    groups[left].keys.contains { one in
      groups[right].keys.contains {
        !one.isAcronym && !$0.isAcronym
          && OrganizationName(one).isSpelling(of: OrganizationName($0))
      }
    }
  }

  /// Whether a writer uses both spellings again and again, and so means two things.
  private func areBothUsed(_ left: Int, _ right: Int) -> Bool {
    groups[left].organization.words != groups[right].organization.words
      && [left, right].allSatisfy { group in
        groups[group].mentions.count {
          mentions[$0].draft.key == groups[group].key && !mentions[$0].draft.isHeadline
        } >= 2
      }
  }

  // MARK: W6, W4 and W4g

  mutating func joinShortNames() {
    joinCountryPrefixes()
    var starts: [String: [Int]] = [:]
    var ends: [String: [Int]] = [:]
    for group in roots where isBody(group) && type(of: group) == .organization {
      for name in names(of: group) where name.words.count > 1 {
        starts[name.words[0], default: []].append(group)
        ends[name.words[name.words.count - 1], default: []].append(group)
      }
    }
    for group in roots where isBody(group) {
      let name = groups[group].organization
      guard let first = name.words.first, let last = name.words.last else { continue }
      if name.isGeneric {
        joinBackReference(group, among: ends[last] ?? [])
      } else if name.words.count <= 3, first.utf8.count >= 4 || name.words.count > 1,
        groups[group].votes[.place] < max(1, groups[group].votes[.organization])
      {
        let longer = unique((starts[first] ?? []) + (ends[last] ?? [])) { candidate in
          names(of: candidate).contains { name.isEnd(of: $0) }
            || isBeginning(group, of: candidate)
        }
        choose(longer, for: group, by: .shortName)
      }
    }
  }

  /// Whether a group is called by the first words of the other's name.
  ///
  /// One word has to stand in full before it is shortened: otherwise the longer one may be something
  /// that belongs to the shorter, as a product to its maker. What has an acronym of its own is no
  /// longer than that.
  private func isBeginning(_ short: Int, of longer: Int) -> Bool {
    let name = groups[short].organization
    // Whoever writes what kind of company it is names it in full.
    guard groups[short].acronyms.isEmpty, !groups[short].keys.contains(where: \.hasLegalForm),
      groups[longer].keys.contains(where: { !$0.isAcronym && name.begins($0) })
    else { return false }
    guard name.words.count == 1 else { return true }
    return isIntroduced(longer, before: short) && !KnownOrganizations.has(name.words[0])
      && !CommonWords.all.contains(name.words[0])
      && !isWritten(short, before: longer)
  }

  private func isIntroduced(_ longer: Int, before short: Int) -> Bool {
    guard let full = firstMention(of: longer), let first = firstMention(of: short) else {
      return false
    }
    return full.order < first.order
  }

  /// Whether the running text has the shorter name by itself, found or not, before it has the longer.
  private func isWritten(_ short: Int, before longer: Int) -> Bool {
    guard let first = firstMention(of: short), let full = firstMention(of: longer),
      first.source == full.source
    else { return false }
    let text = sources[full.source].text
    let name = text.bytes[first.draft.range]
    return text.words.prefix { $0.range.lowerBound < full.draft.range.lowerBound }
      .contains {
        text.bytes[$0.range] == name && !text.isInAddress($0.range)
          && !text.isCapitalizedAfter($0.range.upperBound)
      }
  }

  private func names(of group: Int) -> [OrganizationName] {
    groups[group].keys.filter { !$0.isAcronym }.map(OrganizationName.init)
  }

  /// Those of `candidates` that are still groups of their own and that satisfy the condition.
  ///
  /// None of very many, as in a list of banks: what begins like all of them means none.
  private func unique(_ candidates: [Int], where condition: (Int) -> Bool) -> [Int] {
    guard candidates.count <= 100 else { return [] }
    var found: [Int] = []
    for candidate in candidates.map(root) where !found.contains(candidate) {
      if condition(candidate) { found.append(candidate) }
    }
    return found
  }

  private mutating func choose(_ candidates: [Int], for group: Int, by rule: ResolutionRule) {
    let others = candidates.filter { $0 != root(group) }
    if others.count == 1 {
      join(group, to: others[0], by: rule)
    } else {
      groups[group].candidates = others
    }
  }

  /// `the Foundation`: what was named before and ends so.
  private mutating func joinBackReference(_ group: Int, among candidates: [Int]) {
    let name = groups[group].organization
    guard name.words.count == 1, let first = firstMention(of: group), isDefinite(first),
      OrganizationWords.heads.contains(name.words[0])
    else { return }
    let before = unique(candidates) { candidate in
      candidate != group
        && firstMention(of: candidate).map { $0.order < first.order } ?? false
    }
    if before.count == 1 { join(group, to: before[0], by: .backReference) }
  }

  private func isDefinite(_ mention: Placed) -> Bool {
    let text = sources[mention.source].text
    guard let (word, gap) = text.wordBefore(mention.draft.range.lowerBound) else { return false }
    return gap.count == 1 && text.text(word.range).lowercased() == "the"
  }

  /// `State Department`, where `US State Department` is named too and no other country's.
  private mutating func joinCountryPrefixes() {
    var prefixed: [[String]: [Int]] = [:]
    for group in roots where isBody(group) && type(of: group) == .organization {
      if let (_, rest) = OrganizationName.countryPrefix(of: groups[group].key) {
        prefixed[OrganizationName(rest).key, default: []].append(group)
      }
    }
    guard !prefixed.isEmpty else { return }
    for group in roots where isBody(group) {
      let candidates = unique(prefixed[groups[group].organization.key] ?? []) { $0 != group }
      choose(candidates, for: group, by: .countryPrefix)
    }
  }

  // MARK: W8

  /// `the Islamic Republic`, if the article names one country that is one.
  mutating func joinDescriptions() {
    for group in roots {
      guard let countries = Countries.described[groups[group].key.text] else { continue }
      let present = countries.compactMap { NameKey(words: $0).flatMap(self.group(named:)) }
      if present.count == 1 { join(group, to: present[0], by: .description) }
    }
  }
}
