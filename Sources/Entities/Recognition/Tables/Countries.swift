/// Countries with their other names and their people. Written for this project.
struct Countries: Sendable {
  /// From a folded name to the name shown; from an acronym's letters too.
  private let names: [String: String]
  private let demonyms: Set<String>

  static let shared = Countries(rows)

  /// The country that folded words or an acronym's letters name.
  func country(named name: String) -> String? { names[name] }

  /// Whether a folded word means a people, or what belongs to it.
  func isDemonym(_ word: String) -> Bool { demonyms.contains(word) }

  private init(_ rows: String) {
    var names: [String: String] = [:]
    var demonyms: Set<String> = []
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { continue }
      names[parts[0].lowercased()] = parts[0]
      for other in parts[1].split(separator: ",") { names[String(other)] = parts[0] }
      for demonym in parts[2].split(separator: ",") { demonyms.insert(String(demonym)) }
    }
    self.names = names
    self.demonyms = demonyms
  }

  /// Name : other names, acronyms in capitals : its people.
  private static let rows = """
    United States:US,USA,america,united states of america:american,americans
    United Kingdom:UK,britain,great britain:british,briton,britons
    Afghanistan::afghan,afghans
    Albania::albanian,albanians
    Algeria::algerian,algerians
    Angola::angolan,angolans
    Argentina::argentine,argentines,argentinian
    Armenia::armenian,armenians
    Australia::australian,australians
    Austria::austrian,austrians
    Azerbaijan::azerbaijani,azerbaijanis
    Bahrain::bahraini,bahrainis
    Bangladesh::bangladeshi,bangladeshis
    Belarus::belarusian,belarusians
    Belgium::belgian,belgians
    Bolivia::bolivian,bolivians
    Bosnia and Herzegovina:bosnia:bosnian,bosnians
    Brazil::brazilian,brazilians
    Bulgaria::bulgarian,bulgarians
    Cambodia::cambodian,cambodians
    Cameroon::cameroonian,cameroonians
    Canada::canadian,canadians
    Chile::chilean,chileans
    China:PRC,people republic of china:chinese
    Colombia::colombian,colombians
    Croatia::croatian,croatians
    Cuba::cuban,cubans
    Cyprus::cypriot,cypriots
    Czech Republic:czechia:czech,czechs
    Denmark::danish,dane,danes
    Egypt::egyptian,egyptians
    Estonia::estonian,estonians
    Ethiopia::ethiopian,ethiopians
    Finland::finnish,finn,finns
    France::french
    Germany:federal republic of germany:german,germans
    Ghana::ghanaian,ghanaians
    Greece::greek,greeks
    Haiti::haitian,haitians
    Hungary::hungarian,hungarians
    Iceland::icelandic
    India::indian,indians
    Indonesia::indonesian,indonesians
    Iran:islamic republic of iran:iranian,iranians,persian,persians
    Iraq::iraqi,iraqis
    Ireland::irish
    Israel::israeli,israelis
    Italy::italian,italians
    Jamaica::jamaican,jamaicans
    Japan::japanese
    Jordan::jordanian,jordanians
    Kazakhstan::kazakh,kazakhs
    Kenya::kenyan,kenyans
    Kosovo::kosovar,kosovars
    Kuwait::kuwaiti,kuwaitis
    Latvia::latvian,latvians
    Lebanon::lebanese
    Libya::libyan,libyans
    Lithuania::lithuanian,lithuanians
    Malaysia::malaysian,malaysians
    Mali::malian,malians
    Mexico::mexican,mexicans
    Mongolia::mongolian,mongolians
    Morocco::moroccan,moroccans
    Myanmar:burma:burmese
    Nepal::nepali,nepalese
    Netherlands:holland:dutch
    New Zealand::
    Nigeria::nigerian,nigerians
    North Korea:DPRK:
    Norway::norwegian,norwegians
    Oman::omani,omanis
    Pakistan::pakistani,pakistanis
    Palestine::palestinian,palestinians
    Peru::peruvian,peruvians
    Philippines::filipino,filipinos,philippine
    Poland::polish,pole,poles
    Portugal::portuguese
    Qatar::qatari,qataris
    Romania::romanian,romanians
    Russia:russian federation:russian,russians
    Rwanda::rwandan,rwandans
    Saudi Arabia:kingdom of saudi arabia,KSA:saudi,saudis
    Senegal::senegalese
    Serbia::serbian,serbians,serb,serbs
    Singapore::singaporean,singaporeans
    Slovakia::slovak,slovaks
    Slovenia::slovenian,slovenians
    Somalia::somali,somalis
    South Africa::
    South Korea:republic of korea:
    Spain::spanish,spaniard,spaniards
    Sri Lanka::
    Sudan::sudanese
    Sweden::swedish,swede,swedes
    Switzerland::swiss
    Syria::syrian,syrians
    Taiwan::taiwanese
    Tanzania::tanzanian,tanzanians
    Thailand::thai,thais
    Tunisia::tunisian,tunisians
    Turkey:türkiye,turkiye:turkish,turk,turks
    Uganda::ugandan,ugandans
    Ukraine::ukrainian,ukrainians
    United Arab Emirates:UAE:emirati,emiratis
    Uzbekistan::uzbek,uzbeks
    Venezuela::venezuelan,venezuelans
    Vietnam::vietnamese
    Yemen::yemeni,yemenis
    Zambia::zambian,zambians
    Zimbabwe::zimbabwean,zimbabweans
    """
}
