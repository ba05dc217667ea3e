import Articles

// Rule W2: a text says itself that two names are one.
extension ArticleResolver {
  mutating func joinDefinitions() {
    // What letters prove comes before what only a phrase says.
    for definition in allDefinitions where definition.definition.rule != .alias {
      guard let long = group(named: definition.long), let short = group(named: definition.short)
      else { continue }
      let type = type(of: long)
      // What is explained with an acronym is an organization, unless it is known to be a thing.
      groups[long].votes.add(3 * TypeVotes.vote, to: type == .other ? .other : .organization)
      if !groups[long].acronyms.contains(definition.definition.acronym) {
        groups[long].acronyms.append(definition.definition.acronym)
      }
      join(short, to: long, by: definition.definition.rule, at: definition.place)
    }
    for alias in allDefinitions where alias.definition.rule == .alias {
      guard let long = group(named: alias.long), let short = group(named: alias.short),
        isOneKind(long, short), !isDefinedOtherwise(short, than: long)
      else { continue }
      join(short, to: long, by: .alias, at: alias.place)
    }
  }

  private struct Found {
    var definition: Definition
    var long: NameKey
    var short: NameKey
    /// From the one name to the other.
    var place: FieldRange
  }

  private var allDefinitions: [Found] {
    sources.flatMap { source in
      source.definitions.compactMap { definition in
        guard let long = NameKey(source.text.text(definition.long)),
          let short = NameKey(source.text.text(definition.short))
        else { return nil }
        let start = min(definition.long.lowerBound, definition.short.lowerBound)
        let end = max(definition.long.upperBound, definition.short.upperBound)
        return Found(
          definition: definition, long: long, short: short,
          place: FieldRange(field: source.field, range: start..<end))
      }
    }
  }

  private func isOneKind(_ first: Int, _ second: Int) -> Bool {
    let types = (type(of: first), type(of: second))
    return types.0 == types.1 || ![types.0, types.1].contains(.place) && types.1 != .group
  }

  /// Whether the article explains an acronym as something else: `aka MKO, NCRI` does not make the two
  /// one if NCRI is the National Council.
  private func isDefinedOtherwise(_ short: Int, than long: Int) -> Bool {
    !groups[short].acronyms.isEmpty && root(short) != root(long)
  }
}
