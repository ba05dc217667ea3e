package import Articles

/// A chain of an article, or what the reader has parted from one: what is one thing everywhere.
package struct ChainShare: Hashable, Sendable {
  package var id: EntityID
  /// The chain's number in its article.
  package var chain: Int
  /// Those of the chain's names that belong to it.
  package var names: [ChainName]
  /// The name alone that was parted from the chain; `nil` for what is left of it.
  package var parted: NameKey?
  /// Names of the chain that were parted from it and are none of this.
  package var excluded: Set<NameKey> = []
  /// Whether the name was parted in this article alone.
  fileprivate var isLocal = false

  /// What the chains of an article are in the library. What only headlines name is nothing.
  package static func shares(
    of chains: [Chain], in article: Article.ID, _ decided: DecidedNames
  ) -> [ChainShare] {
    chains.flatMap { shares(of: $0, in: article, decided) }
  }

  fileprivate static func shares(
    of chain: Chain, in article: Article.ID, _ decided: DecidedNames
  ) -> [ChainShare] {
    if chain.isTentative { return [] }
    let parted = decided.partedNames(among: chain.names.map(\.key), type: chain.type, in: article)
    var shares: [ChainShare] = []
    func add(_ own: [ChainName], parted name: NameKey?, isLocal: Bool = false) {
      guard let place = own.map(\.first).min() else { return }
      shares.append(
        ChainShare(
          id: EntityID(article: article, place: place), chain: chain.number, names: own,
          parted: name, excluded: name == nil ? Set(parted.keys) : [], isLocal: isLocal))
    }
    add(
      parted.isEmpty ? chain.names : chain.names.filter { parted[$0.key.canonical] == nil },
      parted: nil)
    for (key, isLocal) in parted.sorted(by: { $0.key < $1.key }) {
      add(chain.names.filter { $0.key.canonical == key }, parted: key, isLocal: isLocal)
    }
    return shares
  }
}

/// A share of a chain as the library compares it.
package struct ChainPart: Hashable, Sendable {
  package var share: ChainShare
  package var signature: Signature
  package var votes: TypeVotes

  package var id: EntityID { share.id }
  package var names: [ChainName] { share.names }

  /// How many mentions it has.
  package var count: Int { names.reduce(0) { $0 + $1.count } }

  private init?(_ share: ChainShare, of chain: Chain) {
    self.share = share
    votes = chain.votes
    if let key = share.parted {
      signature = Signature(alone: key, kind: chain.type)
      if share.isLocal { signature.isolation = share.id }
    } else {
      guard let signature = Signature(chain, without: share.excluded) else { return nil }
      self.signature = signature
    }
  }

  /// The parts that the chains of an article have. What only headlines name is none.
  package static func parts(
    of chains: [Chain], in article: Article.ID, _ decided: DecidedNames
  ) -> [ChainPart] {
    chains.flatMap { chain in
      ChainShare.shares(of: chain, in: article, decided).compactMap { ChainPart($0, of: chain) }
    }
  }
}

extension [ChainPart] {
  /// The part that a name of a chain belongs to.
  package func part(of name: NameKey, chain: Int) -> ChainPart? {
    let key = name.canonical
    let own = filter { $0.share.chain == chain }
    return own.first { $0.share.parted == key } ?? own.first { $0.share.parted == nil }
  }
}
