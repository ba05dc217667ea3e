import Articles
import Entities
import TestSupport
import Testing

@Suite struct PersonSpansTests {
  @Test(arguments: [
    (
      "[William:PERSON] “Bill” Kerrwick and [Anne Lee:PERSON] \"[Annie\" Kerrwick:WORK_OF_ART] sang.",
      "[William “Bill” Kerrwick:PERSON] and [Anne Lee \"Annie\" Kerrwick:PERSON] sang."
    ),
    ("[Jacques:PERSON]-[Louis David:PERSON] painted.", "[Jacques-Louis David:PERSON] painted."),
    ("[Anne:PERSON] Kerrwick won.", "[Anne Kerrwick:PERSON] won."),
    ("Anne [Kerrwick:PERSON] won.", "[Anne Kerrwick:PERSON] won."),
    (
      "[Anne:PERSON] Street and [Anne:PERSON] Said So",
      "[Anne:PERSON] Street and [Anne:PERSON] Said So"
    ),
    (
      "Coach: Lisa Kerrwick, Sarah J. Hollmann and Anne-Marie Loos-Braun.",
      "Coach: [Lisa Kerrwick:PERSON], [Sarah J. Hollmann:PERSON] and [Anne-Marie Loos-Braun:PERSON]."
    ),
    (
      "The Anne Kerrwick Foundation and St. Anne Kerrwick",
      "The Anne Kerrwick Foundation and St. Anne Kerrwick"
    ),
    (
      "Anne Street and Martin Luther King Boulevard", "Anne Street and Martin Luther King Boulevard"
    ),
  ])
  func `a person's name is as long as it is`(given: MarkedText, expected: MarkedText) {
    #expect(given.read == expected)
  }

  @Test(arguments: [
    (
      "[Ann Orr and Tom Roe:PERSON] met. [Ann and Tom Roe:PERSON] left.",
      "[Ann Orr:PERSON] and [Tom Roe:PERSON] met. [Ann:PERSON] and [Tom Roe:PERSON] left."
    ),
    (
      "The [Mill Trust:ORG] and [Loom:ORG]. The [Loom and Mill Trust:ORG] grew.",
      "The [Mill Trust:ORG] and [Loom:ORG]. The [Loom:ORG] and [Mill Trust:ORG] grew."
    ),
    ("The [Loom and Mill Trust:ORG] grew.", "The [Loom and Mill Trust:ORG] grew."),
  ])
  func `two names are two`(given: MarkedText, expected: MarkedText) {
    #expect(given.read == expected)
  }

  @Test(arguments: [
    (
      "Email [ada@turin.example:ORG] by 6:00 p.m. [EST:ORG].",
      "Email ada@turin.example by 6:00 p.m. EST."
    ),
    ("On [Twitter:ORG]:\u{A0}@ada1842.", "On [Twitter:ORG]:\u{A0}@ada1842."),
    ("[Weaving:ORG] is old, and weaving is slow.", "Weaving is old, and weaving is slow."),
    (
      "[Weaver:PERSON] said: to [Weaver:PERSON] a weaver.",
      "[Weaver:PERSON] said: to [Weaver:PERSON] a weaver."
    ),
  ])
  func `what is no name is none`(given: MarkedText, expected: MarkedText) {
    #expect(given.read == expected)
  }
}

extension MarkedText {
  /// The same text with the names that are found when a model finds these.
  var read: MarkedText {
    let spans = mentions.map { NameSpan(range: $0.range, label: $0.label) }
    let names = MentionBuilder([TaggedText(text: text, spans: spans)]).names()
    return MarkedText(text: text, mentions: names.mentions)
  }
}
