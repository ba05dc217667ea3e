/// Whether a paragraph tells who the author is.
enum Biography {
  private static let copulas: Set<String> = words(
    "is was are has works writes covers teaches lives ist war arbeitet schreibt lebt est était es è é estas je jest är er dirige enseigne"
  )
  private static let roles: Set<String> = words(
    """
    fellow scholar editor columnist professor journalist reporter correspondent analyst author \
    writer director researcher founder contributor lecturer student developer engineer activist \
    president chair manager specialist strategist expert adviser advisor consultant historian lawyer \
    redakteur redakteurin journalistin autor autorin professorin journaliste auteur chercheur \
    chercheuse professeur periodista profesor profesora escritor escritora giornalista docente \
    professore jornalista professora ĵurnalisto verkisto freelance freelancer photographer blogger
    """)
  private static let follow: Set<String> = words(
    "follow twitter mastodon reached email tweets folgen suivez síguelo seguilo")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { Token.foldedWord($0) })
  }

  static func isBiography(_ text: String, of authors: [String]) -> Bool {
    guard text.utf8.count <= 1200 else { return false }
    let head = text.head(300)
    let tokens = Token.tokens(of: head)
    let words = tokens.filter { $0.kind == .word }
    guard words.count >= 4 else { return false }
    let opening = words.prefix(14)
    let names = authors.compactMap { Token.tokens(of: $0).last { $0.kind == .word }?.text }
    let isAbout = opening.contains { copulas.contains($0.text) }
    // The name is the subject, so it comes first: `This post was written by …` is none.
    let subject = opening.prefix { !copulas.contains($0.text) }
    let named = subject.contains { names.contains($0.text) }
    let hasRole = words.contains { roles.contains($0.text) }
    lazy var hasFollow =
      words.contains { follow.contains($0.text) } && text.utf8.contains(UInt8(ascii: "@"))
      || text.utf8.count > 300 && text.utf8.firstRange(ofBytes: "Follow ") != nil
      || words.contains { $0.text == "follow" && $0.letters == .capitalized }
    if named {
      return isAbout && (hasRole || words.prefix(6).contains { names.contains($0.text) })
        || hasFollow
    }
    guard authors.isEmpty else { return hasFollow && isAbout && hasRole }
    // Nobody is named above: a name, a copula, an article and a role.
    guard words.count >= 6, words[0].letters == .capitalized, words[1].letters == .capitalized
    else {
      return false
    }
    return words[2...4].contains { copulas.contains($0.text) }
      && words.prefix(16).contains { roles.contains($0.text) }
      && text.utf8.count <= 700
  }
}
