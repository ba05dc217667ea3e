package import Articles

extension Library {
  /// How the newest articles of a writer begin: what is said by someone whom nobody quotes.
  package func writings(of author: String, articles limit: Int = 100) throws -> [EntityPassage] {
    let name = CreditCounts.folded(author)
    guard !name.isEmpty else { return [] }
    let words = author.filter { $0 != "\"" }
    let ids = try ids(ListFilter(query: Query("author:\"\(words)\"")))
    var passages: [EntityPassage] = []
    for id in ids where passages.count < limit {
      guard let content = try article(id)?.content,
        content.authors.contains(where: { CreditCounts.folded($0) == name }),
        let place = content.opening
      else { continue }
      passages.append(
        EntityPassage(
          article: id, title: content.shownTitle, outlet: content.outlet, date: content.shownDate,
          place: place, text: FieldTexts(content).text(place) ?? "", mentions: []))
    }
    return passages
  }
}

extension ArticleContent {
  /// The first sentences of the first paragraph that is more than a line.
  fileprivate var opening: FieldRange? {
    let bytes = Array(text.utf8)
    let paragraphs = zip(blocks, blockRanges).filter { $0.0.kind == .paragraph }.map(\.1)
    guard let first = paragraphs.first(where: { $0.count >= Self.shortLine }) ?? paragraphs.first
    else { return nil }
    let sentences = Sentences(of: bytes, in: first).ranges
    let end = sentences.first { $0.upperBound - first.lowerBound >= Self.shortOpening }?.upperBound
    return FieldRange(field: .text, range: first.lowerBound..<(end ?? first.upperBound))
  }

  /// A credit or a place is shorter, in bytes.
  private static let shortLine = 60

  /// Sentences are added until there are so many bytes.
  private static let shortOpening = 160
}
