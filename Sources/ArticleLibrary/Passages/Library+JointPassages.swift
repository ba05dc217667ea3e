package import Articles

extension Library {
  /// Passages that name both of two entities: those of one sentence first, then those of one paragraph,
  /// then articles that name both, each from the newest on.
  package func passages(
    naming first: EntityID, and second: EntityID, limit: Int = 100
  ) throws -> [JointPassage] {
    try readEntities { reader in
      guard let one = try reader.number(of: first), let other = try reader.number(of: second),
        one != other
      else { return [] }
      var found: [JointPassage] = []
      let both = [try reader.keys(of: one), try reader.keys(of: other)]
      for key in try reader.articles(naming: both, limit: limit) {
        guard let text = try EntityText(key, of: both, reader) else { continue }
        found += text.passages(naming: one, and: other)
      }
      let order = found.enumerated().sorted {
        ($0.element.nearness.rawValue, $0.offset) < ($1.element.nearness.rawValue, $1.offset)
      }
      return Array(order.map(\.element).prefix(limit))
    }
  }
}

extension EntityReader {
  /// The articles that name both of two entities, the newest first.
  fileprivate func articles(naming both: [Keys], limit: Int) throws -> [ListKey] {
    let selections = both.map { keys in
      """
      SELECT key FROM signature_article WHERE signature IN (\(keys.list))
      UNION SELECT key FROM signature_part WHERE entity = \(keys.entity)
      """
    }
    return try connection.all(
      """
      SELECT key FROM (\(selections[0])) WHERE key IN (\(selections[1]))
      ORDER BY key DESC LIMIT ?
      """, .number(limit)
    ) { ListKey(rawValue: $0.number(0)) }
  }
}

extension EntityText {
  fileprivate func passages(naming one: RawID, and other: RawID) -> [JointPassage] {
    var found: [JointPassage] = []
    var seen: Set<FieldRange> = []
    let both: Set = [one, other]
    let own = mentions.filter { both.contains($0.entity) }
    func add(_ range: Range<Int>, _ field: ArticleField, _ nearness: JointPassage.Nearness) {
      guard seen.insert(FieldRange(field: field, range: range)).inserted else { return }
      found.append(
        JointPassage(passage: passage(range, of: field, naming: both), nearness: nearness))
    }
    for named in own where named.entity == one {
      let field = named.mention.field
      let near = own.filter { $0.mention.field == field && $0.entity == other }
      guard !near.isEmpty,
        let paragraph = paragraph(at: named.mention.range.lowerBound, of: field)
      else { continue }
      let sentence = sentence(at: named.mention.range.lowerBound, of: field)
      if let sentence, near.contains(where: { sentence.contains($0.mention.range.lowerBound) }) {
        add(sentence, field, .sentence)
      } else if near.contains(where: { paragraph.contains($0.mention.range.lowerBound) }) {
        add(paragraph, field, .paragraph)
      }
    }
    if found.isEmpty, let first = own.first(where: { $0.entity == one })?.mention,
      let sentence = sentence(at: first.range.lowerBound, of: first.field)
    {
      add(sentence, first.field, .article)
    }
    return found
  }
}
