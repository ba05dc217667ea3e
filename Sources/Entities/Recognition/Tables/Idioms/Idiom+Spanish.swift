extension Idiom {
  /// Written for this project from general knowledge.
  static let spanish = Idiom(
    small: words(
      """
      el la los las un una unos unas lo al de del en y e o u a ante con contra desde entre hacia hasta
      para por segun sin sobre tras su sus este esta estos estas ese esa esos esas aquel aquella otro
      otra otros otras que como cuando donde si no es mas pero sino tambien asi ni durante mediante ademas luego
      entonces ahora hoy ayer algunos algunas varios varias muchos muchas todos todas cada mientras aunque
      porque pues incluso
      """),
    titles: words(
      """
      sr sra srta sres dr dra d dna don dona lic ing prof profa gral cnel cap tte mons fr sor padre
      senor senora senorita doctor doctora licenciado licenciada ingeniero ingeniera
      """),
    men: words("sr d don senor doctor licenciado ingeniero padre rey principe"),
    women: words(
      "sra srta dna dona senora senorita doctora licenciada ingeniera sor reina princesa"),
    offices: words(
      """
      presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra
      exministro exministra viceministro viceministra canciller secretario secretaria subsecretario
      subsecretaria gobernador gobernadora exgobernador alcalde alcaldesa exalcalde senador senadora
      diputado diputada legislador legisladora congresista concejal fiscal juez jueza magistrado
      magistrada procurador procuradora contralor contralora embajador embajadora director directora
      jefe jefa rector rectora general coronel capitan comandante almirante sargento rey reina principe
      princesa papa cardenal arzobispo obispo portavoz vocero vocera candidato candidata mandatario
      mandataria exmandatario intendente defensor defensora inspector inspectora delegado delegada
      """),
    heads: words(
      """
      ministerio secretaria subsecretaria departamento direccion administracion gobierno agencia
      instituto universidad facultad escuela colegio academia hospital clinica banco corte tribunal
      juzgado sala camara fiscalia procuraduria contraloria defensoria policia ejercito armada fuerza
      fuerzas guardia congreso parlamento senado asamblea consejo comision comite junta partido
      movimiento frente coalicion alianza union sindicato federacion confederacion asociacion sociedad
      fundacion organizacion liga club grupo empresa compania corporacion consorcio cooperativa
      embajada consulado superintendencia servicio oficina autoridad centro red coordinadora intendencia
      municipalidad ayuntamiento alcaldia gremio diario revista editorial orquesta iglesia obispado
      """),
    generic: words(
      """
      ministerio secretaria departamento direccion administracion gobierno agencia instituto universidad
      facultad escuela colegio academia hospital banco corte tribunal juzgado sala camara fiscalia
      policia ejercito congreso parlamento asamblea consejo comision comite junta partido movimiento
      frente alianza union sindicato federacion asociacion sociedad fundacion organizacion grupo empresa
      compania embajada servicio oficina autoridad centro estado ejecutivo legislativo nacion republica
      constitucion ley decreto codigo reglamento ciudad provincia municipio region pais isla mandatario
      justicia educacion interior defensa salud economia seguridad ciencia turismo transporte derecho
      """),
    conjunctions: [" y ", " e "], verbEndings: ["ó", "aron", "ieron"], hasTwoSurnames: true,
    doubtsSentenceStarts: true)
}
