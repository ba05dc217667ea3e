extension Idiom {
  /// Written for this project from general knowledge.
  static let french = Idiom(
    small: words(
      """
      le la les l un une des du de d au aux en et ou a dans par pour sur sous avec sans entre vers chez
      depuis contre selon ce cet cette ces son sa ses leur leurs que qui quand comme si ne pas mais ni
      donc car plus pendant malgre tout toute tous toutes autre autres bref enfin
      """),
    titles: words(
      """
      m mm mme mmes mlle mlles me mes dr pr mgr monsieur madame mademoiselle messieurs mesdames maitre
      docteur professeur docteure professeure frere soeur pere abbe
      """),
    men: words("m monsieur frere pere abbe mgr roi prince"),
    women: words("mme mlle madame mademoiselle soeur docteure professeure reine princesse"),
    offices: words(
      """
      president presidente ex-president ex-presidente vice-president vice-presidente ministre ex-ministre
      premier premiere chancelier chanceliere secretaire gouverneur gouverneure maire senateur senatrice
      depute deputee eurodepute eurodeputee conseiller conseillere procureur procureure juge magistrat
      magistrate ambassadeur ambassadrice directeur directrice chef cheffe recteur rectrice general
      colonel capitaine commandant amiral sergent roi reine prince princesse pape cardinal archeveque
      eveque porte-parole candidat candidate prefet prefete
      """),
    heads: words(
      """
      ministere secretariat departement direction administration gouvernement agence institut universite
      faculte ecole lycee college academie hopital clinique banque cour tribunal parquet chambre police
      gendarmerie armee garde congres parlement senat assemblee conseil commission comite parti mouvement
      front coalition alliance union syndicat federation confederation association societe fondation
      organisation ligue club groupe entreprise compagnie cooperative ambassade consulat service office
      autorite centre reseau coordination mairie prefecture journal revue editions orchestre choeur
      eglise diocese opera musee caisse chu mutualite bourse
      """),
    generic: words(
      """
      ministere secretariat departement direction administration gouvernement agence institut universite
      faculte ecole lycee college academie hopital banque cour tribunal parquet chambre police armee
      congres assemblee conseil commission comite parti mouvement front alliance union syndicat
      federation association societe fondation organisation groupe entreprise compagnie ambassade service
      office autorite centre etat executif nation republique constitution loi decret code ville province
      region pays ile justice education interieur defense sante economie
      """),
    peoples: words(
      """
      francais anglais britannique allemand italien espagnol portugais belge suisse autrichien hollandais
      neerlandais luxembourgeois danois suedois norvegien finlandais islandais irlandais ecossais gallois
      polonais tcheque slovaque hongrois roumain bulgare grec turc serbe croate slovene bosniaque albanais
      kosovar ukrainien russe bielorusse georgien armenien estonien letton lituanien americain canadien
      quebecois mexicain bresilien argentin chilien colombien peruvien venezuelien cubain haitien
      marocain algerien tunisien libyen egyptien soudanais malien senegalais ivoirien camerounais
      congolais nigerian nigerien ethiopien israelien palestinien libanais syrien irakien iranien
      saoudien yemenite afghan pakistanais indien chinois japonais coreen vietnamien europeen africain
      asiatique arabe parisien lyonnais breton corse basque catalan flamand wallon
      """),
    conjunctions: [" et "], doubtsSentenceStarts: true)
}
