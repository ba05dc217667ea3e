internal import UnicodeText

/// A byline's name in the parts by which bibliographies sort.
///
/// Names do not say how they are made, so only clear cases are taken apart: two to five words of an
/// alphabet, the last of them, with the particles before it, the family name. Everything else stays
/// as it is printed.
enum PersonName: Hashable {
  case parts(given: String, particle: String?, family: String, suffix: String?)
  /// An agency, a single name, a name in a script that writes the family name first.
  case whole(String)

  /// Reads one name of a byline of `outlet`.
  init(_ text: String, outlet: String? = nil) {
    let name = text.onOneLine
    let commas = name.split(separator: ",").map { String($0).onOneLine }
    self = .whole(name)
    guard !Self.isCollective(name, outlet: outlet) else { return }
    if commas.count == 2, !Self.isSuffix(commas[1]) {
      // `Lovelace, Ada`, not `Lovelace and Sons, London`.
      guard Self.words(commas[0]).count <= 3, Self.words(commas[1]).count <= 3 else { return }
      let (particle, family) = Self.split(Self.words(commas[0]))
      self = .parts(given: commas[1], particle: particle, family: family, suffix: nil)
      return
    }
    guard commas.count <= 2, let first = commas.first else { return }
    var words = Self.words(first)
    var suffix = commas.count == 2 ? commas[1] : nil
    if suffix == nil, words.count > 2, let last = words.last, Self.isSuffix(last) {
      suffix = words.removeLast()
    }
    guard (2...5).contains(words.count) else { return }
    let start = words.dropLast().firstIndex { Self.particles.contains($0.lowercased()) }
    // A particle that begins the name belongs to all of it.
    let familyStart = start.map { max($0, 1) } ?? words.count - 1
    let (particle, family) = Self.split(Array(words[familyStart...]))
    self = .parts(
      given: words[..<familyStart].joined(separator: " "), particle: particle, family: family,
      suffix: suffix)
  }

  /// The name by which the person is sorted, with its particle.
  var family: String {
    switch self {
    case .parts(_, let particle, let family, _):
      [particle, family].compactMap { $0 }.joined(separator: " ")
    case .whole(let name): name
    }
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { String($0) }
  }

  /// Particles in lower case, and the name after them. `De Niro` has none: it is written large.
  private static func split(_ words: [String]) -> (particle: String?, family: String) {
    let small = words.dropLast().prefix { $0 == $0.lowercased() && particles.contains($0) }
    let family = words[small.count...].joined(separator: " ")
    return (small.isEmpty ? nil : small.joined(separator: " "), family)
  }

  private static let particles: Set<String> = [
    "af", "al", "av", "bin", "bint", "da", "de", "degli", "dei", "del", "della", "den", "der",
    "di", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu", "zum", "zur",
  ]

  private static func isSuffix(_ word: String) -> Bool {
    let letters = word.filter { $0 != "." }.lowercased()
    return ["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"].contains(letters)
  }

  private static func isCollective(_ name: String, outlet: String?) -> Bool {
    if let outlet, folded(outlet) == folded(name) { return true }
    let words = folded(name).split { !$0.isLetter && !$0.isNumber }
    if words.contains(where: { collectives.contains(String($0)) }) { return true }
    // Words of an alphabet have cases; a name without any is not cut by spaces.
    return !name.unicodeScalars.contains { $0.properties.isUppercase }
      || name.unicodeScalars.contains { $0.properties.numericType != nil }
  }

  /// Words that no person is called, in bylines of several languages.
  private static let collectives: Set<String> = [
    "agence", "agencies", "agency", "associated", "association", "authors", "board", "bureau",
    "center", "centre", "collective", "contributor", "contributors", "correspondent", "department",
    "desk", "editor", "editorial", "editors", "foundation", "group", "inc", "institute", "ltd",
    "magazine", "media", "ministry", "network", "news", "newspaper", "newsroom", "office",
    "organization", "press", "presse", "project", "radio", "redaction", "redaktion", "reporter",
    "reporters", "reuters", "review", "service", "services", "society", "staff", "team", "the",
    "times", "university", "writer", "writers",
  ]
}
