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
      + "stycznia января янв ocak leden ledna tammikuuta ژانویه يناير",
    "february feb februar février févr fév febrero febbraio febr februaro fevereiro fev februari "
      + "lutego февраля фев şubat února helmikuuta فوریه فبراير",
    "march mar mars märz mrz mär marzo marto março maart marca марта мар mart března maaliskuuta "
      + "مارس",
    "april apr avril avr abril abr aprile aprilo kwietnia апреля апр nisan dubna huhtikuuta "
      + "آوریل أبريل",
    "may mai mayo maggio mag majo maio mei maj maja мая mayıs května toukokuuta مه مايو",
    "june jun juin juni junio giugno giu junho czerwca июня июн haziran června kesäkuuta "
      + "ژوئن يونيو",
    "july jul juillet juil juli julio luglio lug julho lipca июля июл temmuz července heinäkuuta "
      + "ژوئیه يوليو",
    "august aug août agosto ago aŭgusto aŭg augustus augusti sierpnia августа авг ağustos srpna "
      + "elokuuta اوت أغسطس",
    "september sep sept septembre septiembre settembre set septembro setembro września сентября "
      + "сен eylül září syyskuuta سپتامبر سبتمبر",
    "october oct octobre oktober okt octubre ottobre ott oktobro outubro out października "
      + "октября окт ekim října lokakuuta اکتبر أكتوبر",
    "november nov novembre noviembre novembro listopada ноября ноя kasım listopadu marraskuuta "
      + "نوامبر نوفمبر",
    "december dec décembre déc dezember dez diciembre dic dicembre decembro dezembro grudnia "
      + "декабря дек desember aralık prosince joulukuuta دسامبر ديسمبر",
  ]
}
