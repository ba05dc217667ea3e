import Articles
import Entities
import TestSupport
import Testing

@Suite struct IdiomTests {
  // MARK: French

  @Test(arguments: [
    // Small words and titles are no part of a name.
    ("Il voit [la France:LOC].", "Il voit la [France:LOC]."),
    ("[La France:LOC] vote.", "La [France:LOC] vote."),
    ("Il va à [l’Élysée:LOC].", "Il va à l’[Élysée:LOC]."),
    ("[L'OL:ORG] gagne.", "L'[OL:ORG] gagne."),
    ("Chez [L’Engin:ORG] on file.", "Chez [L’Engin:ORG] on file."),
    ("Il y a [M. Byron:PER] là.", "Il y a M. [Byron:PER] là."),
    ("Il y a [Mme Ada Byron:PER] là.", "Il y a Mme [Ada Byron:PER] là."),
    ("Il y a [Hwang Sok-yong:PER] là.", "Il y a [Hwang Sok-yong:PER] là."),
    ("Il y a [Président Byron:PER] là.", "Il y a Président [Byron:PER] là."),
    // An office names nobody.
    ("Il voit le [Premier ministre:MISC].", "Il voit le Premier ministre."),
    ("Il voit le [ministre de la Santé:ORG].", "Il voit le ministre de la Santé."),
    (
      "Il voit le [ministre de la Santé Ada Byron:ORG].",
      "Il voit le ministre de la Santé [Ada Byron:PER]."
    ),
    ("Ici [l’État:LOC] paie.", "Ici l’État paie."),
    // What a name says of itself.
    ("Il dort à l’[université de Turin:LOC].", "Il dort à l’[université de Turin:ORG]."),
    ("Il voit les [Françaises:LOC].", "Il voit les [Françaises:NORP]."),
  ])
  func `French names`(given: MarkedText, expected: MarkedText) {
    #expect(types(given, "fr") == expected.mentions.map(Typed.init))
  }

  @Test func `the first word of a French sentence may be no name`() {
    let given: MarkedText = "[Distinguons:PER] deux cas. Puis [Byron:PER] vint. [Byron:PER] dort."
    #expect(names(given, "fr").entities.map(\.name) == ["Byron"])
    #expect(names(given, "fr").mentions.map(\.isTentative) == [true, false, false])
  }

  // MARK: Spanish

  @Test(arguments: [
    ("[Por ejemplo:MISC], vino.", "Por ejemplo, vino."),
    ("[El investigador chileno:MISC] vino.", "El investigador chileno vino."),
    ("[Además de Punta Bella:MISC], vino.", "Además de [Punta Bella:MISC], vino."),
    ("El [Gobierno de:LOC] Turín.", "El Gobierno de Turín."),
    ("Fue a [El País:ORG] ayer.", "Fue a [El País:ORG] ayer."),
    ("[El Faro:ORG] dice. Fue a [El Faro:ORG].", "[El Faro:ORG] dice. Fue a [El Faro:ORG]."),
    ("[El Pacto:MISC] dice. Vio el [Pacto:MISC].", "El [Pacto:MISC] dice. Vio el [Pacto:MISC]."),
    ("Y [declaró Byron:PER]. [Byron añadió:PER].", "Y declaró [Byron:PER]. [Byron:PER] añadió."),
    ("Vio a [Carlos Ejemplo:MISC] ayer.", "Vio a [Carlos Ejemplo:PER] ayer."),
    ("Fue a [La Corte Suprema:LOC] ayer.", "Fue a La [Corte Suprema:ORG] ayer."),
    ("Vio al [Sr. Byron:PER] ayer.", "Vio al Sr. [Byron:PER] ayer."),
    ("Vio a [D. Ada Byron:PER] ayer.", "Vio a D. [Ada Byron:PER] ayer."),
    ("Vio al [Presidente de la República:PER].", "Vio al Presidente de la República."),
    ("Vio al [presidente Boric:LOC] ayer.", "Vio al presidente [Boric:PER] ayer."),
    ("Vio al [Papa Francisco:PER] ayer.", "Vio al [Papa Francisco:PER] ayer."),
    ("El [Ministerio de Minas:LOC] calla.", "El [Ministerio de Minas:ORG] calla."),
  ])
  func `Spanish names`(given: MarkedText, expected: MarkedText) {
    #expect(types(given, "es") == expected.mentions.map(Typed.init))
  }

  // MARK: Persons

  @Test(arguments: [
    ("fr", "[Olivier Byron:PER] vint. Puis [M. Byron:PER] partit.", 1),
    ("fr", "Ici [Mme Ada Byron:PER] vint. Puis [M. Byron:PER] partit.", 2),
    ("fr", "Ici [Ada:PER] et [Georges Byron:PER] vinrent. Puis [Ada Byron:PER] partit.", 2),
    ("es", "Ayer [Ada Byron:PER] vino. Luego el [Sr. Byron:PER] salió.", 1),
    ("es", "Ayer [Gabriel Boric Font:PER] vino. Luego [Boric:PER] salió.", 1),
    ("es", "Ayer [Gabriel Boric Font:PER] vino. Luego [Gabriel Boric:PER] salió.", 1),
    ("es", "Ayer [Andrés López Obrador:PER] vino. Luego [López Obrador:PER] salió.", 1),
    ("es", "Ayer [Ana Pérez Ruiz:PER] y [Ana Pérez Soto:PER]. Luego [Ana Pérez:PER] salió.", 3),
    ("es", "Ayer [José Luis García:PER] vino. Luego [José Luis:PER] salió.", 2),
    ("es", "Ayer [Carlos de la Torre:PER] vino. Luego [De la Torre:PER] salió.", 1),
    ("en", "Then [Gabriel Boric Font:PERSON] came. Later [Gabriel Boric:PERSON] left.", 2),
  ])
  func `persons are told by the rules of the language`(
    language: String, given: MarkedText, count: Int
  ) {
    #expect(names(given, language).entities.count == count)
  }

  @Test func `two with one first surname leave it undecided`() {
    let given: MarkedText =
      "Ayer [Ana Pérez Ruiz:PER] y [Ana Pérez Soto:PER] hablaron. Luego [Ana Pérez:PER] salió."
    #expect(chains(given, "es").last?.candidates == ["Ana Pérez Ruiz", "Ana Pérez Soto"])
  }

  // MARK: -

  private struct Typed: Hashable {
    var range: Range<Int>
    var type: EntityType

    init(_ mention: Mention) { (range, type) = (mention.range, mention.type) }
  }

  private func types(_ given: MarkedText, _ language: String) -> [Typed] {
    names(given, language).mentions.map(Typed.init)
  }

  private func names(_ given: MarkedText, _ language: String) -> ArticleNames {
    resolved(given, language).names
  }

  private func chains(_ given: MarkedText, _ language: String) -> [Chain] {
    resolved(given, language).chains
  }

  private func resolved(_ given: MarkedText, _ language: String) -> ResolvedArticle {
    let spans = given.mentions.map { NameSpan(range: $0.range, label: $0.label) }
    return MentionBuilder([TaggedText(text: given.text, spans: spans)], language: language)
      .resolved()
  }
}
