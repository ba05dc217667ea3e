/// An organization's name without what its writers vary.
struct OrganizationName: Hashable {
  /// Its words in order, without small words, legal form and plural.
  let words: [String]
  /// The same for `Department of State` and `State Department`.
  let key: [String]

  init(_ key: NameKey) {
    var words = key.words
    if words.contains(where: { $0.utf8.contains(UInt8(ascii: "-")) }) {
      words = words.flatMap { $0.split(separator: "-").map(String.init) }
    }
    if !key.isAcronym {
      while words.count > 1, OrganizationWords.legalForms.contains(words[words.count - 1]) {
        words.removeLast()
      }
      words = words.filter { !Self.small.contains($0) }.map(Self.plain)
      // `Congress.gov` is a site and not the Congress.
      if let last = words.last, words.count > 1, Self.endings.contains(last) {
        words = [words.joined(separator: ".")]
      }
    }
    self.words = words
    self.key = words.contains(where: Self.inverted.contains) ? words.sorted() : words
  }

  /// Its consonants, for the spellings it could have; `nil` for a single word, which says too little.
  var block: String? {
    guard words.count >= 2 else { return nil }
    return words.map { Spelling($0).block ?? $0 }.joined(separator: " ")
  }

  /// Whether both are one name in two spellings.
  func isSpelling(of other: OrganizationName) -> Bool {
    words.count == other.words.count && words.count >= 2
      && zip(words, other.words).allSatisfy {
        $0 == $1 || Spelling($0).isVariant(of: Spelling($1))
      }
  }

  /// Whether every word is one that any organization could have.
  var isGeneric: Bool { words.allSatisfy(OrganizationWords.isGeneric) }

  /// Whether it begins the other, longer one, or ends it with two words or more.
  func isShort(for other: OrganizationName) -> Bool {
    guard !words.isEmpty, words.count < other.words.count else { return false }
    return other.words.starts(with: words)
      || words.count > 1 && other.words.suffix(words.count).elementsEqual(words)
  }

  /// Whether it ends the other, longer one with two words or more.
  func isEnd(of other: OrganizationName) -> Bool {
    words.count > 1 && words.count < other.words.count
      && other.words.suffix(words.count).elementsEqual(words)
  }

  /// Whether a longer name begins with it and says no more than what kind of thing it is: an office of
  /// a house is not the house, and the second edition is not the first.
  func begins(_ longer: NameKey) -> Bool {
    let other = OrganizationName(longer)
    guard !words.isEmpty, words.count < other.words.count, other.words.starts(with: words) else {
      return false
    }
    let next = other.words[words.count]
    if next.utf8.first.map({ $0 < UInt8(ascii: "a") }) == true { return false }
    guard Self.parts.contains(next), let place = longer.words.lastIndex(of: next),
      place + 1 < longer.words.count
    else { return true }
    return !["of", "for"].contains(longer.words[place + 1])
  }

  /// What something has that is named by what it does, as in `House Office of Mills`.
  private static let parts: Set<String> = [
    "office", "department", "bureau", "council", "division", "branch", "board", "committee",
    "center", "task",
  ]

  private static func plain(_ word: String) -> String {
    if let american = spellings[word] { return american }
    let isPlural = word.utf8.count > 4 && word.hasSuffix("s") && !word.hasSuffix("ss")
    return isPlural ? String(word.dropLast()) : word
  }

  private static let spellings = [
    "organisation": "organization", "organisations": "organization", "centre": "center",
    "centres": "center", "defence": "defense", "labour": "labor", "theatre": "theater",
    "programme": "program",
  ]

  private static let small: Set<String> = [
    "of", "the", "for", "and", "de", "du", "des", "la", "le", "in", "on", "to", "at", "by", "an",
    "a", "und", "der", "y", "e", "al", "el", "ul", "ol", "ye",
  ]

  /// What the names of sites and files end in.
  private static let endings: Set<String> = [
    "com", "org", "net", "gov", "edu", "mil", "info", "io", "jpg", "jpeg", "png", "gif", "svg",
    "pdf", "html", "htm", "doc", "docx",
  ]

  private static let inverted: Set<String> = [
    "department", "ministry", "office", "university", "bureau",
  ]
}

extension OrganizationName {
  /// The country that its first words say it belongs to, and the rest: `US State Department`.
  static func countryPrefix(of key: NameKey) -> (country: String, rest: NameKey)? {
    let countries = Countries.shared
    for length in [3, 2, 1] where key.words.count > length && !key.isAcronym {
      let prefix = key.words[..<length].joined(separator: " ")
      guard
        let country = countries.country(named: prefix)
          ?? countries.country(named: prefix.uppercased())
          ?? countries.country(ofPeople: prefix),
        let rest = NameKey(words: key.words[length...].joined(separator: " "))
      else { continue }
      return (country, rest)
    }
    return nil
  }
}
