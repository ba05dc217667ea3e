import Articles

/// The chains of all articles as far as they are compared, by what they have in common.
///
/// Nothing in it depends on the order in which articles came, but the numbers of nodes and parts, which
/// decide nothing.
struct LibraryIndex: Sendable {
  private(set) var parts: [Part] = []
  private(set) var nodes: [Node] = []
  private(set) var articles: [Article.ID: Entry] = [:]
  private var numbers: [Signature: Int] = [:]
  private var blocks: [String: Set<Int>] = [:]
  private var freeParts: [Int] = []
  private var freeNodes: [Int] = []
  private var contextNumbers: [NameKey: Int] = [:]
  private var countries: Set<Int> = []

  /// A chain, or what the reader has parted from one.
  struct Part: Sendable {
    var id: EntityID
    /// The chain's number in its article.
    var chain: Int
    /// The name alone that was parted from the chain; `nil` for what is left of it.
    var parted: NameKey?
    /// Names of the chain that were parted from it and are none of this.
    var excluded: Set<NameKey> = []
    var node: Int
    var votes: TypeVotes
  }

  /// All parts with one signature.
  struct Node: Sendable {
    var signature: Signature
    var parts: Set<Int> = []
    var votes = TypeVotes()
    /// The first of its parts' places.
    var first: EntityID
    var blocks: Set<String>
  }

  /// An article's share.
  struct Entry: Sendable {
    var parts: [Int] = []
    /// What else is named in it, by number.
    var context: Set<Int> = []
    /// The countries it speaks of most, two at most.
    var leadingCountries: [String] = []
  }

  // MARK: Adding and removing

  /// Adds an article's chains.
  ///
  /// - Returns: The nodes that they belong to.
  mutating func insert(_ chains: [Chain], of article: Article.ID, _ decided: DecidedNames)
    -> Set<Int>
  {
    var entry = Entry()
    var touched: Set<Int> = []
    let names = decided.mentionedNames
    for chain in chains where !chain.isTentative {
      let keys = chain.names.map(\.key)
      let parted = decided.partedNames(among: keys, type: chain.type, in: article)
      if let signature = Signature(chain, without: parted.keys) {
        let own = chain.names.filter { parted[$0.key.canonical] == nil }
        add(chain, own, signature, parted: nil, others: Array(parted.keys))
        if let key = signature.keys.first { entry.context.insert(contextNumber(of: key)) }
      }
      for (key, isLocal) in parted.sorted(by: { $0.key < $1.key }) {
        let own = chain.names.filter { $0.key.canonical == key }
        var signature = Signature(alone: key, kind: chain.type)
        if isLocal, let place = own.map(\.first).min() {
          signature.isolation = EntityID(article: article, place: place)
        }
        add(chain, own, signature, parted: key, others: [])
      }
    }
    func add(
      _ chain: Chain, _ own: [ChainName], _ signature: Signature, parted: NameKey?,
      others: [NameKey]
    ) {
      guard let place = own.map(\.first).min() else { return }
      let id = EntityID(article: article, place: place)
      let node = node(of: signature, first: id, decided: names)
      let excluded = parted == nil ? Set(others) : []
      let part = Part(
        id: id, chain: chain.number, parted: parted, excluded: excluded, node: node,
        votes: chain.votes)
      let number = freeParts.popLast() ?? parts.count
      if number == parts.count { parts.append(part) } else { parts[number] = part }
      nodes[node].parts.insert(number)
      nodes[node].votes.add(chain.votes)
      nodes[node].first = min(nodes[node].first, id)
      entry.parts.append(number)
      touched.insert(node)
    }
    entry.leadingCountries = Self.leadingCountries(of: chains)
    articles[article] = entry
    return touched
  }

  /// Takes an article away.
  ///
  /// - Returns: The nodes that its chains belonged to, and those that had something in common with
  ///   nodes that are no more.
  mutating func remove(_ article: Article.ID) -> (touched: Set<Int>, gone: Set<Int>) {
    guard let entry = articles.removeValue(forKey: article) else { return ([], []) }
    var touched: Set<Int> = []
    var gone: Set<Int> = []
    for number in entry.parts {
      let node = parts[number].node
      nodes[node].parts.remove(number)
      nodes[node].votes.subtract(parts[number].votes)
      freeParts.append(number)
      touched.insert(node)
      if nodes[node].parts.isEmpty {
        touched.formUnion(neighbors(of: node))
        gone.insert(node)
        remove(node: node)
      } else if nodes[node].first == parts[number].id {
        nodes[node].first =
          nodes[node].parts.lazy.map { [parts] in parts[$0].id }.min() ?? nodes[node].first
      }
    }
    return (touched.subtracting(gone), gone)
  }

  private mutating func node(of signature: Signature, first: EntityID, decided: Set<NameKey>)
    -> Int
  {
    if let number = numbers[signature] { return number }
    let node = Node(
      signature: signature, first: first, blocks: signature.blocks(decided: decided))
    let number = freeNodes.popLast() ?? nodes.count
    if number == nodes.count { nodes.append(node) } else { nodes[number] = node }
    numbers[signature] = number
    for block in node.blocks { blocks[block, default: []].insert(number) }
    return number
  }

  private mutating func remove(node: Int) {
    numbers[nodes[node].signature] = nil
    for block in nodes[node].blocks {
      blocks[block]?.remove(node)
      if blocks[block]?.isEmpty == true { blocks[block] = nil }
    }
    freeNodes.append(node)
  }

  // MARK: What belongs together

  /// The nodes that have something in common with a node, and it.
  func neighbors(of node: Int) -> Set<Int> {
    nodes[node].blocks.reduce(into: [node]) { $0.formUnion(blocks[$1] ?? []) }
  }

  /// The nodes that a node could be joined to over any number of others, and it.
  func component(of node: Int) -> Set<Int> {
    var found: Set<Int> = [node]
    var seen: Set<String> = []
    var waiting = [node]
    while let next = waiting.popLast() {
      for block in nodes[next].blocks where seen.insert(block).inserted {
        for other in blocks[block] ?? [] where found.insert(other).inserted {
          waiting.append(other)
        }
      }
    }
    return found
  }

  /// The articles in which one of `names` stands.
  func articles(naming names: Set<NameKey>) -> Set<Article.ID> {
    var found: Set<Article.ID> = []
    for name in names {
      for node in blocks["name " + (name.isAcronym ? "#" : "") + name.text] ?? [] {
        for part in nodes[node].parts { found.insert(parts[part].id.article) }
      }
    }
    return found
  }

  // MARK: Company

  private mutating func contextNumber(of key: NameKey) -> Int {
    if let number = contextNumbers[key] { return number }
    let number = contextNumbers.count
    contextNumbers[key] = number
    if Countries.shared.country(named: key.text) != nil { countries.insert(number) }
    return number
  }

  /// What is named beside a part in its article.
  func company(of part: Int) -> Set<Int> {
    let part = parts[part]
    var company = articles[part.id.article]?.context ?? []
    if let key = nodes[part.node].signature.keys.first, let number = contextNumbers[key] {
      company.remove(number)
    }
    return company
  }

  func isCountry(_ context: Int) -> Bool { countries.contains(context) }

  private static func leadingCountries(of chains: [Chain]) -> [String] {
    var counts: [String: Int] = [:]
    for chain in chains {
      for name in chain.names {
        guard let country = Countries.shared.country(named: name.key.text) else { continue }
        counts[country, default: 0] += name.count
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2).map(\.key)
  }
}
