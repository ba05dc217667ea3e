/// Whether words look like the name of a person, or of a publisher.
enum PersonName {
  /// The parts of a name that are not capitalized.
  static let particles: Set<String> = [
    "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "van", "von",
    "der",
    "den", "zu", "zur", "zum", "ten", "ter", "al", "el", "bin", "ibn", "bint", "abu", "y", "e",
    "af",
    "av", "st", "d", "l", "'t", "san",
  ]

  /// Words that stand in the names of newspapers and sites, and hardly in those of people.
  private static let outletWords: Set<String> = Set(
    """
    news times post press herald tribune journal gazette guardian independent telegraph daily \
    weekly monthly magazine review today bbc cnn agency interest observer chronicle sun mirror \
    express mail standard courier record register globe world zeitung tageblatt tagesspiegel \
    anzeiger kurier spiegel welt presse nachrichten rundschau figaro monde liberation echos nouvel \
    humanite parisien depeche pais mundo abc vanguardia diario periodico prensa correo nacion \
    clarin corriere repubblica stampa gazzetta giornale messaggero foglio sole folha estado jornal \
    publico noticias noticia volkskrant telegraaf trouw handelsblad nieuws blog com org net radio \
    tv media network institute foundation university committee council ministry department office \
    association society journal digest bulletin newsletter report reports wire online voices forum \
    center centre group inc ltd company international insider business financial economist \
    foreign policy affairs science nature technology tech politico axios reuters afp dpa efe ansa \
    staff redaktion redaction redaccion redazione team editors editorial board
    """.split(separator: " ").map(String.init))

  /// Whether `name` can be a person's. `isMarked` is for words that a byline marker announced, which
  /// may be a single name or in a script without capitals.
  static func isPerson(_ name: Substring, isMarked: Bool) -> Bool {
    let words = name.split(separator: " ")
    guard (isMarked ? 1 : 2)...6 ~= words.count, name.utf8.count <= 80 else { return false }
    var capitals = 0
    for (index, word) in words.enumerated() {
      guard let first = word.unicodeScalars.first(where: { ScalarKind($0).isLetter }) else {
        return false
      }
      if word.unicodeScalars.contains(where: isForeign) { return false }
      switch ScalarKind(first) {
      case .upper: capitals += 1
      case .caseless:
        guard isMarked else { return false }
        capitals += 1
      default:
        let folded = Token.foldedWord(word)
        guard index > 0 || isMarked, particles.contains(folded) || folded.hasPrefix("d'") else {
          return false
        }
      }
    }
    guard capitals > 0,
      !Sentence.endsWithStop(name) || words.last.map(isInitial) == true
        || name.hasSuffix("Jr.") || name.hasSuffix("Sr.")
    else { return false }
    if !isMarked {
      guard words.count <= 4 else { return false }
      let first = Token.foldedWord(words[0])
      if [
        "the", "a", "an", "in", "on", "le", "la", "les", "el", "los", "las", "die", "der", "das",
        "il",
      ]
      .contains(first) {
        return false
      }
      if name.unicodeScalars.allSatisfy({ ScalarKind($0) != .lower }), words.count > 3 {
        return false
      }
    }
    return true
  }

  /// Whether a word of `name` tells that it is a publisher's.
  static func isOutlet(_ name: Substring) -> Bool {
    let tokens = Token.tokens(of: String(name))
    if tokens.first?.text == "the" { return true }
    if tokens.count == 1, tokens[0].letters == .capitals { return true }
    return tokens.contains { outletWords.contains($0.text) || $0.kind == .number }
  }

  private static func isInitial(_ word: Substring) -> Bool {
    word.utf8.count == 2 && word.hasSuffix(".")
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch ScalarKind(scalar) {
    case .digit: true
    case .mark: !(["-", ".", "’", "'", "·", "‐", "“", "”", "\"", "(", ")"].contains(scalar))
    default: false
    }
  }
}
