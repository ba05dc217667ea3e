import Articles

// Rules X2 for single words, X5, X6 and X7: names that mean something by what else is in the library.
extension Component {
  // MARK: X2: one word, tagged as this here and as that there

  mutating func joinOtherKinds() {
    var byWord: [NameKey: [Int]] = [:]
    for node in free where signature(node).strength != .acronym {
      for key in signature(node).keys where key.words.count == 1 {
        byWord[key, default: []].append(node)
      }
    }
    for (_, members) in byWord.sorted(by: { $0.key < $1.key }) where members.count > 1 {
      var votes = TypeVotes()
      for node in members { votes.add(index.nodes[node].votes) }
      let winner = votes.winner == .other ? .organization : votes.winner
      guard let main = members.first(where: { signature($0).kind == winner }),
        signature(main).strength == .full
      else { continue }
      for node in members where signature(node).kind != winner && !settled.contains(node) {
        let kind = signature(node).kind
        let own = index.nodes[node].votes[kind]
        // Only what was hardly ever taken for another kind was taken so by mistake.
        guard own <= 2 * TypeVotes.vote * index.nodes[node].partCount,
          votes[winner] >= 3 * max(TypeVotes.vote, votes[kind])
        else { continue }
        if join(node, to: main, by: .sameThing) { settle(node) }
      }
    }
  }

  // MARK: Short forms, X7

  mutating func joinShortNames() {
    var byShortName: [NameKey: [Int]] = [:]
    var byRest: [[String]: [Int]] = [:]
    for node in full where signature(node).kind == .organization {
      for key in signature(node).shortKeys { byShortName[key, default: []].append(node) }
      for key in signature(node).keys {
        if let (_, rest) = OrganizationName.countryPrefix(of: key) {
          byRest[OrganizationName(rest).key, default: []].append(node)
        }
      }
    }
    for node in full where signature(node).kind == .organization && !settled.contains(node) {
      let keys = signature(node).keys
      guard keys.count == 1, members(node).allSatisfy({ signature($0).keys == keys }) else {
        continue
      }
      let name = OrganizationName(keys[0])
      if name.words.count >= 2, let prefixed = byRest[name.key].map(roots), prefixed.count == 1 {
        joinToCountry(node, prefixed[0])
      } else if !name.isGeneric, let longer = byShortName[keys[0]].map(roots), longer.count == 1,
        longer[0] != root(node)
      {
        join(node, to: longer[0], by: .sameThing)
      }
    }
  }

  private func roots(of nodes: [Int]) -> [Int] {
    var roots: [Int] = []
    for root in nodes.map(root) where !roots.contains(root) { roots.append(root) }
    return roots
  }

  /// `State Department` is the American one in articles about the United States.
  private mutating func joinToCountry(_ node: Int, _ prefixed: Int) {
    let countries = Set(
      members(prefixed).flatMap { signature($0).keys }
        .compactMap { OrganizationName.countryPrefix(of: $0)?.country })
    guard countries.count == 1, let country = countries.first, prefixed != root(node),
      !isForbidden(root(node), prefixed)
    else { return }
    for part in index.nodes[node].parts {
      let article = index.parts[part].id.article
      if index.articles[article]?.leadingCountries.contains(country) == true {
        move(part, to: prefixed, by: .knownCountryPrefix)
      }
    }
  }
}
