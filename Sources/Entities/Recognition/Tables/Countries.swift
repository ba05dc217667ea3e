/// Countries with their other names and their people. Written for this project.
struct Countries: Sendable {
  /// From a folded name to the name shown; from an acronym's letters too.
  private let names: [String: String]
  /// From a people to its country.
  private let demonyms: [String: String]

  static let shared = Countries(rows)

  /// The country that folded words or an acronym's letters name.
  func country(named name: String) -> String? {
    let name = name.withoutHyphens
    return names[name] ?? CountriesAbroad.names[name]
  }

  /// The same for names that English has.
  func country(namedInEnglish name: String) -> String? { names[name.withoutHyphens] }

  /// Whether a folded word means a people, or what belongs to it.
  func isDemonym(_ word: String) -> Bool { demonyms[word] != nil }

  /// The country that a folded word for a people, or for what is its own, belongs to.
  func country(ofPeople word: String) -> String? { demonyms[word] }

  /// Folded descriptions, with the countries that they can mean.
  static let described = [
    "islamic republic": ["Iran", "Pakistan", "Afghanistan", "Mauritania"],
    "people's republic": ["China", "North Korea", "Bangladesh"],
    "people republic": ["China", "North Korea", "Bangladesh"],
    "hashemite kingdom": ["Jordan"],
  ]

  private init(_ rows: String) {
    var names: [String: String] = [:]
    var demonyms: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 3 else { continue }
      names[parts[0].lowercased().withoutHyphens] = parts[0]
      for other in parts[1].split(separator: ",") { names[String(other)] = parts[0] }
      for demonym in parts[2].split(separator: ",") { demonyms[String(demonym)] = parts[0] }
    }
    self.names = names
    self.demonyms = demonyms
  }

  /// Name : other names, acronyms in capitals : its people.
  private static let rows = """
    United States:US,USA,america,united states of america,u s,u s a:american,americans
    United Kingdom:UK,GB,britain,great britain:british,briton,britons
    Afghanistan::afghan,afghans
    Albania::albanian,albanians
    Algeria::algerian,algerians
    Andorra::andorran,andorrans
    Angola::angolan,angolans
    Antigua and Barbuda:antigua:antiguan,antiguans
    Argentina::argentine,argentines,argentinian
    Armenia::armenian,armenians
    Australia::australian,australians
    Austria::austrian,austrians
    Azerbaijan::azerbaijani,azerbaijanis
    Bahamas::bahamian,bahamians
    Bahrain::bahraini,bahrainis
    Bangladesh::bangladeshi,bangladeshis
    Barbados::barbadian,barbadians
    Belarus::belarusian,belarusians
    Belgium::belgian,belgians
    Belize::belizean,belizeans
    Benin::beninese
    Bhutan::bhutanese
    Bolivia::bolivian,bolivians
    Bosnia and Herzegovina:bosnia:bosnian,bosnians
    Botswana::botswanan
    Brazil::brazilian,brazilians
    Brunei::bruneian
    Bulgaria::bulgarian,bulgarians
    Burkina Faso::burkinabe
    Burundi::burundian,burundians
    Cambodia::cambodian,cambodians
    Cameroon::cameroonian,cameroonians
    Canada::canadian,canadians
    Cape Verde:cabo verde:cape verdean
    Central African Republic:CAR:
    Chad::chadian,chadians
    Chile::chilean,chileans
    China:PRC,people republic of china,people's republic of china:chinese
    Colombia::colombian,colombians
    Comoros::comorian
    Costa Rica::costa rican,costa ricans
    Croatia::croatian,croatians
    Cuba::cuban,cubans
    Cyprus::cypriot,cypriots
    Czech Republic:czechia:czech,czechs
    Democratic Republic of the Congo:DRC,democratic republic of congo,zaire:congolese
    Denmark::danish,dane,danes
    Djibouti::djiboutian
    Dominican Republic::
    East Timor:timor leste:timorese
    Ecuador::ecuadorian,ecuadorians,ecuadorean
    Egypt::egyptian,egyptians
    El Salvador::salvadoran,salvadorans,salvadorean
    Equatorial Guinea::
    Eritrea::eritrean,eritreans
    Estonia::estonian,estonians
    Eswatini:swaziland:swazi
    Ethiopia::ethiopian,ethiopians
    Fiji::fijian,fijians
    Finland::finnish,finn,finns
    France::french
    Gabon::gabonese
    Gambia::gambian,gambians
    Germany:federal republic of germany:german,germans
    Ghana::ghanaian,ghanaians
    Greece::greek,greeks
    Grenada::grenadian
    Guatemala::guatemalan,guatemalans
    Guinea Bissau::
    Guinea::guinean,guineans
    Guyana::guyanese
    Haiti::haitian,haitians
    Honduras::honduran,hondurans
    Hungary::hungarian,hungarians
    Iceland::icelandic
    India::indian,indians
    Indonesia::indonesian,indonesians
    Iran:islamic republic of iran:iranian,iranians,persian,persians
    Iraq::iraqi,iraqis
    Ireland::irish
    Israel::israeli,israelis
    Italy::italian,italians
    Ivory Coast:côte d'ivoire,cote d'ivoire:ivorian,ivorians
    Jamaica::jamaican,jamaicans
    Japan::japanese
    Jordan::jordanian,jordanians
    Kazakhstan::kazakh,kazakhs
    Kenya::kenyan,kenyans
    Kiribati::
    Kosovo::kosovar,kosovars
    Kuwait::kuwaiti,kuwaitis
    Kyrgyzstan::kyrgyz
    Laos::laotian,laotians,lao
    Latvia::latvian,latvians
    Lebanon::lebanese
    Lesotho::
    Liberia::liberian,liberians
    Libya::libyan,libyans
    Liechtenstein::
    Lithuania::lithuanian,lithuanians
    Luxembourg::luxembourger
    Madagascar::malagasy
    Malawi::malawian,malawians
    Malaysia::malaysian,malaysians
    Maldives::maldivian,maldivians
    Mali::malian,malians
    Malta::maltese
    Marshall Islands::
    Mauritania::mauritanian,mauritanians
    Mauritius::mauritian,mauritians
    Mexico::mexican,mexicans
    Micronesia::micronesian
    Moldova::moldovan,moldovans
    Monaco::
    Mongolia::mongolian,mongolians
    Montenegro::montenegrin,montenegrins
    Morocco::moroccan,moroccans
    Mozambique::mozambican,mozambicans
    Myanmar:burma:burmese
    Namibia::namibian,namibians
    Nauru::
    Nepal::nepali,nepalese
    Netherlands:holland:dutch
    New Zealand::new zealander,new zealanders
    Nicaragua::nicaraguan,nicaraguans
    Niger::
    Nigeria::nigerian,nigerians
    North Korea:DPRK,n korea:north korean,north koreans
    North Macedonia::macedonian,macedonians
    Norway::norwegian,norwegians
    Oman::omani,omanis
    Pakistan::pakistani,pakistanis
    Palau::
    Palestine::palestinian,palestinians
    Panama::panamanian,panamanians
    Papua New Guinea::
    Paraguay::paraguayan,paraguayans
    Peru::peruvian,peruvians
    Philippines::filipino,filipinos,philippine
    Poland::polish,pole,poles
    Portugal::portuguese
    Qatar::qatari,qataris
    Romania::romanian,romanians
    Russia:russian federation:russian,russians
    Rwanda::rwandan,rwandans
    Samoa::samoan,samoans
    San Marino::
    Saudi Arabia:kingdom of saudi arabia,KSA:saudi,saudis
    Senegal::senegalese
    Serbia::serbian,serbians,serb,serbs
    Seychelles::
    Sierra Leone::
    Singapore::singaporean,singaporeans
    Slovakia::slovak,slovaks
    Slovenia::slovenian,slovenians
    Solomon Islands::
    Somalia::somali,somalis
    South Africa::south african,south africans
    South Korea:republic of korea,s korea:south korean,south koreans
    South Sudan::
    Spain::spanish,spaniard,spaniards
    Sri Lanka::sri lankan,sri lankans
    Sudan::sudanese
    Suriname::surinamese
    Sweden::swedish,swede,swedes
    Switzerland::swiss
    Syria:syrian arab republic:syrian,syrians
    Taiwan::taiwanese
    Tajikistan::tajik,tajiks
    Tanzania::tanzanian,tanzanians
    Thailand::thai,thais
    Togo::togolese
    Tonga::tongan,tongans
    Trinidad and Tobago:trinidad:trinidadian
    Tunisia::tunisian,tunisians
    Turkey:türkiye,turkiye:turkish,turk,turks
    Turkmenistan::turkmen
    Tuvalu::
    Uganda::ugandan,ugandans
    Ukraine::ukrainian,ukrainians
    United Arab Emirates:UAE:emirati,emiratis
    Uruguay::uruguayan,uruguayans
    Uzbekistan::uzbek,uzbeks
    Vanuatu::
    Vatican City:vatican:
    Venezuela::venezuelan,venezuelans
    Vietnam::vietnamese
    Yemen::yemeni,yemenis
    Zambia::zambian,zambians
    Zimbabwe::zimbabwean,zimbabweans
    """
}
