import ArticleLibrary
import Articles
import Entities
import TestSupport
import Testing

/// What a library finds that someone says, or is called.
@Suite struct SpeechTests {
  /// What is said by Ada Lovelace, and with which verbs.
  private func said(_ text: MarkedText, _ language: String?) throws -> [String] {
    let (library, id) = try library(text, language)
    return try library.quotations(of: id).filter(\.isSpeaker).map {
      let quote = String(decoding: Array($0.passage.text.utf8)[$0.quote], as: UTF8.self)
      return "\($0.verb ?? "-"): \(quote)"
    }
  }

  /// A library with one article, and who is meant by Ada Lovelace there.
  private func library(
    _ text: MarkedText, _ language: String?
  ) throws -> (library: Library, id: EntityID) {
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
    return (library, try #require(try library.entity(named: WrittenName("Ada Lovelace")).first).id)
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
        "fr",
        """
        Elle tisse. » Puis dans la salle de Turin : « Rien de tel n’existait », a dit [Ada Lovelace:PERSON].
        """, "dit: Rien de tel n’existait"
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

  @Test(
    arguments: [
      ("en", "[Ada Lovelace:PERSON], a mathematician, left.", "a mathematician"),
      ("es", "[Ada Lovelace:PERSON], una matemática inglesa, se fue.", "una matemática inglesa"),
      ("fr", "[Ada Lovelace:PERSON] était une pionnière.", "une pionnière"),
      ("fr", "[Ada Lovelace:PERSON], l’amie de Babbage, partit.", "l’amie de Babbage"),
      ("de", "[Ada Lovelace:PERSON] war eine Mathematikerin.", "eine Mathematikerin"),
      ("it", "[Ada Lovelace:PERSON], la contessa, partì.", "la contessa"),
    ] as [(String, MarkedText, String)])
  func `what someone is called is found in each language's way`(
    language: String, text: MarkedText, expected: String
  ) throws {
    let (library, id) = try library(text, language)
    #expect(try library.descriptions(of: id).map(\.text) == [expected])
  }
}
