package import Articles

/// Text with its mentions marked in place: `"[Ada Lovelace:PERSON] wrote to [Turin:GPE]."`
///
/// Mentions with one text are one entity.
package struct MarkedText: ExpressibleByStringLiteral {
  package private(set) var text = ""
  package private(set) var mentions: [Mention] = []

  package init(text: String, mentions: [Mention]) {
    self.text = text
    self.mentions = mentions
  }

  package init(stringLiteral marked: String) {
    var numbers: [String: Int] = [:]
    for piece in marked.split(separator: "[", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: "]"), let colon = piece[..<end].lastIndex(of: ":"),
        let type = EntityType(label: String(piece[piece.index(after: colon)..<end]))
      else {
        text += piece
        continue
      }
      let name = String(piece[..<colon])
      let number = numbers[name] ?? numbers.count
      numbers[name] = number
      let start = text.utf8.count
      text += name
      mentions.append(
        Mention(
          range: start..<text.utf8.count, type: type,
          label: String(piece[piece.index(after: colon)..<end]), entity: number))
      text += piece[piece.index(after: end)...]
    }
  }

  /// The mentions, and the entities they name.
  package var names: ArticleNames {
    var entities: [ArticleEntity] = []
    for mention in mentions {
      if let index = entities.firstIndex(where: { $0.number == mention.entity }) {
        entities[index].count += 1
      } else {
        entities.append(
          ArticleEntity(
            number: mention.entity,
            name: String(decoding: Array(text.utf8)[mention.range], as: UTF8.self),
            type: mention.type, count: 1))
      }
    }
    return ArticleNames(mentions: mentions, entities: entities)
  }
}

extension MarkedText: Equatable, CustomStringConvertible {
  /// As it is written in a test, with a question mark before the label of a tentative mention.
  package var description: String {
    let bytes = Array(text.utf8)
    func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    var marked = ""
    var start = 0
    for mention in mentions {
      marked += piece(start..<mention.range.lowerBound) + "[" + piece(mention.range)
      marked += (mention.isTentative ? ":?" : ":") + mention.label + "]"
      start = mention.range.upperBound
    }
    return marked + piece(start..<bytes.count)
  }

  package static func == (left: MarkedText, right: MarkedText) -> Bool {
    left.description == right.description
  }
}
