import Articles

// Rule W3e: in Spanish a person has two surnames, and is called by the first.
extension ArticleResolver {
  /// `Ada Byron` is `Ada Byron Milbanke`, and so is `Byron Milbanke`.
  mutating func joinTwoSurnames() {
    guard hasTwoSurnames else { return }
    var owners: [[String]: [Int]] = [:]
    for group in fullNames where firstSurname(of: group) != nil {
      let words = groups[group].key.words
      owners[Array(words.dropLast()), default: []].append(group)
      owners[Array(words.suffix(2)), default: []].append(group)
    }
    guard !owners.isEmpty else { return }
    for group in fullNames {
      let found = (owners[groups[group].key.words] ?? []).map(root).filter { $0 != root(group) }
      guard let owner = found.first, found.allSatisfy({ $0 == owner }) else {
        if !found.isEmpty { groups[group].candidates = found }
        continue
      }
      guard let one = groups[owner].person, groups[group].person?.clashes(with: one) == false else {
        continue
      }
      join(group, to: owner, by: .fullName)
    }
  }

  /// The first of two surnames, folded.
  func firstSurname(of group: Int) -> String? {
    guard hasTwoSurnames, let given = groups[group].person?.given, given.count > 1,
      let first = given.last, first.utf8.count > 1, !GivenNames.has(first)
    else { return nil }
    return first
  }

  private var hasTwoSurnames: Bool { sources.first?.text.idiom.hasTwoSurnames == true }
}
