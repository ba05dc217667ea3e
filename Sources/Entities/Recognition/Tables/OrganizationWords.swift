/// Words that organizations are named by. Written for this project.
enum OrganizationWords {
  /// Words that say what kind of organization it is.
  static let heads = Set(
    """
    party council committee government administration ministry department agency bureau bank \
    university college institute foundation center centre union league association organization \
    organisation society company group fund court army navy force forces guard guards corps police \
    parliament congress senate embassy news daily herald tribune gazette journal commission \
    federation front movement press club times post inc corp ltd plc llc co gmbh airlines motors \
    systems records brigade
    """.split(separator: " ").map(String.init))

  /// Words that name nothing when they stand alone, however they are written.
  static let generic = Set(
    """
    party council committee government administration ministry department office agency bureau bank \
    university college school institute foundation center centre union league association \
    organization organisation society company group fund court army navy force forces guard guards \
    corps police embassy mission press news service board commission federation front movement team \
    state treasury interior justice health education energy defense defence policy resistance \
    security institution republic constitution
    """.split(separator: " ").map(String.init))

  /// Words after a name of a body of people.
  static let followers = Set(
    """
    member members activist activists leader leaders leadership operative operatives official \
    officials supporter supporters spokesman spokeswoman spokesperson militant militants fighter \
    fighters lobby
    """.split(separator: " ").map(String.init))

  /// Abbreviations whose full stop belongs to the name.
  static let abbreviations = Set(
    "inc corp co ltd jr sr bros cos dept univ assn st mt ft".split(separator: " ").map(String.init))
}
