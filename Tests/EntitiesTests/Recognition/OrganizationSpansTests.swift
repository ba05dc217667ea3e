import Articles
import Entities
import TestSupport
import Testing

@Suite struct OrganizationSpansTests {
  @Test(arguments: [
    (
      "at the [U.S. Department:ORG] of the [Treasury:ORG]’s door",
      "at the [U.S. Department of the Treasury:ORG]’s door"
    ),
    (
      "at the [Home Office:ORG] of [Ada Byron:PERSON]",
      "at the [Home Office:ORG] of [Ada Byron:PERSON]"
    ),
    ("at the [Home Office:ORG] of old", "at the [Home Office:ORG] of old"),
    ("at Mill and [Co Inc:GPE] today", "at [Mill and Co Inc:ORG] today"),
    ("at [Mill:ORG] and [Co of Turin:ORG]", "at [Mill and Co of Turin:ORG]"),
    ("at [Mill:PERSON] & [Co:ORG]", "at [Mill & Co:ORG]"),
    ("at home a [Co Inc:ORG] met", "at home a Co Inc met"),
    ("at home [Asa:PERSON] met", "at home [Asa:PERSON] met"),
    (
      "at the [U.S.:GPE] Patent and [Trademark Office:ORG]",
      "at the [U.S. Patent and Trademark Office:ORG]"
    ),
    ("at the Engine and [Mill Office:ORG]", "at the [Engine and Mill Office:ORG]"),
    (
      "at [Babbage:PERSON] and [Mill Office:ORG]", "at [Babbage:PERSON] and [Mill Office:ORG]"
    ),
    ("at home and [Mill Office:ORG]", "at home and [Mill Office:ORG]"),
    (
      "the [U.S. Mill Services:ORG] Administration’s",
      "the [U.S. Mill Services Administration:ORG]’s"
    ),
    (
      "the [Institute of Mill Weaving:ORG] and Bioweaving launched",
      "the [Institute of Mill Weaving and Bioweaving:ORG] launched"
    ),
    (
      "the [Bureau of Alcohol, Tobacco, Firearms:ORG], and Explosives has",
      "the [Bureau of Alcohol, Tobacco, Firearms, and Explosives:ORG] has"
    ),
    (
      "the [Institute of Weaving:ORG] and [Looms:ORG] met",
      "the [Institute of Weaving and Looms:ORG] met"
    ),
    (
      "the [Institute of Weaving:ORG] and [Babbage:PERSON] met",
      "the [Institute of Weaving:ORG] and [Babbage:PERSON] met"
    ),
    ("the [Academy of Turin:ORG] and Ostia met", "the [Academy of Turin:ORG] and Ostia met"),
  ])
  func `a name is as long as its office has fields`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  @Test(arguments: [
    ("a [18F:ORG] team, and 18F again", "a [18F:ORG] team, and [18F:ORG] again"),
    ("then NASA said so", "then [NASA:ORG] said so"),
    ("the NASA-led team and nasa.gov/NASA", "the NASA-led team and nasa.gov/NASA"),
    ("IT IS SAID THAT NASA LEFT", "IT IS SAID THAT NASA LEFT"),
    ("Who knows? The man WHO left", "Who knows? The man WHO left"),
    ("in the 1980S and on a 4K screen", "in the 1980S and on a 4K screen"),
    (
      "any [Facebook:ORG], Twitter, Pinterest, Amazon and Visa page.",
      "any [Facebook:ORG], [Twitter:ORG], [Pinterest:ORG], [Amazon:ORG] and Visa page."
    ),
    ("the Twitter Town and Enzo Ferrari left", "the Twitter Town and Enzo Ferrari left"),
    (
      "the [Republican:NORP] Guards and [Republican:NORP] guards",
      "the [Republican Guards:ORG] and [Republican:NORP] guards"
    ),
  ])
  func `well-known acronyms are found where no model sees them`(
    given: MarkedText, expected: MarkedText
  ) {
    #expect(marked(given) == expected)
  }

  @Test(arguments: [
    (
      "The [Home Weaving Society:ORG] met. HWS-led teams, an HWS page.",
      "The [Home Weaving Society:ORG] met. [HWS:ORG]-led teams, an [HWS:ORG] page."
    ),
    (
      "The [U.S. Home Weaving Society:ORG] met. HWS is full.",
      "The [U.S. Home Weaving Society:ORG] met. [HWS:ORG] is full."
    ),
    ("The [Home Society:ORG] met. HS is full.", "The [Home Society:ORG] met. HS is full."),
    (
      "The [Home Weaving Society:ORG] and the [Hill Weaving Society:ORG]. HWS is full.",
      "The [Home Weaving Society:ORG] and the [Hill Weaving Society:ORG]. HWS is full."
    ),
  ])
  func `the initials of a name are found where no model sees them`(
    given: MarkedText, expected: MarkedText
  ) {
    #expect(marked(given) == expected)
  }

  @Test(arguments: [
    ("of the Turin-American Society and", "of the [Turin-American Society:ORG] and"),
    ("by the Society of Mills", "by the Society of Mills"),
    ("in Loom Society", "in Loom Society"),
    ("the Loom Society Act", "the Loom Society Act"),
    ("the [Loom:ORG] Society and", "the [Loom:ORG] Society and"),
  ])
  func `a body is found where no model sees it`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  @Test func `a name with digits is nobody’s`() {
    let given: MarkedText = "He wrote for [Culture11:PERSON] then."
    #expect(marked(given) == "He wrote for [Culture11:ORG] then.")
  }

  @Test func `a picture is no country`() {
    let given: MarkedText = "A [PNG:ORG] of [Papua New Guinea:GPE]."
    #expect(names(given).entities.count == 1)
    #expect(names("A [PNG:ORG] of it.").entities.map(\.type) == [.organization])
  }

  private func names(_ given: MarkedText) -> ArticleNames {
    let spans = given.mentions.map { NameSpan(range: $0.range, label: $0.label) }
    return MentionBuilder([TaggedText(text: given.text, spans: spans)]).names()
  }

  private func marked(_ given: MarkedText) -> MarkedText {
    MarkedText(text: given.text, mentions: names(given).mentions)
  }
}
