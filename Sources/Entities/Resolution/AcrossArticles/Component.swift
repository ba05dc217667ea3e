package import Articles

/// The nodes that could be one thing, or several: resolved together, and apart from all others.
///
/// What comes out depends on what is in it alone. Nodes are taken in the order of their first places in
/// the library, never in that of their numbers.
package struct Component {
  let index: LibraryIndex
  let decided: DecidedNames
  /// In the order of their first places.
  let nodes: [Int]
  private var parent: [Int: Int] = [:]
  /// The nodes of each cluster, under the number of its first node.
  private(set) var clusters: [Int: [Int]] = [:]
  /// Parts that go elsewhere than their node.
  private(set) var moved: [Int: Int] = [:]
  private var links: [(link: Link, node: Int)] = []
  /// Nodes that a name in full or the reader has settled.
  private(set) var settled: Set<Int> = []

  /// Two places that are joined.
  package struct Link: Hashable, Sendable {
    package var rule: ResolutionRule
    package var place: EntityID
    package var target: EntityID
  }

  init(_ nodes: Set<Int>, of index: LibraryIndex, _ decided: DecidedNames) {
    self.index = index
    // Most of a library is nothing that the reader has decided about.
    let isDecided = nodes.contains { index.nodes[$0].blocks.contains(Signature.decidedBlock) }
    self.decided = isDecided ? decided : DecidedNames()
    self.nodes = nodes.sorted { index.nodes[$0].first < index.nodes[$1].first }
    for node in nodes {
      parent[node] = node
      clusters[node] = [node]
    }
    joinDecided()
    joinFullNames()
    joinOtherKinds()
    joinShortNames()
  }

  // MARK: Reading

  func signature(_ node: Int) -> Signature { index.nodes[node].signature }

  func root(_ node: Int) -> Int {
    var node = node
    while let next = parent[node], next != node { node = next }
    return node
  }

  func members(_ node: Int) -> [Int] { clusters[root(node)] ?? [] }

  /// The nodes that rules may join.
  var free: [Int] { nodes.filter { signature($0).isolation == nil } }

  /// Those that are named in full.
  var full: [Int] { free.filter { signature($0).strength == .full } }

  // MARK: Joining

  /// Makes two clusters one unless something forbids it.
  @discardableResult
  mutating func join(_ second: Int, to first: Int, by rule: ResolutionRule) -> Bool {
    let (left, right) = (root(first), root(second))
    guard left != right else { return true }
    guard rule == .decision || canJoin(left, right), !isForbidden(left, right) else { return false }
    // The earlier node is the root, so that the order of joins does not show.
    let isOrdered = index.nodes[left].first < index.nodes[right].first
    let (root, other) = isOrdered ? (left, right) : (right, left)
    links.append(
      (
        Link(rule: rule, place: index.nodes[second].first, target: index.nodes[first].first), root
      ))
    parent[other] = root
    let joined = clusters.removeValue(forKey: other) ?? []
    clusters[root, default: []] += joined
    return true
  }

  /// Puts one part of a node into a cluster that the rest of the node may not belong to.
  mutating func move(_ part: Int, to cluster: Int, by rule: ResolutionRule) {
    let root = root(cluster)
    moved[part] = root
    links.append(
      (Link(rule: rule, place: index.parts[part].id, target: index.nodes[root].first), root))
  }

  /// Persons are one only if each name of the one can be each of the other.
  func canJoin(_ left: Int, _ right: Int) -> Bool {
    for one in clusters[left] ?? [] where signature(one).kind == .person {
      for other in clusters[right] ?? [] where signature(other).kind == .person {
        if !canBeOne(signature(one), signature(other)) { return false }
      }
    }
    return true
  }

  func canBeOne(_ left: Signature, _ right: Signature) -> Bool {
    let (ones, others) = (left.persons, right.persons)
    guard ones.allSatisfy({ one in !others.contains(where: one.clashes) }) else { return false }
    if left.strength != .full || right.strength != .full { return true }
    return ones.contains { one in
      others.contains { $0.given == one.given && $0.surname == one.surname }
        || others.contains(where: one.isCompatible)
    }
  }

  /// Whether the reader has said that the two are not one.
  func isForbidden(_ left: Int, _ right: Int) -> Bool {
    decided.splits.keys.contains { pair in
      isNamed(left, pair.first) && isNamed(right, pair.second)
        || isNamed(left, pair.second) && isNamed(right, pair.first)
    }
  }

  private func isNamed(_ cluster: Int, _ name: EntityName) -> Bool {
    clusters[cluster]?.contains { signature($0).has(name) } ?? false
  }

  /// Says that no rule about short names is to look at a node.
  mutating func settle(_ node: Int) { settled.insert(node) }

  // MARK: The reader's decisions

  private mutating func joinDecided() {
    for pair in decided.merges {
      let named = nodes.filter { signature($0).has(pair.first) || signature($0).has(pair.second) }
      guard let first = named.first else { continue }
      for node in named {
        if node != first { join(node, to: first, by: .decision) }
        if root(node) == root(first) { settled.insert(node) }
      }
    }
  }
}

// MARK: - What comes out

extension Component {
  /// The entities that the nodes make, and what remains of bare names.
  func entities(_ undecided: [Undecided]) -> [(EntityID, EntityResolver.Members)] {
    var members: [Int: EntityResolver.Members] = [:]
    var ids: [Int: EntityID] = [:]
    func has(_ id: EntityID, _ root: Int) { ids[root] = min(ids[root] ?? id, id) }
    for node in nodes {
      let isWhole =
        signature(node).strength == .full || settled.contains(node)
        || signature(node).isolation != nil
      guard isWhole else { continue }
      let root = root(node)
      let parts = index.nodes[node].parts
      let rest = parts.lazy.filter { moved[$0] == nil }
      if moved.isEmpty || !parts.contains(where: { moved[$0] != nil }) {
        has(index.nodes[node].first, root)
      } else if let first = rest.map({ index.parts[$0].id }).min() {
        has(first, root)
      } else {
        continue
      }
      members[root, default: .init()].nodes.append(node)
    }
    for (part, root) in moved {
      members[root, default: .init()].parts.append(part)
      has(index.parts[part].id, root)
    }
    for (link, node) in links { members[root(node)]?.links.append(link) }
    var entities = members.compactMap { root, members in ids[root].map { ($0, members) } }
    for name in undecided {
      guard let id = name.parts.map({ index.parts[$0].id }).min() else { continue }
      let candidates = name.candidates.compactMap { ids[root($0)] }.sorted()
      entities.append((id, .init(parts: name.parts, candidates: candidates)))
    }
    return entities
  }
}
