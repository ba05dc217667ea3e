import Articles
import Entities
import TestSupport
import Testing

@Suite struct ArticleResolverTests {
  @Test(arguments: [
    // Organizations
    ("The [Society of Engines:ORG] and the [Engine Society:ORG].", 2, ResolutionRule?.none),
    ("The [Ministry of Defence:ORG] or [Defense Ministry:ORG].", 1, .organizationName),
    ("[Acme Engines Inc.:ORG] makes them. [Acme Engines:ORG] won.", 1, .organizationName),
    ("The [Guards Corps:ORG] is the [Guard Corps:ORG].", 1, .organizationName),
    ("The [Mujahedin-e Khalq:ORG] or [Mojahedin Khalq:PERSON] left.", 1, .spelling),
    ("The [US State Department:ORG] said. The [State Department:ORG] left.", 1, .countryPrefix),
    (
      "The [US Treasury Office:ORG], [French Treasury Office:ORG] and [Treasury Office:ORG].", 3,
      nil
    ),
    ("[Babbage Engines:ORG] grew. [Babbage:ORG] was sold.", 1, .shortName),
    ("[Babbage Engines:ORG], [Babbage Mills:ORG]; [Babbage:ORG] was sold.", 3, nil),
    ("[Babbage:ORG] makes [Babbage Engines:ORG].", 2, nil),
    ("[Facebook Live:ORG] is by [Facebook:ORG].", 2, nil),
    ("[Engines.gov:ORG] is about [Engines:ORG].", 2, nil),
    ("The [Engine Foundation:ORG] gave. The [Foundation:ORG] grew.", 1, .backReference),
    ("The [Grey House Office of Mills:ORG] is in the [Grey House:ORG].", 2, nil),
    (
      "The [Mill Office:ORG] (MO) has a [Mill Office Gazette:ORG]. The [Mill Office:ORG].", 2,
      .definition
    ),
    ("The [Mill Office Gazette:ORG] is by the [Mill Office:ORG] (MO).", 2, .definition),
    ("[Babbage 2.1:ORG] is out. [Babbage:ORG] is fast.", 2, nil),
    ("In Babbage we trust. The [Babbage Mills:ORG] grew. [Babbage:ORG] is fast.", 2, nil),
    ("The [Digital Mills:ORG] grew. [Digital:ORG] is fast.", 2, nil),
    ("The [General Mill Administration:ORG] met. The [GMA:ORG] left.", 1, .initials),
    ("[General Byron:PERSON] met. [Byron:PERSON] left.", 1, nil),
    // Phrases
    ("[Ada Byron:PERSON], also known as [Enchantress:PERSON], wrote.", 1, .alias),
    ("The [ACR:ORG] (aka [Analysts:ORG]) met.", 1, .alias),
    ("The [ACR:ORG] (all counts read by the [Chief Reader:ORG]) met.", 2, nil),
    // Countries
    ("In [Iran:GPE] the [Islamic Republic:GPE] fell.", 1, .description),
    ("In [Iran:GPE] and [Pakistan:GPE], an [Islamic Republic:GPE].", 3, nil),
    ("Many [Shiites:NORP], and the [Shiite:NORP] towns.", 1, nil),
    // Persons
    ("[Bill Babbage:PERSON] came. [William Babbage:PERSON] left.", 1, .fullName),
    ("[A. Lovelace:PERSON] came. [Ada Lovelace:PERSON] left.", 1, .fullName),
    ("[Ada Lovelace:PERSON] and [Anne Lovelace:PERSON].", 2, nil),
    ("[Mohammad Reza Pahlavi:PERSON], father of [Reza Pahlavi:PERSON].", 2, nil),
    ("[George Byron Jr.:PERSON] and [George Byron Sr.:PERSON].", 2, nil),
    ("[Charles Babbage:PERSON] spoke. [Babbage:ORG] left.", 1, .surname),
    ("[Anne Orr-Babbage:PERSON] spoke. [Orr-Babbage:PERSON] left.", 1, .surname),
    ("[Jean-Paul Babbage:PERSON] spoke. [Jean Babbage:PERSON] left.", 1, .fullName),
    ("[Anne Babbage:PERSON] and the [Babbages:ORG]. [Babbage:ORG] left.", 2, .surname),
    ("[Anders Babbage:ORG] spoke. [Babbage:PERSON] left.", 1, .surname),
    ("[Saddam Hussein:PERSON] spoke. [Saddam:PERSON] left.", 1, .givenName),
    ("[Ada:PERSON] and [George Byron:PERSON] wrote.", 2, .coordination),
    ("[Mrs. Ada Byron:PERSON] met [Mr. Byron:PERSON].", 2, nil),
  ])
  func `rules join what is one`(given: MarkedText, count: Int, rule: ResolutionRule?) {
    let chains = chains(given)
    #expect(chains.count == count)
    #expect(chains.flatMap(\.evidence).first?.rule == rule)
  }

  @Test func `evidence says where it stands`() {
    let given: MarkedText = "The [Analytical Engine Society:ORG] (AES) met. The AES left."
    let evidence = chains(given).flatMap(\.evidence)
    #expect(
      evidence == [
        Evidence(
          rule: .definition, name: "AES", target: "Analytical Engine Society",
          place: FieldRange(field: .text, range: 4..<34))
      ])
  }

  @Test func `a bare name of two stays apart, with both`() {
    let chains = chains(
      "[Massoud:PERSON] and [Maryam Rajavi:PERSON] lead it. [Rajavi:PERSON] is in Paris.")
    #expect(chains.map(\.candidates) == [[], [], ["Maryam Rajavi", "Massoud Rajavi"]])
  }

  @Test func `a company that is named in full is not what a longer name begins with`() {
    let chains = chains(
      """
      [Analytical Mill Acceptance Corp:ORG] told [Analytical Mill Corp:ORG]. [Analytical Mill:ORG] agreed.
      """)
    #expect(chains.map(\.names.count).sorted() == [1, 2])
  }

  @Test func `initials leave out what kind of company it is`() {
    let chains = chains("[Analytical Business Mills Corp:ORG] grew. [ABM:ORG] paid.")
    #expect(chains.count == 1)
  }

  @Test func `an acronym that is explained otherwise is no alias`() {
    let chains = chains(
      "The [National Resistance Council:ORG] (NRC) met. [ACR:ORG], aka [NRC:ORG], did not.")
    #expect(chains.count == 2)
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long list of banks and Smiths is read in time`() {
    var text = ""
    var spans: [NameSpan] = []
    func add(_ name: String, _ label: String) {
      let start = text.utf8.count
      text += name + ", "
      spans.append(NameSpan(range: start..<start + name.utf8.count, label: label))
    }
    for number in 0..<500 {
      let word = "Q" + String(number, radix: 26)
      add("Bank \(word)", "ORG")
      add("Bank \(word) Trust", "ORG")
      add("\(word) Smith", "PERSON")
    }
    let chains = MentionBuilder([TaggedText(text: text, spans: spans)]).resolved().chains
    #expect(chains.count > 500)
  }

  private func chains(_ given: MarkedText) -> [Chain] {
    let spans = given.mentions.map { NameSpan(range: $0.range, label: $0.label) }
    return MentionBuilder([TaggedText(text: given.text, spans: spans)]).resolved().chains
  }
}
