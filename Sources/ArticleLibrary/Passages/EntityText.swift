internal import Articles
internal import Entities

/// An article read for what it says about entities.
struct EntityText {
  let key: ListKey
  let content: ArticleContent
  let mentions: [EntityReader.Named]
  let texts: FieldTexts

  /// An article with its mentions; with those of some entities only if `wanted` says of which.
  init?(_ key: ListKey, of wanted: [EntityReader.Keys]? = nil, _ reader: EntityReader) throws {
    guard let content = try reader.content(of: key.article) else { return nil }
    self.key = key
    self.content = content
    mentions = try reader.mentions(in: key.article, of: wanted).filter { !$0.mention.isTentative }
    texts = FieldTexts(content)
  }

  var article: Article.ID { Article.ID(rawValue: key.article) }

  /// The paragraphs of a field.
  func paragraphs(of field: ArticleField) -> [Range<Int>] {
    if field == .text { return content.blockRanges }
    return texts.bytes(of: field).map { [0..<$0.count] } ?? []
  }

  /// The paragraph that a place of a field stands in.
  func paragraph(at place: Int, of field: ArticleField) -> Range<Int>? {
    paragraphs(of: field).first { $0.contains(place) }
  }

  /// The sentence that a place of a field stands in.
  func sentence(at place: Int, of field: ArticleField) -> Range<Int>? {
    guard let bytes = texts.bytes(of: field), let paragraph = paragraph(at: place, of: field) else {
      return nil
    }
    return Sentences(of: bytes, in: paragraph).sentence(at: place)
  }

  /// A passage with the mentions of some entities.
  func passage(_ range: Range<Int>, of field: ArticleField, naming entities: Set<RawID>)
    -> EntityPassage
  {
    let place = FieldRange(field: field, range: range)
    let own = mentions.filter {
      entities.contains($0.entity) && $0.mention.field == field
        && range.lowerBound <= $0.mention.range.lowerBound
        && $0.mention.range.upperBound <= range.upperBound
    }
    return EntityPassage(
      article: article, title: content.shownTitle, outlet: content.outlet, date: content.shownDate,
      place: place, text: texts.text(place) ?? "",
      mentions: own.map {
        $0.mention.range.lowerBound - range.lowerBound..<$0.mention.range.upperBound
          - range.lowerBound
      })
  }
}
