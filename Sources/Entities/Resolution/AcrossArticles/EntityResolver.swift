package import Articles

/// Puts the chains of a library's articles together into entities.
///
/// What comes out is a function of the set of articles and of the reader's decisions: it does not
/// matter in which order they came, or what was there in between. Adding or removing an article makes
/// new only what its names could be joined to, and that no sooner than `update()`.
package struct EntityResolver: Sendable {
  private var index = LibraryIndex()
  private var decided: DecidedNames
  package private(set) var decisions: DecisionLog
  /// Nodes whose components have changed since the last update.
  private var touched: Set<Int> = []
  private var entities: [EntityID: Members] = [:]
  private var entityOfNode: [Int: EntityID] = [:]
  /// Of parts that are elsewhere than their node.
  private var entityOfPart: [Int: EntityID] = [:]

  /// What an entity consists of.
  struct Members: Hashable, Sendable {
    /// Nodes that belong to it but for moved parts.
    var nodes: [Int] = []
    /// Parts of other nodes.
    var parts: [Int] = []
    var links: [Component.Link] = []
    var candidates: [EntityID] = []

    /// The nodes that say what it is: those named in full or, of what is not, all that have a part in it.
    func voters(in index: LibraryIndex) -> Set<Int> {
      Set(nodes.isEmpty ? parts.map { index.parts[$0].node } : nodes)
    }
  }

  package init(decisions: DecisionLog = DecisionLog()) {
    self.decisions = decisions
    decided = DecidedNames(decisions)
  }

  // MARK: Changes

  /// Adds an article, or its chains anew.
  package mutating func insert(_ chains: [Chain], of article: Article.ID) {
    remove(article)
    touched.formUnion(index.insert(chains, of: article, decided))
  }

  /// Takes an article away.
  package mutating func remove(_ article: Article.ID) {
    guard let entry = index.articles[article] else { return }
    for part in entry.parts {
      if let id = entityOfPart.removeValue(forKey: part) { entities[id] = nil }
    }
    let (touched, gone) = index.remove(article)
    self.touched.formUnion(touched)
    self.touched.subtract(gone)
    for node in gone {
      if let id = entityOfNode.removeValue(forKey: node) { entities[id] = nil }
    }
  }

  /// Has the reader's decisions count.
  package mutating func decide(_ decisions: DecisionLog, in store: some ChainStore) {
    let old = decided
    self.decisions = decisions
    let new = DecidedNames(decisions)
    guard old != new else { return }
    let names = old.mentionedNames.union(new.mentionedNames)
    let articles = index.articles(naming: names)
    for article in articles { remove(article) }
    decided = new
    for article in articles { insert(store.chains(of: article), of: article) }
  }

  /// Makes the entities what the articles and decisions make them.
  package mutating func update() {
    var waiting = touched
    var components: [Set<Int>] = []
    touched = []
    while let node = waiting.first {
      let nodes = index.component(of: node)
      waiting.subtract(nodes)
      components.append(nodes)
    }
    // All before any, for what was one component may now be several with the same old entity.
    for nodes in components { forget(nodes) }
    for nodes in components { resolve(nodes) }
  }

  private mutating func forget(_ nodes: Set<Int>) {
    for node in nodes {
      if let id = entityOfNode.removeValue(forKey: node) { entities[id] = nil }
      for part in index.nodes[node].parts {
        if let id = entityOfPart.removeValue(forKey: part) { entities[id] = nil }
      }
    }
  }

  private mutating func resolve(_ nodes: Set<Int>) {
    var component = Component(nodes, of: index, decided)
    let undecided = component.joinBareNames()
    for (id, members) in component.entities(undecided) {
      entities[id] = members
      for node in members.nodes { entityOfNode[node] = id }
      for part in members.parts { entityOfPart[part] = id }
    }
  }

  // MARK: Asking

  /// All entities, the first in the library first. Of the state after the last `update()`.
  package var ids: [EntityID] { entities.keys.sorted() }

  /// The entity that a name of an article's chain belongs to.
  package func id(of name: NameKey, chain: Int, in article: Article.ID) -> EntityID? {
    guard let entry = index.articles[article] else { return nil }
    let key = name.canonical
    let own = entry.parts.filter { index.parts[$0].chain == chain }
    let part =
      own.first { index.parts[$0].parted == key } ?? own.first { index.parts[$0].parted == nil }
    return part.flatMap(id(ofPart:))
  }

  /// The entity that an id has become: ids of what was joined to another lead to it.
  package func id(now old: EntityID) -> EntityID? {
    if entities[old] != nil { return old }
    return index.articles[old.article]?.parts.first { index.parts[$0].id == old }
      .flatMap(id(ofPart:))
  }

  private func id(ofPart part: Int) -> EntityID? {
    entityOfPart[part] ?? entityOfNode[index.parts[part].node]
  }

  /// The chains that an entity has, by article.
  package func chains(of id: EntityID) -> [ChainReference] {
    parts(of: id).map { part in
      ChainReference(
        article: index.parts[part].id.article, chain: index.parts[part].chain,
        name: index.parts[part].parted, without: index.parts[part].excluded)
    }
  }

  private func parts(of id: EntityID) -> [Int] {
    guard let members = entities[id] else { return [] }
    let whole = members.nodes.flatMap { index.nodes[$0].parts }
      .filter { entityOfPart[$0] == nil }
    return (whole + members.parts).sorted { index.parts[$0].id < index.parts[$1].id }
  }

  /// The entity, with what the store says about its chains.
  package func entity(_ id: EntityID, in store: some ChainStore) -> Entity? {
    guard let members = entities[id] else { return nil }
    var description = EntityDescription(id: id, store: store)
    for part in parts(of: id) { description.add(index.parts[part]) }
    for node in members.voters(in: index) { description.votes.add(index.nodes[node].votes) }
    description.links = members.links
    description.candidates = members.candidates.compactMap { candidate in
      var other = EntityDescription(id: candidate, store: store)
      for part in parts(of: candidate) { other.add(index.parts[part]) }
      other.signatures = entities[candidate].map(signatures) ?? []
      return other.entity(decided).name
    }
    description.signatures = signatures(of: members)
    return description.entity(decided)
  }

  private func signatures(of members: Members) -> [Signature] {
    members.nodes.map { index.nodes[$0].signature }
      + Set(members.parts.map { index.parts[$0].node }).map { index.nodes[$0].signature }
  }
}

/// A chain of an entity; or one of its names alone, if the reader has parted it from the rest.
package struct ChainReference: Hashable, Sendable {
  package var article: Article.ID
  package var chain: Int
  package var name: NameKey?
  /// Names of the chain that are none of it.
  package var without: Set<NameKey>
}
