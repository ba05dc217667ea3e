internal import Articles
internal import Entities

/// The chains of names that were kept without them: what an earlier version found, or another program.
enum PlainChains {
  static func chains(
    of names: ArticleNames, _ article: RawID, _ connection: Connection
  ) throws -> [Chain] {
    let record = try connection.first(
      "SELECT record FROM content WHERE article = ?", .integer(article)
    ) { $0.bytes(0) }
    guard let content = record.flatMap({ try? ContentRecord.content(from: $0) }) else { return [] }
    return chains(of: names, in: content)
  }

  /// Each entity under its fullest name and those its mentions have.
  static func chains(of names: ArticleNames, in content: ArticleContent) -> [Chain] {
    var texts: [ArticleField: [UInt8]] = [:]
    for field in content.fields { texts[field] = content.text(of: field).map { Array($0.utf8) } }
    let mentions = Dictionary(grouping: names.mentions, by: \.entity)
    var seen: Set<Int> = []
    return names.entities.compactMap { entity in
      guard seen.insert(entity.number).inserted else { return nil }
      var chain = Chain(number: entity.number, type: entity.type, names: [])
      chain.votes[entity.type] = 100 * max(1, entity.count)
      for mention in mentions[entity.number] ?? [] where !mention.isTentative {
        guard let bytes = texts[mention.field], mention.range.upperBound <= bytes.count else {
          continue
        }
        let text = String(decoding: bytes[mention.range], as: UTF8.self)
        let place = FieldRange(field: mention.field, range: mention.range)
        add(text, 1, at: place, to: &chain)
      }
      if chain.names.isEmpty {
        let place = FieldRange(field: .text, range: entity.number..<entity.number)
        add(entity.name, entity.count, at: place, to: &chain)
      }
      return chain.names.isEmpty || entity.count <= 0 ? nil : chain
    }
  }

  private static func add(
    _ text: String, _ count: Int, at place: FieldRange, to chain: inout Chain
  ) {
    if let known = chain.names.firstIndex(where: { $0.text == text }) {
      chain.names[known].count += count
    } else if let key = NameKey(text) {
      chain.names.append(ChainName(key: key, text: text, count: count, first: place))
    }
  }
}
