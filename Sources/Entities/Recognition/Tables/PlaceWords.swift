/// Words that places are named by. Written for this project.
enum PlaceWords {
  static let first = Set(
    "camp mount mt lake fort port cape gulf isle river strait bay".split(separator: " ").map(
      String.init))

  static let last = Set(
    """
    river lake island islands street avenue road boulevard bridge airport square valley bay beach \
    mountain mountains hill hills sea ocean county province peninsula strait creek canyon desert \
    falls glacier forest park gardens highway coast peak harbor harbour springs rink stadium pond \
    brook reservoir cave caves dock docks lagoon marsh meadow plateau archipelago district \
    parish province prefecture playfield plaza pier canal dam waterfall oasis volcano reef atoll \
    turnpike freeway expressway
    """.split(separator: " ").map(String.init))
}
