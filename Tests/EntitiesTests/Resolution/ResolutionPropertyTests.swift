import Articles
import Entities
import TestSupport
import Testing

@Suite struct ResolutionPropertyTests {
  @Test func `any history of articles and decisions gives what the articles give at once`() {
    for seed in 0..<1000 {
      var random = SyntheticLibrary(seed: UInt64(seed))
      var resolver = EntityResolver()
      var store = ChainTable()
      var log = DecisionLog()
      for _ in 0..<4 + random.number(below: 14) {
        let article = Article.ID(rawValue: Int64(random.number(below: 12)))
        switch random.number(below: 8) {
        case 0, 1:
          resolver.remove(article)
          store.articles[article] = nil
        case 2:
          log.append(random.decision())
          resolver.decide(log, in: store)
        case 3:
          resolver.update()
        default:
          store.articles[article] = random.chains()
          resolver.insert(store.chains(of: article), of: article)
        }
      }
      resolver.update()
      let isSame = entities(resolver, store) == entities(batch(store, log, &random), store)
      #expect(isSame, "history \(seed)")
    }
  }

  @Test func `every chain is of one entity, and an entity's id is the first of its places`() {
    for seed in 0..<100 {
      var random = SyntheticLibrary(seed: UInt64(seed))
      var store = ChainTable()
      for number in 0..<10 {
        store.articles[Article.ID(rawValue: Int64(number))] = random.chains()
      }
      let resolver = batch(store, DecisionLog(), &random)
      var seen: Set<ChainReference> = []
      for id in resolver.ids {
        let chains = resolver.chains(of: id)
        for chain in chains { #expect(seen.insert(chain).inserted) }
        #expect(chains.map(\.article).min() == id.article)
        #expect(resolver.id(now: id) == id)
        #expect(resolver.entity(id, in: store)?.name.isEmpty == false)
      }
      #expect(seen.count == store.articles.values.reduce(0) { $0 + $1.count })
      for (article, chains) in store.articles {
        for chain in chains {
          let ids = Set(
            chain.names.map { resolver.id(of: $0.key, chain: chain.number, in: article) })
          #expect(ids.count == 1)
          #expect(!ids.contains(nil))
        }
      }
    }
  }

  private func batch(
    _ store: ChainTable, _ log: DecisionLog, _ random: inout SyntheticLibrary
  ) -> EntityResolver {
    var resolver = EntityResolver(decisions: log)
    for article in random.shuffled(store.articles.keys.sorted()) {
      resolver.insert(store.chains(of: article), of: article)
    }
    resolver.update()
    return resolver
  }

  private func entities(_ resolver: EntityResolver, _ store: ChainTable) -> [Entity?] {
    resolver.ids.map { resolver.entity($0, in: store) }
  }
}
