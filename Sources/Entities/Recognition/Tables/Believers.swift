/// Words for those who share a faith, a conviction or a tongue but no country. Written for this project.
enum Believers {
  /// Whether a folded word means one of them.
  static func has(_ word: String) -> Bool { words.contains(word) }

  private static let words = Set(
    """
    muslim christian jew hindu buddhist sikh catholic protestant baptist methodist lutheran \
    anglican evangelical mormon quaker shiite sunni sufi salafi wahhabi alawite druze maronite \
    copt yazidi zionist islamist jihadist marxist communist socialist anarchist fascist nazi \
    nationalist monarchist republican democrat conservative liberal libertarian tory kurd arab \
    berber pashtun tajik uzbek uighur uyghur tamil basque catalan slav serb croat bosniak tatar \
    chechen cossack inuit maori
    """.split(separator: " ").map(String.init))
}
