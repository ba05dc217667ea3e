/// A person's name in its parts.
struct PersonName: Hashable {
  /// Given and middle names; none of a bare surname.
  let given: [String]
  /// Without the Arabic article.
  let surname: [String]
  /// `jr`, `iii`.
  let suffix: String?
  var gender: Gender?

  /// `nil` for what is no person's name, such as an acronym.
  init?(_ key: NameKey, gender: Gender? = nil) {
    guard !key.isAcronym else { return nil }
    var words = key.words[...]
    if words.count > 1, let last = words.last, Self.suffixes.contains(last) {
      suffix = words.removeLast()
    } else {
      suffix = nil
    }
    guard let last = words.last else { return nil }
    var start = words.endIndex - 1
    while start - 1 > words.startIndex, Self.particles.contains(words[start - 1]) { start -= 1 }
    if words.count > 1, words.dropLast().allSatisfy(Self.particles.contains) {
      start = words.startIndex
    }
    let family = words[start...].filter { !Self.articles.contains($0) }
    // Jean-Paul is Jean Paul, but Kerr-Babbage neither Kerr nor Babbage.
    given = words[..<start].flatMap { $0.split(separator: "-").map(String.init) }
    surname = family.isEmpty ? [last] : family
    self.gender = gender
  }

  /// Whether it has a given name and a surname.
  var isFull: Bool { !given.isEmpty }

  /// Whether the given name is an initial: too little to tell persons apart in a library.
  var isInitial: Bool { given.first.map { $0.utf8.count == 1 } ?? false }

  /// Whether both can be names of one person. One word may be spelled otherwise, not two.
  func isCompatible(with other: PersonName) -> Bool {
    guard !clashes(with: other), let first = given.first, let second = other.given.first,
      Self.areOne(first, second), hasSurname(of: other)
    else { return false }
    if given == other.given { return true }
    let sameSurname = surname.joined() == other.surname.joined()
    guard sameSurname || first == second else { return false }
    return zip(given, other.given).dropFirst().allSatisfy(Self.areOne)
  }

  /// Whether suffixes or titles tell two persons.
  func clashes(with other: PersonName) -> Bool {
    if let suffix, let otherSuffix = other.suffix, suffix != otherSuffix { return true }
    if let gender, let otherGender = other.gender, gender != otherGender { return true }
    return false
  }

  /// Whether the surnames are one, if not in spelling.
  func hasSurname(of other: PersonName) -> Bool {
    if surname == other.surname || surname.joined() == other.surname.joined() { return true }
    return surname.count == other.surname.count
      && zip(surname, other.surname).allSatisfy {
        $0 == $1 || Spelling($0).isStrictVariant(of: Spelling($1))
      }
  }

  /// Names that can be one person's have one of these in common: a surname's sound with the given name's
  /// initial, or with the names it is short for.
  var buckets: [String] {
    guard let first = given.first, let last = surname.last else { return [] }
    let sound = Spelling(last).block ?? last
    return ["\(sound) \(first.prefix(1))"]
      + Nicknames.groups(of: first).sorted().map { "\(sound) #\($0)" }
  }

  private static func areOne(_ left: String, _ right: String) -> Bool {
    if left == right { return true }
    if left.utf8.count == 1 || right.utf8.count == 1 { return left.utf8.first == right.utf8.first }
    if Nicknames.areOne(left, right) { return true }
    // Most pairs are told apart by their lengths.
    return min(left.utf8.count, right.utf8.count) >= 5
      && abs(left.utf8.count - right.utf8.count) <= 3
      && Spelling(left).isStrictVariant(of: Spelling(right))
  }

  private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]

  /// What is left out when surnames are compared.
  private static let articles: Set<String> = ["al", "el", "ul", "ol", "e", "ye"]

  /// Small words that belong to the surname after them.
  static let particles: Set<String> = [
    "al", "el", "ul", "ol", "e", "ye", "bin", "ibn", "ben", "bint", "abu", "abd", "von", "van",
    "der", "den", "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "ter", "ten",
    "af", "av", "zu", "st", "mac", "san",
  ]
}
