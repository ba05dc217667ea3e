package import Articles

/// A chain as the library compares it, or what the reader has parted from one.
package struct ChainPart: Hashable, Sendable {
  package var id: EntityID
  /// The chain's number in its article.
  package var chain: Int
  package var signature: Signature
  /// Those of the chain's names that belong to it.
  package var names: [ChainName]
  /// The name alone that was parted from the chain; `nil` for what is left of it.
  package var parted: NameKey?
  /// Names of the chain that were parted from it and are none of this.
  package var excluded: Set<NameKey> = []
  package var votes: TypeVotes

  /// How many mentions it has.
  package var count: Int { names.reduce(0) { $0 + $1.count } }
}

extension ChainPart {
  /// The parts that the chains of an article have. What only headlines name is none.
  package static func parts(
    of chains: [Chain], in article: Article.ID, _ decided: DecidedNames
  ) -> [ChainPart] {
    var parts: [ChainPart] = []
    for chain in chains where !chain.isTentative {
      let parted = decided.partedNames(
        among: chain.names.map(\.key), type: chain.type, in: article)
      func add(_ signature: Signature, _ own: [ChainName], parted name: NameKey?) {
        guard let place = own.map(\.first).min() else { return }
        parts.append(
          ChainPart(
            id: EntityID(article: article, place: place), chain: chain.number,
            signature: signature, names: own, parted: name,
            excluded: name == nil ? Set(parted.keys) : [], votes: chain.votes))
      }
      if let signature = Signature(chain, without: parted.keys) {
        let own =
          parted.isEmpty
          ? chain.names : chain.names.filter { parted[$0.key.canonical] == nil }
        add(signature, own, parted: nil)
      }
      for (key, isLocal) in parted.sorted(by: { $0.key < $1.key }) {
        let own = chain.names.filter { $0.key.canonical == key }
        var signature = Signature(alone: key, kind: chain.type)
        if isLocal, let place = own.map(\.first).min() {
          signature.isolation = EntityID(article: article, place: place)
        }
        add(signature, own, parted: key)
      }
    }
    return parts
  }
}

extension [ChainPart] {
  /// The part that a name of a chain belongs to.
  package func part(of name: NameKey, chain: Int) -> ChainPart? {
    let key = name.canonical
    let own = filter { $0.chain == chain }
    return own.first { $0.parted == key } ?? own.first { $0.parted == nil }
  }
}
