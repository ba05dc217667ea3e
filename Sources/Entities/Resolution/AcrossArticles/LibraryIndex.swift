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
    /// Of a node that was loaded only those that its component asks for.
    var parts: Set<Int> = []
    var partCount = 0
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
    let found = ChainPart.parts(of: chains, in: article, decided)
    for part in found {
      let node = node(of: part.signature, first: part.id, decided: names)
      let kept = Part(
        id: part.id, chain: part.share.chain, parted: part.share.parted,
        excluded: part.share.excluded, node: node,
        votes: part.votes)
      let number = freeParts.popLast() ?? parts.count
      if number == parts.count { parts.append(kept) } else { parts[number] = kept }
      nodes[node].parts.insert(number)
      nodes[node].partCount += 1
      nodes[node].votes.add(part.votes)
      nodes[node].first = min(nodes[node].first, part.id)
      entry.parts.append(number)
      touched.insert(node)
    }
    let context = Context(chains, found)
    entry.context = Set(context.numbers)
    entry.leadingCountries = context.leadingCountries
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
      nodes[node].partCount -= 1
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

  /// What is named beside a part in its article.
  func company(of part: Int) -> Set<Int> {
    let part = parts[part]
    var company = articles[part.id.article]?.context ?? []
    if let key = nodes[part.node].signature.keys.first { company.remove(Context.number(of: key)) }
    return company
  }

  /// Enough of a node's parts to say in what company it is: of what is in half the library's articles
  /// the first, or everything would be in its company.
  func typicalParts(of node: Int) -> some Sequence<Int> {
    let all = nodes[node].parts
    guard all.count > Self.profileLimit else { return Array(all) }
    return Array(all.sorted { parts[$0].id < parts[$1].id }.prefix(Self.profileLimit))
  }

  /// How many parts say in what company a node is.
  static let profileLimit = 64
}

// MARK: - What is kept elsewhere

extension LibraryIndex {
  /// Adds a node as it was kept.
  mutating func load(
    _ signature: Signature, first: EntityID, votes: TypeVotes, partCount: Int, decided: Set<NameKey>
  ) -> Int {
    // What it has in common with others the library has looked up already.
    var node = Node(
      signature: signature, first: first,
      blocks: signature.isDecided(among: decided) ? [Signature.decidedBlock] : [])
    node.votes = votes
    node.partCount = partCount
    nodes.append(node)
    return nodes.count - 1
  }

  /// Adds a part of a loaded node, and what else its article names.
  mutating func loadPart(
    of node: Int, id: EntityID, context: Set<Int>, leadingCountries: [String]
  ) -> Int {
    let number = parts.count
    parts.append(Part(id: id, chain: 0, node: node, votes: TypeVotes()))
    nodes[node].parts.insert(number)
    articles[id.article] = Entry(context: context, leadingCountries: leadingCountries)
    return number
  }
}
