/// The days of the week in the same languages.
enum WeekdayNames {
  static func isWeekday(_ word: String) -> Bool { all.contains(word) }

  private static let all = Set(
    """
    monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat \
    sunday sun montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend \
    sonntag so lundi lun mardi mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim lunes \
    martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì \
    sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag \
    vrijdag zaterdag zondag lundo mardo merkredo ĵaŭdo vendredo sabato dimanĉo понедельник \
    вторник среда четверг пятница суббота воскресенье måndag tisdag onsdag torsdag fredag lördag \
    søndag mandag tirsdag lørdag
    """.split(separator: " ").map { Token.foldedWord($0) })
}
