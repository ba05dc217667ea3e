import Articles

// Rule W2-E: an acronym that a text explains by using the name beside it.
extension ArticleResolver {
  /// `UCU`, where the University and College Union is the only one with such initials.
  mutating func joinInitials() {
    let short = roots.filter { isUnexplained($0) }
    guard !short.isEmpty else { return }
    var byInitials: [String: [Int]] = [:]
    for group in roots where [.organization, .other, .place].contains(type(of: group)) {
      let names = groups[group].keys.flatMap(\.initials)
      for initials in Set(names) { byInitials[initials, default: []].append(group) }
    }
    for group in short {
      let letters = groups[group].key.text
      guard let long = byInitials[letters], long.count == 1, groups[long[0]].acronyms.isEmpty else {
        continue
      }
      groups[long[0]].acronyms.append(letters)
      join(group, to: long[0], by: .initials)
    }
  }

  private func isUnexplained(_ group: Int) -> Bool {
    let key = groups[group].key
    return key.isAcronym && groups[group].acronyms.isEmpty && !isCountry(group)
      && key.text.utf8.count >= 3 && key.text.utf8.allSatisfy { $0 > UInt8(ascii: "9") }
      && type(of: group) != .person
  }
}
