/// Short and familiar forms of given names. Written for this project from general knowledge.
enum Nicknames {
  /// Whether two folded given names can be one person's.
  static func areOne(_ left: String, _ right: String) -> Bool {
    left == right || !groups(of: left).isDisjoint(with: groups(of: right))
  }

  /// The numbers of the groups that a folded given name is in.
  static func groups(of name: String) -> Set<Int> { table[name] ?? [] }

  private static let table: [String: Set<Int>] = {
    var table: [String: Set<Int>] = [:]
    for (number, row) in rows.split(separator: "\n").enumerated() {
      for name in row.split(separator: " ") { table[String(name), default: []].insert(number) }
    }
    return table
  }()

  /// One group a row.
  private static let rows = """
    abraham abe
    abigail abby
    albert al bert
    alexander alex alec sasha
    alexandra alex sandra sasha
    alfred alf fred
    alison ali
    andrew andy drew
    anthony antonio tony
    archibald archie
    arthur art
    barbara barb
    benjamin ben benny
    bernard bernie
    cameron cam
    catherine katherine kathryn katharine kate katie kathy cathy
    charles charlie chuck
    christina christine chris tina
    christopher chris kit
    clifford cliff
    cynthia cindy
    daniel dan danny
    david dave
    deborah deb debbie debra
    dennis denny
    dmitry dmitri dmitriy dima
    donald don donny donnie
    dorothy dot dottie
    douglas doug
    edward eddie ed ted teddy
    edwin ed eddie
    elizabeth liz beth betty lizzie eliza
    emmanuel emanuel manny manuel
    eugene gene
    evelyn eve
    francis frank
    franklin frank
    frederick fred freddie freddy
    gabriel gabe
    geoffrey jeffrey jeff geoff
    gerald jerry gerry
    gregory greg
    henry harry hank
    herbert herb bert
    howard howie
    jacob jake
    jacqueline jackie
    james jim jimmy jamie
    janet jan
    jennifer jen jenny
    jeremy jerry
    jessica jess
    john jack johnny jon
    jonathan jon
    joseph joe joey
    joshua josh
    judith judy
    kenneth ken kenny
    kimberly kim
    lawrence laurence larry
    leonard len lenny leo
    leslie les
    louis lou lewis
    margaret maggie meg peggy
    martin marty
    matthew matt
    maxwell max
    melissa mel
    melvin mel
    michael mike mick mickey
    mitchell mitch
    mohammad muhammad mohammed mohamed mohamad muhammed mo
    nathaniel nathan nate nat
    newton newt
    nicholas nick nicolas nicky
    oliver ollie
    pamela pam
    patricia pat patty tricia
    patrick pat paddy
    peter pete
    philip phillip phil
    raymond ray
    rebecca becky becca
    richard rick dick rich ricky
    robert bob rob bobby robbie
    ronald ron ronnie
    rudolph rudy rudolf
    russell russ
    samantha sam
    samuel sam sammy
    stanley stan
    stephen steven steve stephan
    stuart stewart stu
    susan sue suzanne susie
    theodore ted theo teddy
    theresa teresa terry tess
    thomas tom tommy
    timothy tim
    valerie val
    victor vic
    victoria vicky
    vincent vince vinny
    vladimir vlad volodymyr
    walter walt
    william bill will billy willie
    zachary zach zack
    """
}
