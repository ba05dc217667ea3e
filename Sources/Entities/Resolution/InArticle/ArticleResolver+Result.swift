import Articles

extension ArticleResolver {
  /// The mentions with their entities numbered in reading order, and what was found out about them.
  var result: ResolvedArticle {
    var numbers: [Int: Int] = [:]
    var members: [Int] = []
    var result = ResolvedArticle(names: ArticleNames(), chains: [])
    for mention in mentions {
      let root = root(mention.group)
      guard !isNothing(root) else { continue }
      let number = numbers[root] ?? members.count
      if number == members.count {
        numbers[root] = number
        members.append(root)
      }
      let type = type(of: root)
      result.names.mentions.append(
        Mention(
          field: sources[mention.source].field, range: mention.draft.range, type: type,
          label: mention.draft.type == type ? mention.draft.label : nil, entity: number,
          isTentative: isTentative(root)))
    }
    for (number, root) in members.enumerated() {
      let chain = chain(of: root, number: number)
      result.chains.append(chain)
      guard !chain.isTentative else { continue }
      let counted = groups[root].mentions.map { mentions[$0] }
      result.names.entities.append(
        ArticleEntity(
          number: number, name: fullest(counted), type: chain.type, count: counted.count))
    }
    return result
  }

  /// Whether a group is a word that every organization is called by, and means none (rule W4g).
  private func isNothing(_ group: Int) -> Bool {
    groups[group].keys.count == 1 && groups[group].key.isBackReference
  }

  private func chain(of root: Int, number: Int) -> Chain {
    let group = groups[root]
    let own = group.mentions.map { mentions[$0] }
    var names: [ChainName] = []
    var spellings: [[String: Int]] = []
    var numbers: [NameKey: Int] = [:]
    for mention in own {
      let key = mention.draft.key
      let index = numbers[key] ?? names.count
      if index == names.count {
        numbers[key] = index
        names.append(ChainName(key: key, text: "", count: 0, first: place(of: mention)))
        spellings.append([:])
      }
      spellings[index][text(of: mention), default: 0] += 1
      names[index].count += 1
    }
    for index in names.indices {
      names[index].text =
        spellings[index].max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    }
    if let completed = group.completed, numbers[completed.key] == nil { names.append(completed) }
    return Chain(
      number: number, type: type(of: root), votes: group.votes, names: names,
      acronyms: group.acronyms.sorted(), evidence: group.evidence,
      candidates: candidates(of: group), gender: gender(of: root),
      isTentative: isTentative(root))
  }

  /// Whether only headlines name it: a name there may join others, but not stand for itself.
  private func isTentative(_ root: Int) -> Bool {
    groups[root].mentions.allSatisfy { mentions[$0].draft.isInZone }
  }

  private func candidates(of group: Group) -> [String] {
    var roots: [Int] = []
    for candidate in group.candidates.map(root) where !roots.contains(candidate) {
      roots.append(candidate)
    }
    return roots.map { root in
      groups[root].completed?.text ?? fullest(groups[root].mentions.map { mentions[$0] })
    }
    .sorted()
  }

  /// A name spelled out rather than an acronym or a surname, without a title; of those the most
  /// frequent, then the longest.
  private func fullest(_ mentions: [Placed]) -> String {
    var counts: [String: Int] = [:]
    var completeness: [String: Int] = [:]
    for mention in mentions {
      let text = text(of: mention)
      counts[text, default: 0] += 1
      let key = mention.draft.key
      let opener = text.prefix { $0 != " " }.lowercased()
      completeness[text] =
        key.isAcronym
        ? 0
        : key.words.count == 1
          ? 1 : PersonTitles.all.contains(opener) || key.isInArabicLetters ? 2 : 3
    }
    func rank(_ name: String) -> (Int, Int, Int, String) {
      (completeness[name, default: 0], counts[name, default: 0], name.utf8.count, name)
    }
    return counts.keys.max { rank($0) < rank($1) } ?? ""
  }
}
