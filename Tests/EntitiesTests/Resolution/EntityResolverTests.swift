import Articles
import Entities
import TestSupport
import Testing

@Suite struct EntityResolverTests {
  @Test func `an acronym is what another article explains it as`() {
    let library = Library(
      "The [Analytical Engine Society:ORG] (AES) met.", "The [AES:ORG] left.",
      "[AES:ORG] and [Ada Lovelace:PERSON] spoke.")
    #expect(library.names == ["Analytical Engine Society", "Ada Lovelace"])
    let rules = library.entity("Analytical Engine Society")?.evidence.map(\.evidence.rule)
    #expect(rules == [.knownAcronym, .knownAcronym])
  }

  @Test func `an acronym of two is neither`() {
    let library = Library(
      "The [Analytical Engine Society:ORG] (AES) met.",
      "The [American Education Service:ORG] (AES) met.", "The [AES:ORG] left.")
    #expect(library.names == ["Analytical Engine Society", "American Education Service", "AES"])
  }

  @Test func `an acronym of names that end alike is one`() {
    let library = Library(
      "The [Engine Survey Service:ORG] (ESS) met.",
      "The [U.S. Engine Survey Service:ORG] (ESS) met.",
      "The [ESS:ORG] left.")
    #expect(library.entities.map(\.mentionCount) == [5])
  }

  @Test func `spellings are one organization in many articles`() {
    let library = Library(
      "The [Mujahedin-e Khalq:ORG] (MEK) met.", "The [Mojahedin al-Khalq:ORG] (MKO) said MKO.")
    #expect(library.entities.map(\.mentionCount) == [5])
  }

  @Test func `a surname in known company is the one person who has it`() {
    let library = Library(
      "[Ada Lovelace:PERSON] met [Charles Babbage:PERSON].",
      "[Lovelace:PERSON] wrote to [Charles Babbage:PERSON].", "[Lovelace:PERSON] sells cars.")
    #expect(library.names == ["Ada Lovelace", "Charles Babbage", "Lovelace"])
    #expect(library.entity("Ada Lovelace")?.mentionCount == 2)
    #expect(library.entity("Lovelace")?.candidates == ["Ada Lovelace"])
  }

  @Test func `a surname of two persons shows both`() {
    let library = Library(
      "[Massoud Rajavi:PERSON] led it.", "[Maryam Rajavi:PERSON] leads it.",
      "[Rajavi:PERSON] spoke.")
    #expect(library.entity("Rajavi")?.candidates == ["Massoud Rajavi", "Maryam Rajavi"])
  }

  @Test func `a name that two could have joins neither`() {
    let library = Library(
      "[John Smith:PERSON].", "[John Adam Smith:PERSON].", "[John Boris Smith:PERSON].")
    #expect(library.names == ["John Smith", "John Adam Smith", "John Boris Smith"])
  }

  @Test func `a person stays one whose surname was taken for a company more often`() {
    let company: MarkedText = "[Menabrea:ORG] met [Ada Lovelace:PERSON]."
    let library = Library(
      "[Luigi Menabrea:PERSON] met [Ada Lovelace:PERSON].", company, company, company)
    #expect(library.names == ["Luigi Menabrea", "Ada Lovelace"])
    #expect(library.entities.map(\.type) == [.person, .person])
  }

  @Test func `a department is the country's that the article is about`() {
    let library = Library(
      "The [US State Department:ORG] spoke.", "In the [US:GPE] the [State Department:ORG] spoke.",
      "In [France:GPE] a [State Department:ORG] spoke.")
    #expect(library.entity("US State Department")?.articleCount == 2)
    #expect(library.entity("State Department")?.articleCount == 1)
  }

  @Test func `an old id leads to what it has become`() throws {
    var library = Library("[Ada Lovelace:PERSON] wrote.", "[Mary Shelley:PERSON] wrote.")
    let old = try #require(library.resolver.ids.last)
    library.decide(.merge(try name("Ada Lovelace"), try name("Mary Shelley")))
    #expect(library.resolver.id(now: old) == library.resolver.ids.first)
  }

  // MARK: Decisions

  @Test func `the reader joins what no rule does`() throws {
    var library = Library(
      "[Massoud Rajavi:PERSON].", "[Maryam Rajavi:PERSON].", "[Rajavi:PERSON] spoke.")
    library.decide(.merge(try name("Rajavi"), try name("Maryam Rajavi")))
    #expect(library.names == ["Massoud Rajavi", "Maryam Rajavi"])
    #expect(library.entity("Maryam Rajavi")?.evidence.map(\.evidence.rule) == [.decision])
    library.decide(.undo(0))
    #expect(library.names == ["Massoud Rajavi", "Maryam Rajavi", "Rajavi"])
  }

  @Test func `the reader parts what a rule has joined`() throws {
    var library = Library(
      "The [Analytical Engine Society:ORG] (AES) met.", "The [AES:ORG] left.",
      "The [Analytical Engines Society:ORG] met.")
    library.decide(.split(try name("AES"), from: try name("Analytical Engine Society")))
    #expect(library.entity("AES")?.articleCount == 2)
    #expect(library.entities.map { $0.aliases.count { $0.text == "AES" } } == [0, 1])
    library.decide(.undo(0))
    #expect(library.entity("AES") == nil)
  }

  @Test func `what is parted in one article stays joined in others`() throws {
    let text: MarkedText = "[Ada Lovelace:PERSON] wrote. [Lovelace:PERSON] left."
    var library = Library(text, text)
    let second = Article.ID(rawValue: 1)
    library.decide(.split(try name("Lovelace"), from: try name("Ada Lovelace"), in: second))
    #expect(library.entity("Ada Lovelace")?.mentionCount == 3)
    #expect(library.entity("Lovelace")?.articleCount == 1)
  }

  @Test func `a later decision beats an earlier one`() throws {
    var library = Library("[Ada Lovelace:PERSON].", "[Mary Shelley:PERSON].")
    let (ada, mary) = (try name("Ada Lovelace"), try name("Mary Shelley"))
    library.decide(.merge(ada, mary))
    #expect(library.names.count == 1)
    library.decide(.split(mary, from: ada))
    #expect(library.names == ["Ada Lovelace", "Mary Shelley"])
    library.decide(.undo(1))
    #expect(library.names.count == 1)
  }

  @Test func `names, types and what is hidden are the reader's`() throws {
    var library = Library("[Ada Lovelace:PERSON] wrote.")
    let ada = try name("Ada Lovelace")
    library.decide(.rename(ada, "The Countess"))
    library.decide(.retype(ada, .other))
    library.decide(.hide(ada))
    let entity = try #require(library.entities.first)
    #expect(entity.name == "The Countess")
    #expect(entity.type == .other)
    #expect(entity.isHidden)
    library.decide(.undo(2))
    library.decide(.rename(ada, "Ada"))
    #expect(library.entities.first?.name == "Ada")
    #expect(library.entities.first?.isHidden == false)
  }

  @Test func `an undo can be undone`() throws {
    let name = try name("Ada")
    let log = DecisionLog([.hide(name), .undo(0), .undo(1)])
    #expect(log.standing == [.hide(name)])
    #expect(DecisionLog([.undo(0), .undo(7), .undo(-1)]).standing.isEmpty)
  }

  private func name(_ text: String) throws -> EntityName { try #require(EntityName(text)) }
}

/// Articles, and what their names are together.
private struct Library {
  var resolver = EntityResolver()
  private var store = ChainTable()

  init(_ articles: MarkedText...) {
    for (number, article) in articles.enumerated() {
      let spans = article.mentions.map { NameSpan(range: $0.range, label: $0.label) }
      let id = Article.ID(rawValue: Int64(number))
      store.articles[id] =
        MentionBuilder([TaggedText(text: article.text, spans: spans)]).resolved().chains
      resolver.insert(store.chains(of: id), of: id)
    }
    resolver.update()
  }

  mutating func decide(_ decision: Decision) {
    var log = resolver.decisions
    log.append(decision)
    resolver.decide(log, in: store)
    resolver.update()
  }

  var entities: [Entity] { resolver.ids.compactMap { resolver.entity($0, in: store) } }

  var names: [String] { entities.map(\.name) }

  func entity(_ name: String) -> Entity? { entities.first { $0.name == name } }
}
