import ArticleLibrary
import Articles
import Entities
import Foundation
import TestSupport
import Testing

/// A library and a resolver in memory are told the same, and have to say the same.
@Suite struct LibraryResolutionPropertyTests {
  private let analyzer = Analyzer(model: "none", version: 1)

  @Test func `any history of imports, names and decisions gives what the articles give at once`()
    throws
  {
    for seed in 0..<Self.histories {
      var random = SyntheticLibrary(seed: UInt64(seed) &+ 77)
      var history = try History(analyzer: analyzer, &random)
      for _ in 0..<4 + random.number(below: 12) { try history.step(&random) }
      try history.finish()
      let expected = history.batch()
      let difference = try history.entities().symmetricDifference(expected)
      #expect(difference == [], "history \(seed): \(difference.map { "\($0)" }) ")
      #expect(try history.library.integrityProblems() == [], "history \(seed)")
      _ = try history.library.repair()
      #expect(
        try history.entities().symmetricDifference(expected) == [], "repaired history \(seed)")
    }
  }

  /// How many: a few in a hurry, as many as `BROADSHEET_HISTORIES` says to be sure.
  private static let histories =
    ProcessInfo.processInfo.environment["BROADSHEET_HISTORIES"].flatMap { Int($0) } ?? 60

  /// What can be told of an entity without knowing how it was found.
  struct Outline: Hashable {
    var name: String
    var type: EntityType
    var articleCount: Int
    var mentionCount: Int
    var isHidden: Bool
    var candidates: [String]
    var places: [MentionPlace]
  }

  /// A library, and what was done to it.
  struct History {
    let library: Library
    let analyzer: Analyzer
    private var texts: [Int: [Chain]] = [:]
    private var named: [Int: [Chain]] = [:]
    private var decisions: [EntityDecision] = []
    private var log = DecisionLog()
    static let count = 10

    init(analyzer: Analyzer, _ random: inout SyntheticLibrary) throws {
      library = try Library.inMemory()
      self.analyzer = analyzer
      for number in 0..<Self.count { texts[number] = random.chains() }
      try importAll()
    }

    private func importAll() throws {
      try library.importSample(
        (0..<Self.count).map { number in
          // Of articles with the same text one could come back as another.
          sampleArticle(
            "Article \(number)", SyntheticLibrary.text(of: texts[number] ?? []), "No. \(number)",
            date: "20\(10 + number)", position: number)
        })
    }

    private func id(_ number: Int) throws -> Article.ID {
      try #require(try library.id(of: "Article \(number)"))
    }

    mutating func step(_ random: inout SyntheticLibrary) throws {
      let number = random.number(below: Self.count)
      switch random.number(below: 9) {
      case 0:
        texts[number] = random.chains()
        named[number] = nil
        try importAll()
      case 1:
        try library.setNames(
          [(article: try article(number), names: ArticleNames())], by: analyzer)
        named[number] = nil
      case 2, 3: try decide(&random)
      case 4:
        // All names anew, and some of them left for another time.
        try library.tamper("INSERT OR IGNORE INTO signature_touched SELECT id FROM signature")
        try library.resolveNames(longestTurn: .zero) { random.number(below: 4) > 0 }
      case 5:
        // It comes back as another article.
        #expect(try library.forget(articles: [try id(number)]) == 1)
        named[number] = nil
        try importAll()
      default:
        let chains = texts[number] ?? []
        let resolved = ResolvedArticle(names: SyntheticLibrary.names(of: chains), chains: chains)
        try library.setNames([(article: try article(number), resolved: resolved)], by: analyzer)
        named[number] = chains
      }
    }

    private func article(_ number: Int) throws -> Article {
      try #require(try library.article(try id(number)))
    }

    private mutating func decide(_ random: inout SyntheticLibrary) throws {
      let article = try id(random.number(below: Self.count))
      let decision = random.decision()
      let written = Self.written(decision, in: article)
      try library.decide(written)
      if case .split(let first, from: let second, in: .some) = decision {
        log.append(.split(first, from: second, in: article))
      } else {
        log.append(decision)
      }
    }

    /// The same decision, with names as someone would write them.
    private static func written(_ decision: Decision, in article: Article.ID) -> EntityDecision {
      func name(_ name: EntityName) -> WrittenName {
        // With a full stop an initial is no article.
        let text = name.key.text.hasPrefix("a ") ? "A." + name.key.text.dropFirst() : name.key.text
        return WrittenName(text, type: name.type)
      }
      switch decision {
      case .merge(let first, let second): return .merge(name(first), name(second))
      case .split(let first, from: let second, in: let other):
        return .split(name(first), from: name(second), in: other == nil ? nil : article)
      case .rename(let named, let text): return .rename(name(named), text)
      case .retype(let named, let type): return .retype(name(named), type)
      case .hide(let named): return .hide(name(named))
      case .undo(let number): return .undo(number)
      }
    }

    func finish() throws { try library.resolveNames() }

    func batch() -> Set<Outline> {
      var store = ChainTable()
      for (number, chains) in named {
        if let id = try? id(number) { store.articles[id] = chains }
      }
      var resolver = EntityResolver(decisions: log)
      for (id, chains) in store.articles { resolver.insert(chains, of: id) }
      resolver.update()
      var places: [EntityID: [MentionPlace]] = [:]
      for (article, chains) in store.articles {
        for chain in chains {
          for name in chain.names {
            guard let id = resolver.id(of: name.key, chain: chain.number, in: article) else {
              continue
            }
            places[id, default: []].append(MentionPlace(article: article, place: name.first))
          }
        }
      }
      return Set(
        resolver.ids.compactMap { id in
          resolver.entity(id, in: store).map { entity in
            Outline(
              name: entity.name, type: entity.type, articleCount: entity.articleCount,
              mentionCount: entity.mentionCount, isHidden: entity.isHidden,
              candidates: entity.candidates.sorted(), places: Self.sorted(places[id] ?? []))
          }
        })
    }

    func entities() throws -> Set<Outline> {
      let all = try library.entities(EntityFilter(includesHidden: true), in: 0..<1000)
      var places: [EntityID: [MentionPlace]] = [:]
      for number in 0..<Self.count {
        let article = try id(number)
        for (place, id) in try library.entities(in: article) {
          places[id, default: []].append(MentionPlace(article: article, place: place))
        }
      }
      return Set(
        try all.map { entity in
          Outline(
            name: entity.name, type: entity.type, articleCount: entity.articles,
            mentionCount: entity.mentions, isHidden: entity.isHidden,
            candidates: try library.card(of: entity.id)?.candidates.map(\.name).sorted() ?? [],
            places: Self.sorted(places[entity.id] ?? []))
        })
    }

    private static func sorted(_ places: [MentionPlace]) -> [MentionPlace] {
      places.sorted { ($0.article, $0.place) < ($1.article, $1.place) }
    }
  }
}
