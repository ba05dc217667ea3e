package import Articles
internal import UnicodeText

extension Library {
  /// The mentions of an entity in their contexts.
  ///
  /// By date it reads no further than `lines`; in another order, all of the newest `limit` articles:
  /// more than those are never looked at, so that the first screen is there at once.
  package func concordance(
    of id: EntityID, order: ConcordanceOrder = .date, articles limit: Int = 60, lines: Int = 300
  ) throws -> Concordance {
    try readEntities { reader in
      guard let number = try reader.number(of: id),
        let entity = try reader.entity(number: number)?.summary
      else { return Concordance(lines: [], articlesRead: 0, articles: 0, mentions: 0) }
      var found: [ConcordanceLine] = []
      var articlesRead = 0
      let keys = try reader.keys(of: number)
      for key in try keys.newest(limit) {
        if order == .date, found.count >= lines { break }
        articlesRead += 1
        guard let text = try EntityText(key, of: [keys], reader) else { continue }
        for named in text.mentions where named.entity == number {
          found.append(ConcordanceLine(named.mention, in: text))
        }
      }
      return Concordance(
        lines: order.sorted(found), articlesRead: articlesRead, articles: entity.articles,
        mentions: entity.mentions)
    }
  }
}

extension ConcordanceLine {
  /// How many bytes are shown on each side.
  private static let width = 90

  fileprivate init(_ mention: Mention, in text: EntityText) {
    let bytes = text.texts.bytes(of: mention.field) ?? []
    let start = max(0, mention.range.lowerBound - Self.width)
    let end = min(bytes.count, mention.range.upperBound + Self.width)
    self.init(
      mention: MentionPlace(
        article: text.article, place: FieldRange(field: mention.field, range: mention.range)),
      left: Self.line(bytes, start..<mention.range.lowerBound, isCutBefore: start > 0),
      match: Self.line(bytes, mention.range),
      right: Self.line(
        bytes, mention.range.upperBound..<end, isCutAfter: end < bytes.count),
      title: text.content.shownTitle, outlet: text.content.outlet, date: text.content.shownDate)
  }

  /// A stretch on one line, of whole words where it is cut.
  private static func line(
    _ bytes: [UInt8], _ range: Range<Int>, isCutBefore: Bool = false, isCutAfter: Bool = false
  ) -> String {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return "" }
    var range = range
    if isCutBefore, let space = bytes[range].firstIndex(of: UInt8(ascii: " ")) {
      range = space + 1..<range.upperBound
    }
    if isCutAfter, let space = bytes[range].lastIndex(of: UInt8(ascii: " ")) {
      range = range.lowerBound..<space
    }
    // In a script without spaces a cut may stand in the middle of a letter.
    while let first = range.first, bytes[first] & 0xC0 == 0x80 {
      range = first + 1..<range.upperBound
    }
    while range.upperBound < bytes.count, !range.isEmpty, bytes[range.upperBound] & 0xC0 == 0x80 {
      range = range.lowerBound..<range.upperBound - 1
    }
    let line = bytes[range].map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
    return String(decoding: line, as: UTF8.self)
  }
}

extension ConcordanceOrder {
  /// The lines, which are by date, in this order.
  fileprivate func sorted(_ lines: [ConcordanceLine]) -> [ConcordanceLine] {
    func sorted(by key: (ConcordanceLine) -> [String]) -> [ConcordanceLine] {
      lines.enumerated().map { (number: $0.offset, key: key($0.element), line: $0.element) }
        .sorted {
          $0.key == $1.key
            ? $0.number < $1.number : $0.key.lexicographicallyPrecedes($1.key)
        }
        .map(\.line)
    }
    return switch self {
    case .date: lines
    case .left: sorted { MatchKey.foldedWords(of: $0.left).reversed() }
    case .right: sorted { MatchKey.foldedWords(of: $0.right) }
    case .outlet: sorted { [folded($0.outlet ?? "\u{10FFFF}")] }
    }
  }
}
