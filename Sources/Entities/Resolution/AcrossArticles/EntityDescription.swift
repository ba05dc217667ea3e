import Articles

/// Gathers what there is to say about an entity.
struct EntityDescription {
  private let id: EntityID
  private let store: any ChainStore
  var links: [Component.Link] = []
  var candidates: [String] = []
  var signatures: [Signature] = []
  var votes = TypeVotes()
  private var counts: [String: Int] = [:]
  private var articles: Set<Article.ID> = []

  init(id: EntityID, store: any ChainStore) {
    self.id = id
    self.store = store
  }

  mutating func add(_ part: LibraryIndex.Part) {
    articles.insert(part.id.article)
    let chain = store.chains(of: part.id.article).first { $0.number == part.chain }
    for name in chain?.names ?? [] {
      let key = name.key.canonical
      guard part.parted.map({ $0 == key }) ?? !part.excluded.contains(key) else { continue }
      counts[name.text, default: 0] += name.count
    }
  }

  var name: String { FullestName.name(among: counts) }

  func entity(_ decided: DecidedNames) -> Entity {
    let type = latest(decided.types) ?? votes.winner
    let aliases = counts.map { EntityAlias(text: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    return Entity(
      id: id, name: latest(decided.names) ?? name, type: type, aliases: aliases,
      mentionCount: counts.values.reduce(0, +), articleCount: articles.count,
      evidence: links.map(evidence).sorted(by: Self.isEarlier), candidates: candidates,
      isHidden: decided.hidden.contains { hidden in signatures.contains { $0.has(hidden) } })
  }

  /// What was decided last about one of the names.
  private func latest<Value>(_ decisions: [EntityName: DecidedNames.Numbered<Value>]) -> Value? {
    decisions.filter { name, _ in signatures.contains { $0.has(name) } }
      .max { $0.value.number < $1.value.number }?.value.value
  }

  private func evidence(_ link: Component.Link) -> EntityEvidence {
    EntityEvidence(
      article: link.place.article,
      evidence: Evidence(
        rule: link.rule, name: name(at: link.place), target: name(at: link.target),
        place: link.place.place))
  }

  private func name(at place: EntityID) -> String {
    for chain in store.chains(of: place.article) {
      if let name = chain.names.first(where: { $0.first == place.place }) { return name.text }
    }
    return ""
  }

  private static func isEarlier(_ left: EntityEvidence, _ right: EntityEvidence) -> Bool {
    let ids = [left, right].map { EntityID(article: $0.article, place: $0.evidence.place) }
    return ids[0] == ids[1]
      ? (left.evidence.rule.rawValue, left.evidence.target)
        < (right.evidence.rule.rawValue, right.evidence.target) : ids[0] < ids[1]
  }
}
