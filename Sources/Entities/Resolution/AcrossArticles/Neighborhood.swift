package import Articles

/// Names that could be one thing or several, taken from where a library keeps them, to be resolved
/// together and apart from all others.
///
/// What it needs of the articles that have them it says itself: of most names nothing.
package struct Neighborhood {
  private let decided: DecidedNames
  private let decidedNames: Set<NameKey>
  private var index = LibraryIndex()
  private var nodeOfNumber: [Int64: Int] = [:]
  private var numberOfNode: [Int: Int64] = [:]
  /// Nodes of which one part stands for all.
  private var wholeNodes: Set<Int> = []

  package init(_ decided: DecidedNames) {
    self.decided = decided
    decidedNames = decided.mentionedNames
  }

  /// All chains with one signature, under the number the library gave them.
  package struct Node: Sendable {
    package var number: Int64
    package var signature: Signature
    package var first: EntityID
    package var votes: TypeVotes
    /// How many articles have it.
    package var count: Int

    package init(
      number: Int64, signature: Signature, first: EntityID, votes: TypeVotes, count: Int
    ) {
      self.number = number
      self.signature = signature
      self.first = first
      self.votes = votes
      self.count = count
    }
  }

  package mutating func add(_ node: Node) {
    let own = index.load(
      node.signature, first: node.first, votes: node.votes, partCount: node.count,
      decided: decidedNames)
    nodeOfNumber[node.number] = own
    numberOfNode[own] = node.number
  }

  // MARK: Articles

  /// Which articles of a node have to be known.
  package struct Need: Hashable, Sendable {
    package var number: Int64
    /// How many at most, the earliest first; `nil` for all of them.
    package var limit: Int?
  }

  /// The articles that are needed to decide.
  package mutating func needs() -> [Need] {
    var needs: [Int: Int?] = [:]
    var acronyms: [String: Int] = [:]
    var persons: Set<String> = []
    var bodies: Set<[String]> = []
    for node in nodeOfNumber.values {
      let signature = index.nodes[node].signature
      guard signature.strength == .full else { continue }
      for acronym in signature.acronyms { acronyms[acronym, default: 0] += 1 }
      for person in signature.persons { persons.insert(person.surname.joined()) }
      guard signature.kind == .organization else { continue }
      for key in signature.keys {
        if let (_, rest) = OrganizationName.countryPrefix(of: key) {
          bodies.insert(OrganizationName(rest).key)
        }
      }
    }
    for node in nodeOfNumber.values {
      let signature = index.nodes[node].signature
      guard let key = signature.keys.first else { continue }
      switch signature.strength {
      case .acronym: if acronyms[key.text, default: 0] > 1 { needs[node] = .some(nil) }
      case .bareName:
        let surname = PersonName(key)?.surname.joined() ?? ""
        if persons.contains(surname) || !signature.candidates.isEmpty {
          needs[node] = .some(nil)
        }
      case .full:
        guard signature.kind == .organization, signature.keys.count == 1 else { continue }
        if key.words.count == 1 && persons.contains(key.text)
          || bodies.contains(OrganizationName(key).key)
        {
          needs[node] = .some(nil)
        }
      }
    }
    if !needs.isEmpty {
      for node in nodeOfNumber.values where needs[node] == nil {
        guard index.nodes[node].signature.strength == .full else { continue }
        needs[node] = .some(LibraryIndex.profileLimit)
      }
    }
    for node in nodeOfNumber.values where needs[node] == nil {
      guard index.nodes[node].signature.strength != .full else { continue }
      wholeNodes.insert(node)
      _ = index.loadPart(of: node, id: index.nodes[node].first, context: [], leadingCountries: [])
    }
    return needs.compactMap { node, limit in
      numberOfNode[node].map { Need(number: $0, limit: limit) }
    }
  }

  /// Says that an article has a node at `id`, and what else it names.
  package mutating func add(_ id: EntityID, of number: Int64, in context: Context) {
    guard let node = nodeOfNumber[number] else { return }
    _ = index.loadPart(
      of: node, id: id, context: Set(context.numbers), leadingCountries: context.leadingCountries)
  }

  // MARK: Resolving

  /// What some of the names make up.
  package struct Resolved: Sendable {
    package var id: EntityID
    /// Nodes all of whose chains belong to it.
    package var nodes: [Int64]
    /// Single articles of other nodes.
    package var parts: [Part]
    /// Nodes whose chains say what it is.
    package var voters: Set<Int64>
    package var links: [Component.Link]
    package var candidates: [EntityID]
  }

  /// A node in one article.
  package struct Part: Hashable, Sendable {
    package var node: Int64
    package var article: Article.ID
  }

  package func resolve() -> [Resolved] {
    var component = Component(Set(nodeOfNumber.values), of: index, decided)
    let undecided = component.joinBareNames()
    return component.entities(undecided).map { id, members in
      var resolved = Resolved(
        id: id, nodes: [], parts: [],
        voters: Set(members.voters(in: index).compactMap { numberOfNode[$0] }),
        links: members.links, candidates: members.candidates)
      var counts: [Int: Int] = [:]
      for part in members.parts { counts[index.parts[part].node, default: 0] += 1 }
      func isWhole(_ node: Int) -> Bool {
        wholeNodes.contains(node) || counts[node] == index.nodes[node].parts.count
      }
      for node in Set(members.nodes) {
        // Of a node whose parts were all moved nothing is left.
        let rest = index.nodes[node].parts.filter { component.moved[$0] == nil }
        if rest.count == index.nodes[node].parts.count || counts[node] != nil && isWhole(node) {
          if let number = numberOfNode[node] { resolved.nodes.append(number) }
        } else {
          resolved.parts += rest.compactMap { part in place(ofPart: part) }
        }
      }
      for (node, _) in counts where isWhole(node) && !members.nodes.contains(node) {
        if let number = numberOfNode[node] { resolved.nodes.append(number) }
      }
      for part in members.parts where !isWhole(index.parts[part].node) {
        if let part = place(ofPart: part) { resolved.parts.append(part) }
      }
      return resolved
    }
  }

  private func place(ofPart part: Int) -> Part? {
    numberOfNode[index.parts[part].node].map {
      Part(node: $0, article: index.parts[part].id.article)
    }
  }
}
