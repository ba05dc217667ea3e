/// Countries as French and Spanish texts call them, where English ones do not. Written for this project.
enum CountriesAbroad {
  /// From a folded name, or an acronym's letters, to the country's own name in `Countries`.
  static let names: [String: String] = {
    var names: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let parts = row.split(separator: ":")
      for name in parts[1].split(separator: ",") { names[String(name)] = String(parts[0]) }
    }
    return names
  }()

  private static let rows = """
    United States:etats unis,etats unis d amerique,estados unidos,estados unidos de america,EEUU
    United Kingdom:royaume uni,grande bretagne,reino unido,gran bretana
    Afghanistan:afganistan
    Albania:albanie
    Algeria:algerie,argelia
    Armenia:armenie
    Australia:australie
    Austria:autriche
    Azerbaijan:azerbaidjan,azerbaiyan
    Belarus:bielorussie,bielorrusia
    Belgium:belgique,belgica
    Bolivia:bolivie
    Bosnia and Herzegovina:bosnie herzegovine,bosnie,bosnia y herzegovina
    Brazil:bresil,brasil
    Bulgaria:bulgarie
    Cambodia:cambodge,camboya
    Cameroon:cameroun,camerun
    Central African Republic:republique centrafricaine,centrafrique,republica centroafricana
    Chad:tchad
    Chile:chili
    China:chine
    Colombia:colombie
    Croatia:croatie,croacia
    Cyprus:chypre,chipre
    Czech Republic:republique tcheque,tchequie,republica checa,chequia
    Democratic Republic of the Congo:republique democratique du congo,republica democratica del congo,RDC
    Denmark:danemark,dinamarca
    Dominican Republic:republique dominicaine,republica dominicana
    Ecuador:equateur
    Egypt:egypte,egipto
    Eritrea:erythree
    Estonia:estonie
    Ethiopia:ethiopie,etiopia
    Finland:finlande,finlandia
    France:francia
    Germany:allemagne,alemania
    Greece:grece,grecia
    Guinea:guinee
    Hungary:hongrie,hungria
    Iceland:islande,islandia
    India:inde
    Indonesia:indonesie
    Iraq:irak
    Ireland:irlande,irlanda
    Italy:italie,italia
    Ivory Coast:costa de marfil
    Japan:japon
    Jordan:jordanie,jordania
    Kuwait:koweit
    Latvia:lettonie,letonia
    Lebanon:liban,libano
    Libya:libye,libia
    Lithuania:lituanie,lituania
    Malaysia:malaisie,malasia
    Malta:malte
    Mexico:mexique
    Moldova:moldavie,moldavia
    Mongolia:mongolie
    Morocco:maroc,marruecos
    Myanmar:birmanie,birmania
    Netherlands:pays bas,paises bajos,holanda
    New Zealand:nouvelle zelande,nueva zelanda
    North Korea:coree du nord,corea del norte
    North Macedonia:macedoine du nord,macedonia del norte
    Norway:norvege,noruega
    Peru:perou
    Philippines:filipinas
    Poland:pologne,polonia
    Romania:roumanie,rumania
    Russia:russie,rusia
    Saudi Arabia:arabie saoudite,arabia saudi,arabia saudita
    Serbia:serbie
    Singapore:singapour,singapur
    Slovakia:slovaquie,eslovaquia
    Slovenia:slovenie,eslovenia
    Somalia:somalie
    South Africa:afrique du sud,sudafrica
    South Korea:coree du sud,corea del sur
    South Sudan:soudan du sud,sudan del sur
    Spain:espagne,espana
    Sudan:soudan
    Sweden:suede,suecia
    Switzerland:suisse,suiza
    Syria:syrie,siria
    Tanzania:tanzanie
    Thailand:thailande,tailandia
    Tunisia:tunisie,tunez
    Turkey:turquie,turquia
    Uganda:ouganda
    Ukraine:ucrania
    United Arab Emirates:emirats arabes unis,emiratos arabes unidos
    Uzbekistan:ouzbekistan
    Zambia:zambie
    """
}
