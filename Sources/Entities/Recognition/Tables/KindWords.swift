import Articles

/// Words that say what kind of thing something is that is named beside them: the village of X, X is a
/// band, the singer X. Written for this project.
enum KindWords {
  /// The type that a folded noun says its bearer has.
  static func type(of noun: String) -> EntityType? { types[noun] }

  private static let types: [String: EntityType] = {
    var types: [String: EntityType] = [:]
    for (type, nouns) in [
      (EntityType.place, places), (.organization, organizations), (.person, persons),
    ] {
      for noun in nouns.split(separator: " ") { types[String(noun)] = type }
    }
    return types
  }()

  private static let places = """
    village town city hamlet suburb municipality commune township borough district province county \
    parish prefecture region state country nation capital neighborhood neighbourhood island islet \
    archipelago peninsula river stream creek lake lagoon bay gulf strait mountain hill valley volcano \
    desert forest port seaport harbor resort settlement locality canton barangay
    """

  private static let organizations = """
    band orchestra choir company firm corporation startup start-up manufacturer carmaker automaker \
    airline retailer supermarket chain bank insurer brewery publisher newspaper magazine weekly \
    journal tabloid broadcaster station website site platform label studio charity nonprofit \
    organization organisation foundation association federation union party movement group agency \
    regulator watchdog ministry institute university college school club team franchise league \
    museum theater theatre hospital consultancy contractor subsidiary conglomerate think-tank \
    newsletter podcast network militia
    """

  private static let persons = """
    man woman boy girl actor actress singer songwriter rapper musician guitarist bassist drummer \
    pianist composer conductor dancer comedian painter sculptor photographer artist filmmaker poet \
    novelist author writer journalist reporter columnist editor blogger professor lecturer teacher \
    student researcher scientist physicist chemist biologist economist historian psychologist \
    philosopher engineer developer programmer architect designer lawyer attorney prosecutor judge \
    doctor physician surgeon nurse politician lawmaker legislator senator congressman congresswoman \
    activist campaigner diplomat envoy spokesman spokeswoman spokesperson officer detective soldier \
    general colonel footballer striker midfielder defender goalkeeper quarterback player coach \
    cyclist runner swimmer golfer boxer entrepreneur businessman businesswoman billionaire banker \
    analyst consultant farmer priest bishop imam rabbi cleric pastor mother father son daughter \
    brother sister husband wife widow uncle aunt cousin nephew niece grandmother grandfather \
    co-founder cofounder widower heiress sheriff trooper
    """
}
