/// Words that organizations are named by. Written for this project.
enum OrganizationWords {
  /// Words that say what kind of organization it is.
  static let heads = Set(
    """
    party council committee government administration ministry department agency bureau bank \
    university college institute foundation center centre union league association organization \
    organisation society company group fund court army navy force forces guard guards corps police \
    parliament congress senate embassy news daily herald tribune gazette journal commission \
    federation front movement press club times post inc corp ltd plc llc co gmbh airlines airways \
    motors systems records recordings brigade regiment battalion squadron division ministries \
    authority alliance coalition confederation congregation consortium cooperative corporation \
    conference directorate diocese archdiocese faculty fc hospital hotel hotels industries insurance \
    laboratories laboratory magazine mission network orchestra partners pharmaceuticals publishers \
    publishing railroad railways restaurant restaurants school schools seminary senate service \
    services studios symphony syndicate team technologies theatre theater tribunal trust \
    universities fc afc casino mall academy
    """.split(separator: " ").map(String.init))

  /// Those of `heads` that are for fields or for a country, and that nothing but a body is called by.
  static let bodies = Set(
    """
    administration agency bureau institute institutes institution department ministry commission \
    committee council association foundation authority directorate directorates federation \
    confederation consortium academy secretariat inspectorate
    """.split(separator: " ").map(String.init))

  /// Bodies of a people or a party under arms, or that govern it.
  static let forces = Set(
    "guard guards army navy parliament congress senate party brigade brigades corps".split(
      separator: " "
    ).map(String.init))

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

  /// Words that say how an organization is owned, and that writers leave out.
  static let legalForms = Set(
    """
    inc incorporated corp corporation co cos company ltd limited plc llc llp lp gmbh ag sa nv bv spa \
    srl oy oyj ab asa as pty kk sarl sas se kgaa kg aps a/s pjsc ojsc oao zao ooo bhd sdn pte
    """.split(separator: " ").map(String.init))

  /// Whether a word is one that any organization could have in its name.
  static func isGeneric(_ word: String) -> Bool {
    generic.contains(word) || qualifiers.contains(word)
  }

  /// Words that tell organizations of one country apart and not those of the world.
  private static let qualifiers = Set(
    """
    united city national nation international federal central general american islamic republican \
    democratic democrat people public world global european african asian western eastern northern \
    southern north south east west great royal first council foreign labor labour trouble \
    revolutionary internal external special supreme high chief joint new civil social economic \
    financial military armed religious local regional independent free liberal conservative socialist \
    communist christian catholic medical technical human affair affairs
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
