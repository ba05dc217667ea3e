package import Articles

/// An article as a JSON object: keys sorted, what is absent `null` or an empty list.
///
/// The same for a parsed article and for one of the library, which has `id`, `read`, `starred` and
/// `tags` besides. A parsed article has `read` and `starred` if its source says that it was. `picture`
/// and `aliases` are there if the article has them.
package struct ArticleRecord {
  private let content: ArticleContent
  private let source: SourcePlace
  private let problems: [Problem]
  private let isRead: Bool?
  private let isStarred: Bool?
  private let kept: ExportedArticle?

  /// The record of an article that no library has.
  package init(_ parsed: ParsedArticle) {
    content = parsed.content
    source = parsed.source
    problems = parsed.problems
    isRead = parsed.isRead ? true : nil
    isStarred = parsed.isStarred ? true : nil
    kept = nil
  }

  /// The record of an article of the library.
  package init(_ exported: ExportedArticle) {
    content = exported.content
    source = exported.article.source
    problems = []
    isRead = exported.article.state.isRead
    isStarred = exported.article.state.isStarred
    kept = exported
  }

  /// The record as a line, without its end.
  package var line: [UInt8] {
    var json = JSONText()
    append(to: &json)
    return json.bytes
  }

  func append(to json: inout JSONText) {
    json.object { json in
      if !content.aliases.isEmpty { json.member("aliases", content.aliases) }
      json.member("authors", content.authors)
      json.member("bio", content.bio)
      json.key("blocks")
      json.list(content.blocks) { $0.append($1) }
      json.key("captions")
      json.list(content.captions) { $0.append($1) }
      json.member("excerpt", content.excerpt)
      json.member("handles", content.handles)
      if let kept { json.member("id", Int(kept.id.rawValue)) }
      json.member("keywords", content.keywords)
      json.member("language", content.language)
      json.key("links")
      json.list(content.links) { $0.append($1) }
      json.key("origins")
      json.list(content.origins) { $0.append($1) }
      json.member("outlet", content.outlet)
      if let picture = content.picture { json.member("picture", picture) }
      json.member("problems", problems.map(\.description))
      json.member("published", content.published?.description)
      if let isRead { json.member("read", isRead) }
      json.key("related")
      json.list(content.related) { $0.append($1) }
      json.member("reposted", content.reposted?.description)
      json.key("source")
      json.append(source)
      if let isStarred { json.member("starred", isStarred) }
      json.member("subtitle", content.subtitle)
      if let kept { json.member("tags", kept.tags) }
      json.member("text", content.text)
      json.member("title", content.title)
      json.key("unassigned")
      json.list(content.unassigned) { $0.append($1) }
      json.member("url", content.url)
    }
  }
}

extension JSONText {
  fileprivate mutating func append(_ block: Block) {
    object { json in
      json.member("kind", block.kind.rawValue)
      json.member("range", block.range)
      json.member("text", block.text)
    }
  }

  fileprivate mutating func append(_ caption: Caption) {
    object { json in
      json.member("after_block", caption.afterBlock)
      json.member("alt", caption.alt)
      json.member("range", caption.range)
      json.member("text", caption.text)
    }
  }

  fileprivate mutating func append(_ link: Link) {
    object { json in
      json.member("label", link.label)
      json.member("range", link.range)
      json.member("title", link.title)
      json.member("url", link.url)
    }
  }

  fileprivate mutating func append(_ item: RelatedItem) {
    object { json in
      json.member("title", item.title)
      json.member("url", item.url)
    }
  }

  fileprivate mutating func append(_ unassigned: Unassigned) {
    object { json in
      json.member("range", unassigned.range)
      json.member("text", unassigned.text)
    }
  }

  fileprivate mutating func append(_ origin: FieldOrigin) {
    object { json in
      json.member("field", origin.field)
      json.member("range", origin.range)
    }
  }

  fileprivate mutating func append(_ source: SourcePlace) {
    object { json in
      json.member("member", source.member)
      json.member("path", source.path)
      json.member("position", source.position)
      json.member("range", source.range)
    }
  }
}
