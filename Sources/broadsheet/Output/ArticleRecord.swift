internal import Articles

/// A parsed article as a line of `parse --json`. What is absent is `null` or an empty list.
struct ArticleRecord: Encodable {
  var article: ParsedArticle

  private enum Key: String, CodingKey {
    case title, subtitle, authors, outlet, published, reposted, url, excerpt, language, keywords
    case text, blocks, captions, links, bio, handles, related, unassigned, origins, source, problems
  }

  func encode(to encoder: any Encoder) throws {
    let content = article.content
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(content.title, forKey: .title)
    try record.encode(content.subtitle, forKey: .subtitle)
    try record.encode(content.authors, forKey: .authors)
    try record.encode(content.outlet, forKey: .outlet)
    try record.encode(content.published?.description, forKey: .published)
    try record.encode(content.reposted?.description, forKey: .reposted)
    try record.encode(content.url, forKey: .url)
    try record.encode(content.excerpt, forKey: .excerpt)
    try record.encode(content.language, forKey: .language)
    try record.encode(content.keywords, forKey: .keywords)
    try record.encode(content.text, forKey: .text)
    try record.encode(content.blocks.map(BlockRecord.init), forKey: .blocks)
    try record.encode(content.captions.map(CaptionRecord.init), forKey: .captions)
    try record.encode(content.links.map(LinkRecord.init), forKey: .links)
    try record.encode(content.bio, forKey: .bio)
    try record.encode(content.handles, forKey: .handles)
    try record.encode(content.related.map(RelatedRecord.init), forKey: .related)
    try record.encode(content.unassigned.map(UnassignedRecord.init), forKey: .unassigned)
    try record.encode(content.origins.map(OriginRecord.init), forKey: .origins)
    try record.encode(SourceRecord(source: article.source), forKey: .source)
    try record.encode(article.problems.map(\.description), forKey: .problems)
  }
}

private struct BlockRecord: Encodable {
  var kind: String
  var text: String
  var range: [Int]

  init(_ block: Block) {
    kind = block.kind.rawValue
    text = block.text
    range = block.range.pair
  }
}

private struct CaptionRecord: Encodable {
  var caption: Caption

  private enum Key: String, CodingKey {
    case alt, text
    case afterBlock = "after_block"
    case range
  }

  init(_ caption: Caption) { self.caption = caption }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(caption.alt, forKey: .alt)
    try record.encode(caption.text, forKey: .text)
    try record.encode(caption.afterBlock, forKey: .afterBlock)
    try record.encode(caption.range.pair, forKey: .range)
  }
}

private struct LinkRecord: Encodable {
  var link: Link

  private enum Key: String, CodingKey { case url, label, title, range }

  init(_ link: Link) { self.link = link }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(link.url, forKey: .url)
    try record.encode(link.label, forKey: .label)
    try record.encode(link.title, forKey: .title)
    try record.encode(link.range.pair, forKey: .range)
  }
}

private struct RelatedRecord: Encodable {
  var item: RelatedItem

  private enum Key: String, CodingKey { case title, url }

  init(_ item: RelatedItem) { self.item = item }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(item.title, forKey: .title)
    try record.encode(item.url, forKey: .url)
  }
}

private struct UnassignedRecord: Encodable {
  var text: String
  var range: [Int]

  init(_ unassigned: Unassigned) {
    text = unassigned.text
    range = unassigned.range.pair
  }
}

private struct OriginRecord: Encodable {
  var field: String
  var range: [Int]

  init(_ origin: FieldOrigin) {
    field = origin.field
    range = origin.range.pair
  }
}

private struct SourceRecord: Encodable {
  var source: SourcePlace

  private enum Key: String, CodingKey { case path, member, position, range }

  func encode(to encoder: any Encoder) throws {
    var record = encoder.container(keyedBy: Key.self)
    try record.encode(source.path, forKey: .path)
    try record.encode(source.member, forKey: .member)
    try record.encode(source.position, forKey: .position)
    try record.encode(source.range.pair, forKey: .range)
  }
}

extension Range<Int> {
  fileprivate var pair: [Int] { [lowerBound, upperBound] }
}
