/// Words that say of someone that he says something, in the forms that newspapers use. Written for this
/// project.
enum SpeechVerbs {
  /// The words of a language, in small letters.
  ///
  /// - Parameter language: ISO 639-1; every other language, and an unknown one, is read as English.
  static func of(_ language: String?) -> Set<String> {
    language.flatMap { abroad[$0] } ?? english
  }

  private static let english = words(
    """
    said says say saying told tells added adds wrote writes argued argues claimed claims stated states
    noted notes explained explains insisted insists warned warns asked asks replied replies declared
    announced tweeted testified recalled recalls concluded concludes acknowledged admitted denied
    complained observed remarked continued according quoted called described
    """)

  private static let abroad = [
    "de": words(
      """
      sagt sagte sagten erklärt erklärte betont betonte meint meinte schreibt schrieb ergänzt ergänzte
      fügte teilte warnt warnte kritisiert kritisierte forderte antwortet antwortete erzählt erzählte
      berichtet berichtete behauptet behauptete bestätigt bestätigte laut zufolge
      """),
    "es": words(
      """
      dijo dice dicen decía dicho afirmó afirma señaló señala explicó explica aseguró asegura declaró
      declara indicó indica añadió añade agregó agrega manifestó manifiesta expresó expresa comentó
      comenta sostuvo sostiene advirtió advierte reconoció reconoce recordó recuerda destacó destaca
      subrayó subraya contó cuenta respondió responde apuntó apunta insistió insiste concluyó concluye
      escribió escribe denunció denuncia opinó opina precisó precisa relató relata admitió admite según
      """),
    "fr": words(
      """
      dit dite disait déclaré déclare affirmé affirme expliqué explique ajouté ajoute estimé estime
      souligné souligne précisé précise assuré assure indiqué indique rappelé rappelle raconté raconte
      répondu répond lancé lance confié confie écrit reconnu reconnaît insisté insiste conclu conclut
      dénoncé dénonce averti avertit prévenu prévient commenté commente martelé résume regretté regrette
      admis admet poursuit selon
      """),
    "it": words(
      """
      dice disse detto afferma affermato spiega spiegato dichiara dichiarato aggiunge aggiunto sottolinea
      sottolineato racconta raccontato scrive scritto sostiene sostenuto ricorda ricordato commenta
      commentato conclude concluso assicura risponde risposto ammette ammesso avverte secondo
      """),
    "pt": words(
      """
      disse diz dizia afirmou afirma explicou explica declarou declara acrescentou acrescenta contou conta
      escreveu escreve comentou comenta destacou destaca ressaltou ressalta garantiu garante avaliou avalia
      lembrou lembra completou respondeu responde admitiu alertou argumentou segundo
      """),
  ]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
