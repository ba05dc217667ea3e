/// The months' names and abbreviations, in the languages newspapers on the web use most.
enum MonthNames {
  /// The number of the month that a folded word names.
  static func month(_ word: String) -> Int? { numbers[word] }

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: " ") { numbers[Token.foldedWord(name)] = index + 1 }
    }
    return numbers
  }()

  private static let names = [
    "january jan janvier janv januar jänner enero ene gennaio gen januaro janeiro januari "
      + "stycznia января янв ocak leden ledna tammikuuta",
    "february feb februar février févr fév febrero febbraio febr februaro fevereiro fev februari "
      + "lutego февраля фев şubat února helmikuuta",
    "march mar mars märz mrz mär marzo marto março maart marca марта мар mart března maaliskuuta",
    "april apr avril avr abril abr aprile aprilo kwietnia апреля апр nisan dubna huhtikuuta",
    "may mai mayo maggio mag majo maio mei maj maja мая mayıs května toukokuuta",
    "june jun juin juni junio giugno giu junho czerwca июня июн haziran června kesäkuuta",
    "july jul juillet juil juli julio luglio lug julho lipca июля июл temmuz července heinäkuuta",
    "august aug août agosto ago aŭgusto aŭg augustus augusti sierpnia августа авг ağustos srpna "
      + "elokuuta",
    "september sep sept septembre septiembre settembre set septembro setembro września сентября "
      + "сен eylül září syyskuuta",
    "october oct octobre oktober okt octubre ottobre ott oktobro outubro out października "
      + "октября окт ekim října lokakuuta",
    "november nov novembre noviembre novembro listopada ноября ноя kasım listopadu marraskuuta",
    "december dec décembre déc dezember dez diciembre dic dicembre decembro dezembro grudnia "
      + "декабря дек desember aralık prosince joulukuuta",
  ]
}

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
