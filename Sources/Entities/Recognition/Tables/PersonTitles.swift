/// Words before a person's name that are no part of it. Written for this project.
package enum PersonTitles {
  static let all = Set(
    """
    mr mrs ms miss dr prof professor sen senator rep representative congressman congresswoman \
    president premier pm ayatollah hojatoleslam gen general lt lieutenant col colonel maj major capt \
    captain sgt sergeant adm admiral brig brigadier marshal secretary minister judge justice king \
    queen prince princess sheikh sheik imam mullah haji rabbi pope cardinal archbishop bishop rev \
    reverend sir lord lady dame baron baroness count countess duke duchess chancellor governor gov \
    mayor ambassador director chairman chairwoman commissioner spokesman spokeswoman sultan emir shah \
    mep hon monsieur madame mme mlle mmes herr frau senor senora sr sra srta comrade attorney coach \
    presidente presidenta ministre ministro ministra senateur senatrice senador senadora diputado \
    diputada alcalde alcaldesa gobernador gobernadora canciller chancelier chanceliere
    """.split(separator: " ").map(String.init))

  /// Titles that are never a part of a name.
  static let ranks: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "professor", "gen", "general", "lt", "lieutenant", "col",
    "colonel", "maj", "major", "capt", "captain", "sgt", "sergeant", "adm", "admiral", "brig",
    "brigadier", "sen", "senator", "rep", "gov", "governor", "rev", "reverend", "bishop",
  ]

  /// Titles that are no word, and so no name either.
  static let abbreviations: Set<String> = [
    "Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Lt", "Col", "Maj", "Capt", "Sgt", "Sen", "Gov", "Rev",
  ]

  /// Who a folded title is for, if it says so.
  static func gender(of title: String) -> Gender? {
    if men.contains(title) { return .male }
    return women.contains(title) ? .female : nil
  }

  private static let men: Set<String> = [
    "mr", "sir", "sr", "lord", "king", "prince", "father", "congressman", "spokesman", "chairman",
    "baron", "count", "duke", "monsieur", "herr", "senor", "brother", "pope", "sheikh",
  ]

  private static let women: Set<String> = [
    "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "madame", "mme", "mlle", "sra",
    "srta", "sister",
    "congresswoman", "spokeswoman", "chairwoman", "baroness", "countess", "duchess", "frau",
    "senora",
  ]
}

extension PersonTitles {
  /// Whether a word, without its full stop, is said before a person's name.
  package static func isTitle(_ word: String) -> Bool { all.contains(word.lowercased()) }
}
