package import Articles

/// All that the reader has said about names, in the order in which it was said.
///
/// Only ever added to. A later decision beats an earlier one, and each beats every rule.
package struct DecisionLog: Hashable, Sendable {
  package private(set) var decisions: [Decision]

  package init(_ decisions: [Decision] = []) { self.decisions = decisions }

  /// Adds a decision.
  ///
  /// - Returns: Its number, for `Decision.undo`.
  @discardableResult
  package mutating func append(_ decision: Decision) -> Int {
    decisions.append(decision)
    return decisions.count - 1
  }

  /// Those that have not been taken back, in order. An undo can be undone.
  package var standing: [Decision] {
    var isStanding = Array(repeating: true, count: decisions.count)
    // From the last one on: what takes back something has to stand itself.
    for (number, decision) in decisions.enumerated().reversed() where isStanding[number] {
      if case .undo(let other) = decision, other >= 0, other < number { isStanding[other] = false }
    }
    return decisions.indices.compactMap { number in
      if case .undo = decisions[number] { return nil }
      return isStanding[number] ? decisions[number] : nil
    }
  }
}

/// What the standing decisions come to.
package struct DecidedNames: Hashable, Sendable {
  /// Names that are one.
  package private(set) var merges: [Pair] = []
  /// Names that are two everywhere.
  package private(set) var splits: [Pair: EntityName] = [:]
  /// Names that are two in some articles.
  package private(set) var localSplits: [Pair: LocalSplit] = [:]
  package private(set) var names: [EntityName: Numbered<String>] = [:]
  package private(set) var types: [EntityName: Numbered<EntityType>] = [:]
  package private(set) var hidden: Set<EntityName> = []

  package struct LocalSplit: Hashable, Sendable {
    package var alias: EntityName
    package var articles: Set<Article.ID>
  }

  /// What was decided, and how late.
  package struct Numbered<Value: Hashable & Sendable>: Hashable, Sendable {
    package var number: Int
    package var value: Value
  }

  /// Two names in either order.
  package struct Pair: Hashable, Sendable {
    package var first: EntityName
    package var second: EntityName

    init(_ first: EntityName, _ second: EntityName) {
      let isOrdered =
        first.key == second.key
        ? (first.type?.rawValue ?? "") <= (second.type?.rawValue ?? "") : first.key < second.key
      (self.first, self.second) = isOrdered ? (first, second) : (second, first)
    }
  }

  package init() {}

  package init(_ log: DecisionLog) {
    for (number, decision) in log.standing.enumerated() {
      switch decision {
      case .merge(let first, let second):
        let pair = Pair(first, second)
        splits[pair] = nil
        localSplits[pair] = nil
        if first != second, !merges.contains(pair) { merges.append(pair) }
      case .split(let first, from: let second, in: let article):
        let pair = Pair(first, second)
        if let article {
          localSplits[pair, default: LocalSplit(alias: first, articles: [])].articles
            .insert(article)
        } else {
          merges.removeAll { $0 == pair }
          splits[pair] = first
        }
      case .rename(let name, let text): names[name] = Numbered(number: number, value: text)
      case .retype(let name, let type): types[name] = Numbered(number: number, value: type)
      case .hide(let name): hidden.insert(name)
      case .undo: break
      }
    }
  }

  /// The names among `names`, all of one chain, that are none of it; with whether that holds for this
  /// article alone.
  package func partedNames(among names: [NameKey], type: EntityType, in article: Article.ID)
    -> [NameKey: Bool]
  {
    guard !splits.isEmpty || !localSplits.isEmpty else { return [:] }
    let present = Set(names.map(\.canonical))
    func isMeant(_ pair: Pair) -> Bool {
      present.contains(pair.first.key) && present.contains(pair.second.key)
        && [pair.first.type, pair.second.type].allSatisfy { $0 == nil || $0 == type }
    }
    var parted: [NameKey: Bool] = [:]
    for (pair, split) in localSplits where split.articles.contains(article) && isMeant(pair) {
      parted[split.alias.key] = true
    }
    for (pair, alias) in splits where isMeant(pair) { parted[alias.key] = false }
    return parted
  }

  /// All names that a decision is about.
  package var mentionedNames: Set<NameKey> {
    var names = Set(merges.flatMap { [$0.first.key, $0.second.key] })
    names.formUnion(splits.keys.flatMap { [$0.first.key, $0.second.key] })
    names.formUnion(localSplits.keys.flatMap { [$0.first.key, $0.second.key] })
    names.formUnion(self.names.keys.map(\.key))
    names.formUnion(types.keys.map(\.key))
    names.formUnion(hidden.map(\.key))
    return names
  }
}
