import ArticleLibrary
import Articles
import Entities
import TestSupport
import Testing

/// What a library says of what its articles name.
@Suite struct LibraryEntityTests {
  private let library: Library
  private let analyzer = Analyzer(model: "none", version: 1)

  init() throws {
    library = try Library.inMemory()
    let articles: [(String, String, MarkedText)] = [
      (
        "One", "2021-03-01",
        """
        The [Analytical Engine Society:ORG] met in [Turin:GPE] in 1840. “Its powers are beyond what we \
        thought,” said [Ada Lovelace:PERSON], a mathematician of rank, to the [Analytical Engine \
        Society:ORG].
        """
      ),
      (
        "Two", "2021-04-02",
        """
        [Ada Lovelace:PERSON] wrote to [Turin:GPE] on 14 July 1842. The [Analytical Engine \
        Society:ORG] is a learned body.
        """
      ),
      ("Three", "2021-05-03", "[Luigi Menabrea:PERSON] never left [Turin:GPE]."),
    ]
    try library.importSample(
      articles.enumerated().map {
        sampleArticle($1.0, $1.2.text, date: $1.1, outlet: "Paper", position: $0)
      })
    for (title, _, text) in articles { try setNames(text, of: title) }
  }

  private func setNames(_ text: MarkedText, of title: String) throws {
    let id = try #require(try library.id(of: title))
    let article = try #require(try library.article(id))
    var entities: [Int: ArticleEntity] = [:]
    for mention in text.mentions {
      let name = String(decoding: Array(text.text.utf8)[mention.range], as: UTF8.self)
      entities[
        mention.entity,
        default: ArticleEntity(number: mention.entity, name: name, type: mention.type, count: 0)
      ].count += 1
    }
    try library.setNames(
      ArticleNames(
        mentions: text.mentions, entities: entities.values.sorted { $0.number < $1.number }),
      of: article, by: analyzer)
  }

  private func id(_ name: String) throws -> EntityID {
    try #require(try library.entity(named: WrittenName(name)).first).id
  }

  @Test func `a person stays one whose surname was taken for a company more often`() throws {
    let company: MarkedText = "[Menabrea:ORG] met [Ada Lovelace:PERSON]."
    let texts: [(String, MarkedText)] = [
      ("Four", "[Luigi Menabrea:PERSON] met [Ada Lovelace:PERSON]."), ("Five", company),
      ("Six", company), ("Seven", company),
    ]
    try library.importSample(texts.map { sampleArticle($0, $1.text) }, path: "/more.txt")
    for (title, text) in texts { try setNames(text, of: title) }
    let found = try library.entities(EntityFilter(text: "menabrea"), in: 0..<9)
    #expect(found.map(\.name) == ["Luigi Menabrea"])
    #expect(found.map(\.type) == [.person])
  }

  @Test func `a list is ordered, filtered by any alias and cut`() throws {
    let all = try library.entities(in: 0..<10)
    #expect(all.first?.name == "Turin")
    #expect(
      all.map { [$0.articles, $0.mentions] }
        == all.map { [$0.articles, $0.mentions] }.sorted { $1.lexicographicallyPrecedes($0) })
    #expect(try library.entityCount() == 4)
    let counted = try library.countedEntities(EntityFilter(text: "a"), in: 0..<1)
    #expect(counted.entities.count == 1)
    #expect(try counted.total == library.entities(EntityFilter(text: "a"), in: 0..<9).count)
    #expect(try library.entities(EntityFilter(text: "love"), in: 0..<9).map(\.mentions) == [2])
    #expect(try library.entities(EntityFilter(text: "love "), in: 0..<9).isEmpty)
    #expect(try library.entities(EntityFilter(text: "love."), in: 0..<9).isEmpty)
    #expect(try library.entities(EntityFilter(text: "l."), in: 0..<9).count == 2)
    #expect(try library.entities(EntityFilter(text: "lovelace "), in: 0..<9).count == 1)
    #expect(try library.entities(EntityFilter(type: .place), in: 0..<9).map(\.name) == ["Turin"])
    #expect(
      try library.entities(EntityFilter(order: .name), in: 0..<2).map(\.name)
        == ["Ada Lovelace", "Analytical Engine Society"])
  }

  @Test func `a card says who, when, beside whom and in which months`() throws {
    let card = try #require(try library.card(of: id("Ada Lovelace")))
    #expect(card.entity.articles == 2 && card.entity.mentions == 2)
    #expect(card.aliases == [EntityAlias(text: "Ada Lovelace", count: 2)])
    #expect(card.first?.date == PartialDate("2021-03-01"))
    #expect(card.last?.date == PartialDate("2021-04-02"))
    #expect(
      card.together.map(\.entity.name).sorted() == ["Analytical Engine Society", "Turin"])
    #expect(card.months.map(\.month) == [3, 4] && card.months.map(\.mentions) == [1, 1])
  }

  @Test func `a walk goes over all mentions, the newest article first, and back`() throws {
    let turin = try id("Turin")
    var place = try library.firstMention(of: turin)
    var titles: [String?] = []
    while let here = place {
      titles.append(try library.article(here.article)?.content.title)
      #expect(try library.position(of: here, of: turin)?.mention == titles.count)
      place = try library.mention(after: here, of: turin)
    }
    #expect(titles == ["Three", "Two", "One"])
    let last = try #require(try library.lastMention(of: turin))
    let before = try #require(try library.mention(before: last, of: turin))
    #expect(try library.article(before.article)?.content.title == "Two")
    #expect(try library.entity(at: before)?.name == "Turin")
    #expect(try library.entities(in: before.article).values.contains(turin))
  }

  @Test func `a concordance is ordered by date, left and right`() throws {
    let turin = try id("Turin")
    let byDate = try library.concordance(of: turin)
    #expect(byDate.lines.map(\.title) == ["Three", "Two", "One"])
    #expect(byDate.articles == 3 && byDate.mentions == 3)
    #expect(byDate.lines.map(\.match) == ["Turin", "Turin", "Turin"])
    #expect(
      try library.concordance(of: turin, order: .left).lines.map(\.title) == [
        "One", "Three", "Two",
      ])
    #expect(
      try library.concordance(of: turin, order: .right).lines.map(\.title)
        == ["Three", "One", "Two"])
  }

  @Test func `passages name both, the nearest first`() throws {
    let found = try library.passages(naming: id("Ada Lovelace"), and: id("Turin"))
    #expect(found.map(\.nearness) == [.sentence, .paragraph])
    #expect(found.first?.passage.title == "Two")
  }

  @Test func `it is known who said what, and what is called what`() throws {
    let said = try library.quotations(of: id("Ada Lovelace"))
    #expect(said.map(\.isSpeaker) == [true] && said.map(\.verb) == ["said"])
    let passage = try #require(said.first)
    #expect(
      String(decoding: Array(passage.passage.text.utf8)[passage.quote], as: UTF8.self)
        == "Its powers are beyond what we thought,")
    #expect(
      try library.descriptions(of: id("Ada Lovelace")).map(\.text) == ["a mathematician of rank"])
    #expect(
      try library.descriptions(of: id("Analytical Engine Society")).map(\.text)
        == ["a learned body"])
  }

  @Test func `whoever is quoted nowhere says what he writes`() throws {
    let library = try Library.inMemory()
    try library.importSample([
      sampleArticle(
        "Four", "TURIN", "The engine weaves leaves and flowers, as a loom does, and never tires.",
        date: "2021-06-04", authors: ["Luigi Menabrea"]),
      sampleArticle(
        "Five", "It does not.", date: "2021-06-05", authors: ["Luigi Menabrea Jr"], position: 1),
    ])
    let written = try library.writings(of: "luigi menabrea")
    #expect(written.map(\.title) == ["Four"])
    #expect(
      written.map(\.text) == [
        "The engine weaves leaves and flowers, as a loom does, and never tires."
      ])
    #expect(try library.writings(of: "\"").isEmpty)
  }

  @Test func `a timeline is by the dates in the sentences`() throws {
    let events = try library.timeline(of: id("Turin"))
    #expect(events.map(\.date.start.description) == ["1840", "1842-07-14"])
    #expect(events.map(\.date.text) == ["1840", "14 July 1842"])
  }

  @Test func `a query finds an entity under the names it was given`() throws {
    try library.decide(.merge(WrittenName("Luigi Menabrea"), WrittenName("Ada Lovelace")))
    #expect(try library.searchCount(Query("person:menabrea")) == 3)
    #expect(try library.searchCount(Query("entity:\"ada lovelace\"")) == 3)
    #expect(try library.searchCount(Query("org:lovelace")) == 0)
  }

  @Test func `decisions count until they are taken back, and outlive another analysis`() throws {
    let number = try library.decide(.rename(WrittenName("Turin"), "Torino"))
    let hidden = try library.decide(.hide(WrittenName("Luigi Menabrea")))
    #expect(try library.entity(id("Turin"))?.name == "Torino")
    #expect(try library.entityCount() == 3)
    try setNames("[Luigi Menabrea:PERSON] never left [Turin:GPE].", of: "Three")
    #expect(try library.entity(id("Turin"))?.name == "Torino")
    try library.decide(.undo(number))
    try library.decide(.undo(hidden))
    #expect(try library.entity(id("Turin"))?.name == "Turin")
    #expect(try library.entityCount() == 4)
    #expect(try library.decisions().map(\.isStanding) == [false, false, true, true])
  }

  @Test func `decisions go to another library and count there`() throws {
    try library.decide(.merge(WrittenName("Luigi Menabrea"), WrittenName("Ada Lovelace")))
    try library.decide(.rename(WrittenName("Turin"), "Torino"))
    try library.decide(.undo(1))
    let other = try Library.inMemory()
    let lines = try library.decisionLines()
    let (added, problems) = try other.readDecisions(lines + ["no decision"])
    #expect(added == 3)
    #expect(problems == ["line 4 is no decision"])
    #expect(try other.decisions() == library.decisions())
  }

  @Test func `what is followed says what is new`() throws {
    try library.follow(id("Turin"))
    #expect(try library.followed().map(\.newArticles) == [0])
    try library.importSample(
      [sampleArticle("Four", "To Turin and Turin.", date: "2020")], path: "/other")
    try setNames("To [Turin:GPE] and [Turin:GPE].", of: "Four")
    #expect(try library.followed().map(\.newArticles) == [1])
    #expect(try library.followed().map(\.newMentions) == [2])
    #expect(try library.newArticles(naming: id("Turin")).count == 1)
    #expect(try library.entity(id("Turin"))?.isFollowed == true)
    try library.markSeen(id("Turin"))
    #expect(try library.followed().map(\.newArticles) == [0])
    try library.unfollow(id("Turin"))
    #expect(try library.followed().isEmpty)
  }

  @Test func `what forgets an article forgets what it alone names`() throws {
    let article = try #require(try library.id(of: "Three"))
    _ = try library.forget(articles: [article])
    #expect(try library.entity(named: WrittenName("Luigi Menabrea")) == [])
    #expect(try library.entity(id("Turin"))?.articles == 2)
    #expect(try library.integrityProblems() == [])
  }

  @Test func `writers and outlets are counted apart`() throws {
    #expect(
      try library.credits(.outlet, in: 0..<5)
        == [CreditSummary(kind: .outlet, name: "Paper", articles: 3)])
    #expect(try library.credits(.author, in: 0..<5) == [])
  }
}
