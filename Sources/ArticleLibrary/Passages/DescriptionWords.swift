/// The words by which a language says what something is. Written for this project.
struct DescriptionWords {
  /// What stands between a name and what it is said to be, with its spaces.
  let verbs: [String]
  /// How what something is said to be begins.
  let articles: [String]
  /// What it may begin with between commas besides.
  private let others: [String]

  /// What may follow a name and a comma.
  var appositions: [String] { articles + others }

  /// - Parameter language: ISO 639-1; every other language, and an unknown one, is read as English.
  static func of(_ language: String?) -> DescriptionWords {
    switch language {
    case "de": german
    case "es": spanish
    case "fr": french
    case "it": italian
    default: english
    }
  }

  private static let english = DescriptionWords(
    verbs: [" is ", " was ", " are ", " were ", " remains ", " became ", " has been "],
    articles: ["a ", "an ", "the ", "one of "], others: ["former ", "head of ", "leader of "])

  private static let german = DescriptionWords(
    verbs: [" ist ", " war ", " sind ", " waren ", " bleibt ", " wurde "],
    articles: ["ein ", "eine ", "einer ", "der ", "die ", "das "], others: ["früher "])

  private static let spanish = DescriptionWords(
    verbs: [" es ", " era ", " fue ", " son ", " sigue siendo "],
    articles: ["un ", "una ", "uno de ", "una de ", "el ", "la ", "los ", "las "],
    others: ["líder de ", "jefe de ", "exlíder ", "antiguo ", "antigua ", "director de "])

  private static let french = DescriptionWords(
    verbs: [" est ", " était ", " fut ", " sont ", " reste ", " a été "],
    articles: [
      "un ", "une ", "l’un ", "l’une ", "l'un ", "l'une ", "le ", "la ", "l’", "l'", "les ",
    ],
    others: ["ancien ", "ancienne ", "chef de ", "chef du ", "cheffe ", "président de "])

  private static let italian = DescriptionWords(
    verbs: [" è ", " era ", " fu ", " sono ", " resta "],
    articles: ["un ", "uno ", "una ", "un'", "un’", "il ", "la ", "lo ", "l'", "l’"],
    others: ["ex ", "capo di ", "già "])
}
