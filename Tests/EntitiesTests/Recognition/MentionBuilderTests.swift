import Articles
import Entities
import TestSupport
import Testing

@Suite struct MentionBuilderTests {
  // MARK: Edges

  @Test(arguments: [
    ("[“Ada Lovelace”:PERSON] wrote.", "“[Ada Lovelace:PERSON]” wrote."),
    ("near [the Hague:GPE]", "near the [Hague:GPE]"),
    ("[Ada’s:PERSON] and [Turin's:GPE] poems", "[Ada:PERSON]’s and [Turin:GPE]'s poems"),
    ("[Ada\nTurin:PERSON]", "[Ada:PERSON]\nTurin"),
    ("in the [U.S.:GPE]", "in the [U.S.:GPE]"),
    ("by [Acme Inc.:ORG], and [Acme Corp:ORG].", "by [Acme Inc.:ORG], and [Acme Corp:ORG]."),
    ("[Menabrea (Turin):ORG]", "[Menabrea (Turin):ORG]"),
    ("([Menabrea):PERSON]", "([Menabrea:PERSON])"),
    (
      "[Dr Sue Black:PERSON] and [Lord Stanley:PERSON]",
      "Dr [Sue Black:PERSON] and [Lord Stanley:PERSON]"
    ),
    ("[Laughter:PERSON] and [Hope:PERSON]", "Laughter and [Hope:PERSON]"),
    ("at [...:ORG] and [twelve:PERSON]", "at ... and twelve"),
    ("[https://turin.example/Ada:ORG]", "https://turin.example/Ada"),
    ("[دانشگاه:ORG]", "[دانشگاه:ORG]"),
    ("in [turin:GPE] with [ada:PERSON]", "in [turin:GPE] with ada"),
    ("[The Hill:ORG] and, for [The Hill:ORG], me", "The [Hill:ORG] and, for [The Hill:ORG], me"),
    ("the Mujahedin [al-Khalq:ORG]", "the [Mujahedin al-Khalq:ORG]"),
    ("the Syrian [al-Khalq:ORG]", "the Syrian [al-Khalq:ORG]"),
    ("the [Mujahedin:GPE]-e Khalq", "the [Mujahedin-e Khalq:ORG]"),
    ("The [Mujahedin:NORP] e-Khalq", "The [Mujahedin e-Khalq:ORG]"),
    ("nor [Ada the:PERSON] age of [Turin and:GPE]", "nor [Ada:PERSON] the age of [Turin:GPE] and"),
    ("in [the\u{A0}Turin Times:ORG]", "in the\u{A0}[Turin Times:ORG]"),
    ("a [PhD:WORK_OF_ART] in numbers", "a PhD in numbers"),
    ("[8-Ada Lovelace:PERSON] scored", "8-[Ada Lovelace:PERSON] scored"),
    (
      "[Brown co-founded:ORG] it with [Mills said:ORG]",
      "[Brown:ORG] co-founded it with [Mills:ORG] said"
    ),
    ("the [Mill Plan) Advance Papers:ORG]", "the Mill Plan) [Advance Papers:ORG]"),
    ("the [League of United:ORG]", "the [League of United:ORG]"),
    (
      "the [Mujahedin:PERSON] [al-Khalq:ORG] and [Ada al-Turin:PERSON]",
      "the [Mujahedin al-Khalq:PERSON] and [Ada al-Turin:PERSON]"
    ),
  ])
  func `names are cut at their edges`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  // MARK: Modifiers

  @Test(arguments: [
    ("[pro-ACR:ORG] people", "pro-[ACR:ORG] people"),
    ("the [Italian ACR:ORG]", "the Italian [ACR:ORG]"),
    (
      "[Ada:PERSON] came. [Ada’s Analytical Society:ORG] met.",
      "[Ada:PERSON] came. [Ada:PERSON]’s [Analytical Society:ORG] met."
    ),
    (
      "The [ACR:ORG], [ACR:ORG] and [ACR Saudi Arabia:ORG]",
      "The [ACR:ORG], [ACR:ORG] and [ACR:ORG] [Saudi Arabia:GPE]"
    ),
    ("[Mary Somerville:ORG] said so.", "[Mary Somerville:PERSON] said so."),
    ("The [Mary University:ORG] said so.", "The [Mary University:ORG] said so."),
    (
      "[Looms, Mills:PERSON] and [Lovelace, Ada:PERSON]",
      "[Looms:PERSON], [Mills:PERSON] and [Lovelace, Ada:PERSON]"
    ),
    ("[ACR:ORG] and [ACR&#8217;s Mill Jam:ORG]", "[ACR:ORG] and [ACR:ORG]&#8217;s Mill Jam"),
    (
      "[Creating the Mill Society:ORG] is of the [Mill Society:ORG]",
      "Creating the [Mill Society:ORG] is of the [Mill Society:ORG]"
    ),
    ("[Slack:ORG] or [Slack, Loom Chat:ORG]", "[Slack:ORG] or [Slack:ORG], [Loom Chat:ORG]"),
    ("[Slack, Loom Chat:ORG]", "[Slack, Loom Chat:ORG]"),
    ("in [Windsor, Vermont:GPE]", "in [Windsor:GPE], [Vermont:GPE]"),
    (
      "[Anne, Mary:ORG] and [Smith, Inc.:ORG]", "[Anne:PERSON], [Mary:PERSON] and [Smith, Inc.:ORG]"
    ),
  ])
  func `what is not of a name is taken off`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  // MARK: Propagation

  @Test(arguments: [
    (
      "[Ada Lovelace:PERSON] knew. Did Ada Lovelace?",
      "[Ada Lovelace:PERSON] knew. Did [Ada Lovelace:PERSON]?"
    ),
    (
      "The [ACR:ORG] and pro-ACR men, ACRs, ACRE", "The [ACR:ORG] and pro-[ACR:ORG] men, ACRs, ACRE"
    ),
    ("[Turin:GPE] is a town; Turin, not TURIN", "[Turin:GPE] is a town; [Turin:GPE], not TURIN"),
    ("[Player:ORG] said a player is a Player", "[Player:ORG] said a player is a Player"),
    (
      "[Anne Lovelace:PERSON] won. Lovelace left",
      "[Anne Lovelace:PERSON] won. [Lovelace:PERSON] left"
    ),
    ("[Anne Baker:PERSON] won. Baker is a baker", "[Anne Baker:PERSON] won. Baker is a baker"),
    ("[Anne Turin:PERSON] won in Turin", "[Anne Turin:PERSON] won in Turin"),
    (
      "[Turin:GPE] and the [Turin Society:ORG]; Turin Society",
      "[Turin:GPE] and the [Turin Society:ORG]; [Turin Society:ORG]"
    ),
    (
      "The [Khalq-e Turin:ORG] and Khalq Turin",
      "The [Khalq-e Turin:ORG] and [Khalq Turin:ORG]"
    ),
    ("[Khalq:ORG] and Al-Khalq", "[Khalq:ORG] and Al-Khalq"),
    ("[Perth:GPE] has a Perth Glory", "[Perth:GPE] has a Perth Glory"),
    ("The [ACR:ORG], the ACRMary Smith", "The [ACR:ORG], the [ACR:ORG][Mary Smith:PERSON]"),
    ("[Perth:GPE] of the Perth-Glory", "[Perth:GPE] of the Perth-Glory"),
    ("[Turin:GPE], see x.example/Turin and @Turin", "[Turin:GPE], see x.example/Turin and @Turin"),
  ])
  func `an accepted name is found everywhere`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  // MARK: Definitions

  @Test(arguments: [
    (
      "The Analytical Engine Society (AES) met. An AES man spoke.",
      "The [Analytical Engine Society:ORG] ([AES:ORG]) met. An [AES:ORG] man spoke."
    ),
    (
      "The [Mujahedin-e Khalq:ORG] (MKO) said the MKO had won.",
      "The [Mujahedin-e Khalq:ORG] ([MKO:ORG]) said the [MKO:ORG] had won."
    ),
    (
      "AES (Analytical Engine Society) met.",
      "[AES:ORG] ([Analytical Engine Society:ORG]) met."
    ),
    (
      "The AES, or [Society of Engines:ORG], met.",
      "The [AES:ORG], or [Society of Engines:ORG], met."
    ),
    (
      "a foreign analytical engine (FAE) of the [FAE:ORG]",
      "a foreign analytical engine (FAE) of the FAE"
    ),
    ("[Springfield:GPE] (US)", "[Springfield:GPE] (US)"),
    ("the rest (see below) and (IV)", "the rest (see below) and (IV)"),
  ])
  func `an acronym is what it is defined as`(given: MarkedText, expected: MarkedText) {
    #expect(marked(given) == expected)
  }

  @Test func `an acronym is one entity with its long form`() {
    let names = names(
      "The [Analytical Engine Society:ORG] (AES) met. The AES left. [AES:PERSON] won.")
    #expect(
      names.entities == [
        ArticleEntity(number: 0, name: "Analytical Engine Society", type: .organization, count: 4)
      ])
    #expect(Set(names.mentions.map(\.type)) == [.organization])
  }

  // MARK: Groups

  @Test func `case, possessives and articles do not make another name`() {
    let names = names(
      "The [Analytical Society:ORG] met. [ANALYTICAL SOCIETY:ORG] and [the Analytical Society’s:ORG] men."
    )
    #expect(names.entities.map(\.name) == ["Analytical Society"])
    #expect(names.entities.map(\.count) == [3])
  }

  @Test func `a surname is the one person who has it`() {
    let names = names(
      "[Ada Lovelace:PERSON] wrote. [Lovelace:GPE] was ill, said [Mrs Lovelace:PERSON].")
    #expect(names.entities.map(\.name) == ["Ada Lovelace"])
    #expect(names.mentions.map(\.type) == [.person, .person, .person])
  }

  @Test func `a surname of two persons is neither`() {
    let names = names("[Ada Byron:PERSON] and [George Byron:PERSON] met. [Byron:PERSON] left.")
    #expect(names.entities.map(\.name) == ["Ada Byron", "George Byron", "Byron"])
  }

  @Test func `a place is no surname`() {
    let names = names("[Jack London:PERSON] lived in [London:GPE].")
    #expect(names.entities.map(\.type) == [.person, .place])
  }

  @Test func `one and many of a people are one`() {
    let names = names(
      "An [Iraqi:NORP] and two [Iraqis:NORP]; the [Texas:GPE] and the [Texan:NORP].")
    #expect(names.entities.map(\.count) == [2, 1, 1])
  }

  @Test func `a lake is a place`() {
    let names = names(
      "[Lake Como:PERSON], [Mount Ada:ORG], [Turin Square:ORG], [Bank of Turin:ORG]")
    #expect(names.mentions.map(\.type) == [.place, .place, .place, .organization])
  }

  @Test(arguments: [
    ("[Isfahan:ORG] fell." as MarkedText, EntityType.place),
    ("[Twitter:PERSON] fell.", .organization), ("[al-Jazeera:NORP] fell.", .organization),
    ("The [Babbage:ORG] administration fell.", .person),
    ("The [Babbage:ORG] engine fell.", .organization),
    ("[Sharon:ORG] fell.", .person), ("[Ottawa:ORG] fell.", .place),
  ])
  func `what everybody knows outweighs one guess`(given: MarkedText, type: EntityType) {
    #expect(names(given).mentions.map(\.type) == [type])
  }

  @Test func `a country has many names`() {
    let names = names("The [US:GPE], the [U.S.:GPE], [America:GPE] and the [United States:ORG].")
    #expect(names.entities.count == 1)
    #expect(names.mentions.map(\.type) == [.place, .place, .place, .place])
  }

  @Test func `most mentions decide the type`() {
    let names = names("[ACR:PERSON] and the [ACR:ORG] and [ACR:ORG].")
    #expect(names.mentions.map(\.type) == [.organization, .organization, .organization])
    #expect(names.mentions.map(\.label) == ["ORG", "ORG", "ORG"])
  }

  // MARK: Zones

  @Test func `a headline is looked up`() {
    let given: MarkedText = """
      [Trouble With Ada Lovelace:WORK_OF_ART] In [Turin Policy:ORG]

      [Ada Lovelace:PERSON] wrote a letter to a friend.

      The friend did not answer for years.

      """
    #expect(
      marked(given).description.hasPrefix(
        "Trouble With [Ada Lovelace:PERSON] In [Turin Policy:?ORG]"))
  }

  @Test func `a line that is merely full does not end a name, and is no headline`() {
    let given: MarkedText = """
      Many letters went to and fro between the [Analytical
      Society:ORG] and its friends in the country before anybody
      thought of writing them down, among others to the members
      [Charles Babbage:PERSON], [Mary Somerville:PERSON], [Luigi Menabrea:PERSON]
      and others who were never heard of again, whatever their
      letters said and however often they came. The [Turin:GPE]

      [Times:ORG] was printed elsewhere.

      """
    #expect(marked(given) == given)
    #expect(names(given).entities.first?.name == "Analytical Society")
  }

  @Test func `a line of a list is no headline`() {
    let given: MarkedText = """
      These came to the evening.

      - [Ada Lovelace:PERSON], [Turin Society:ORG]
      - [Charles Babbage:PERSON]

      They stayed for hours.

      """
    #expect(marked(given) == given)
  }

  @Test func `a headline that a country opens names the country`() {
    let names = MentionBuilder([
      TaggedText(text: "Nothing else.", spans: []),
      TaggedText(
        field: .caption(0), text: "Saudi Arabia Secretly Sent Truckloads of Gold",
        spans: [NameSpan(range: 0..<37, label: "ORG")]),
      TaggedText(
        field: .caption(1), text: "Iran Air Flight Lands",
        spans: [NameSpan(range: 0..<8, label: "ORG")]),
    ]).names()
    #expect(names.mentions.map(\.range) == [0..<12, 0..<8])
    #expect(names.mentions.map(\.type) == [.place, .organization])
    #expect(names.mentions.allSatisfy { $0.isTentative })
  }

  @Test func `titles and captions show what the body knows`() {
    let builder = MentionBuilder([
      TaggedText(
        field: .title, text: "Ada Lovelace Meets Babbage",
        spans: [
          NameSpan(range: 0..<18, label: "PERSON"), NameSpan(range: 19..<26, label: "PERSON"),
        ]),
      TaggedText(
        text: "Yes, Ada Lovelace came.", spans: [NameSpan(range: 5..<17, label: "PERSON")]),
      TaggedText(field: .caption(0), text: "Ada Lovelace, 1840", spans: []),
    ])
    let names = builder.names()
    #expect(names.mentions.map(\.field) == [.title, .title, .text, .caption(0)])
    #expect(names.mentions.map(\.range) == [0..<12, 19..<26, 5..<17, 0..<12])
    #expect(names.mentions.map(\.isTentative) == [false, true, false, false])
    #expect(names.entities.map(\.name) == ["Ada Lovelace"])
  }

  // MARK: Damage

  @Test func `spans that make no sense do no harm`() {
    let spans = [
      NameSpan(range: 0..<900, label: "PERSON"), NameSpan(range: 3..<3, label: "ORG"),
      NameSpan(range: 700..<900, label: "GPE"), NameSpan(range: 1..<3, label: "no label"),
      NameSpan(range: 2..<6, label: "ORG"), NameSpan(range: 4..<8, label: "ORG"),
    ]
    for text in ["", "É", "Ada and Turin", "((((", "\n\n\n", "A.B.C. (D.E.) (F"] {
      let names = MentionBuilder([TaggedText(text: text, spans: spans)]).names()
      #expect(names.mentions.map(\.range.upperBound).max() ?? 0 <= text.utf8.count)
      for (first, second) in zip(names.mentions, names.mentions.dropFirst()) {
        #expect(first.range.upperBound <= second.range.lowerBound)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a long run of initials is read once`() {
    let text = String(repeating: "A.B.", count: 30_000)
    #expect(MentionBuilder([TaggedText(text: text, spans: [])]).names().mentions.isEmpty)
  }

  private func names(_ given: MarkedText) -> ArticleNames {
    let spans = given.mentions.map { NameSpan(range: $0.range, label: $0.label) }
    return MentionBuilder([TaggedText(text: given.text, spans: spans)]).names()
  }

  private func marked(_ given: MarkedText) -> MarkedText {
    MarkedText(text: given.text, mentions: names(given).mentions)
  }
}
