/// The words that tie a credit together.
enum CreditWords {
  /// Announce an author anywhere in a credit.
  static let by: Set<String> = words(
    "by von par por door av af från fra от przez tarafından 作者 文 written")
  /// Announce an author only at the start of a line: elsewhere they mean “of”.
  static let byAtStart: Set<String> = words(
    "di da de de: words text texto texte testo autor author byline")
  static let announcing = by.union(byAtStart)
  /// May stand around a date and say nothing else.
  static let around: Set<String> = words(
    """
    posted published on in at the first created date dated written submitted added erstellt \
    veröffentlicht publiziert geschrieben erschienen am vom um den der publié publiée le à paru \
    mis en ligne publicado publicada el a las los fecha pubblicato il alle data em às \
    gepubliceerd op om geplaatst publikigita je la en opublikowano dnia publicerad den klo kl \
    опубликовано issued released filed stand datum date
    """)
  /// Say that the date after them is not the first one.
  static let updated: Set<String> = words(
    """
    updated update modified edited revised aktualisiert geändert bearbeitet actualisé modifié \
    jour actualizado actualizada modificado aggiornato modificato atualizado bijgewerkt \
    reposted last zuletzt letzte ultima última dernière обновлено
    """)
  /// Who someone is, after the name.
  static let roles: Set<String> = words(
    """
    writer reporter correspondent editor columnist contributor author autor autorin auteur \
    staff special guest redakteur redakteurin korrespondent korrespondentin journaliste \
    periodista redactor redactora giornalista chief senior bureau opinion contributing freelance
    """)
  /// What may stand in a credit besides: reading times, page numbers, counts of comments.
  static let asides: Set<String> = words(
    """
    min mins minute minutes minuten minutos minuti read reading lesezeit lecture lectura lettura \
    p pp pg page pages s seite seiten pág página no nr issue vol volume edition ausgabe words \
    wörter mots palabras comments comment kommentare kommentar commentaires comentarios leave share \
    uhr weiterlesen views photo
    """)
  /// Join several authors.
  static let and: Set<String> = words("and und et y e en och og kaj ja i и と 和 with mit avec con")
  /// Announce what someone did, in a line such as `(Reporting by …; Editing by …)`.
  static let writing: Set<String> = words(
    "reporting writing written words text compiled story texte texto")
  static let otherWork: Set<String> = words(
    """
    editing edited photo photos photograph photography photographs foto fotos illustration \
    illustrations graphic graphics video translation translated editor crédit crédito bild bilder \
    image images picture pictures fotografie fotografía produced production
    """)
  /// Open a line at the foot of a post that says how it was filed.
  static let filing: Set<String> = words(
    "posted filed tagged veröffentlicht getaggt publiziert published publié classé publicado etiquetado categories entry"
  )

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { Token.foldedWord($0) })
  }
}
