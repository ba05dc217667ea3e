import ArticleLibrary
import Articles
import Entities
import TestSupport
import Testing

/// What a library finds that someone says.
@Suite struct QuotationTests {
  /// What is said by Ada Lovelace, and with which verbs.
  private func said(_ text: MarkedText, _ language: String?) throws -> [String] {
    let library = try Library.inMemory()
    try library.importSample([sampleArticle("One", text.text, language: language)])
    let number = try #require(try library.id(of: "One"))
    let article = try #require(try library.article(number))
    var entities: [Int: ArticleEntity] = [:]
    for mention in text.mentions {
      let name = String(decoding: Array(text.text.utf8)[mention.range], as: UTF8.self)
      entities[mention.entity] = ArticleEntity(
        number: mention.entity, name: name, type: mention.type, count: 1)
    }
    try library.setNames(
      ArticleNames(
        mentions: text.mentions, entities: entities.values.sorted { $0.number < $1.number }),
      of: article, by: Analyzer(model: "none", version: 1))
    let id = try #require(try library.entity(named: WrittenName("Ada Lovelace")).first).id
    return try library.quotations(of: id).filter(\.isSpeaker).map {
      let quote = String(decoding: Array($0.passage.text.utf8)[$0.quote], as: UTF8.self)
      return "\($0.verb ?? "-"): \(quote)"
    }
  }

  @Test(
    arguments: [
      (
        "fr",
        """
        « La machine tisse des feuilles et des fleurs », a déclaré [Ada Lovelace:PERSON] à [Turin:GPE].
        """, "déclaré: La machine tisse des feuilles et des fleurs"
      ),
      (
        "fr",
        """
        [Ada Lovelace:PERSON] l’explique ainsi : «\u{A0}Elle ne prétend à rien de nouveau.\u{A0}» Il pleuvait.
        """, "explique: Elle ne prétend à rien de nouveau."
      ),
      (
        "es", "«La máquina teje hojas y flores», señaló [Ada Lovelace:PERSON] en [Turin:GPE].",
        "señaló: La máquina teje hojas y flores"
      ),
      (
        "de", "„Die Maschine webt Blätter und Blumen“, sagte [Ada Lovelace:PERSON] in [Turin:GPE].",
        "sagte: Die Maschine webt Blätter und Blumen"
      ),
      (
        "de", "»Die Maschine webt Blätter und Blumen«, sagte [Ada Lovelace:PERSON] in [Turin:GPE].",
        "sagte: Die Maschine webt Blätter und Blumen"
      ),
      (
        "it", "«La macchina tesse foglie e fiori», ha detto [Ada Lovelace:PERSON] a [Turin:GPE].",
        "detto: La macchina tesse foglie e fiori"
      ),
    ] as [(String, MarkedText, String)])
  func `quotes are marked and told of in each language's way`(
    language: String, text: MarkedText, expected: String
  ) throws {
    #expect(try said(text, language) == [expected])
  }

  @Test func `a verb of another language says nothing`() throws {
    #expect(
      try said("“The engine weaves leaves and flowers.” [Ada Lovelace:PERSON] dice.", "en") == [])
  }
}
