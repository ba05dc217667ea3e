/// The full names of persons in an article, by surname and by given name (rules W3b and W3d).
struct Persons {
  private var bySurname: [String: Set<Int>] = [:]
  private var byGivenName: [String: Set<Int>] = [:]

  /// Adds a person's full name and the group that it belongs to.
  mutating func add(_ key: NameKey, group: Int) {
    guard key.words.count >= 2, !key.isAcronym else { return }
    bySurname[key.words[key.words.count - 1], default: []].insert(group)
    byGivenName[key.words[0], default: []].insert(group)
  }

  /// The only person with a surname. Of two nobody is meant for certain.
  func person(withSurname name: String) -> Int? {
    guard let groups = bySurname[name], groups.count == 1 else { return nil }
    return groups.first
  }

  /// The only person with a given name, unless it is somebody's surname as well.
  func person(withGivenName name: String) -> Int? {
    guard bySurname[name] == nil, let groups = byGivenName[name], groups.count == 1 else {
      return nil
    }
    return groups.first
  }
}
