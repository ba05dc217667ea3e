/// What one piece of writing says, apart from where it is kept.
///
/// Everything here is clean text: line ends are `\n`, no control characters, no bidi overrides,
/// no-break spaces made plain. ArticleParsing sees to it once, before any offset exists.
package struct ArticleContent: Hashable, Sendable, Codable {
  package var title: String?
  package var subtitle: String?
  package var authors: [String]
  /// The publisher: a newspaper, a blog, an agency.
  package var outlet: String?
  package var published: PartialDate?
  package var reposted: PartialDate?
  /// Where this copy stands on the web.
  package var url: String?
  /// A teaser copied from the body, or written for it.
  package var excerpt: String?
  /// ISO 639-1, such as `en`.
  package var language: String?
  /// What the publisher filed it under. The reader's own tags are kept apart from the article.
  package var keywords: [String]
  /// Where the picture that leads it stands on the web.
  package var picture: String?
  /// Other names that a note's own head gives it, by which other notes may link to it.
  package var aliases: [String]
  package var blocks: [Block]
  package var captions: [Caption]
  package var links: [Link]
  /// What the article says about its author.
  package var bio: String?
  /// Accounts of the author, such as `@mrubin1971`.
  package var handles: [String]
  /// Things pointed at that are not articles of this source.
  package var related: [RelatedItem]
  /// Text that belongs to no field. Kept so that nothing is lost.
  package var unassigned: [Unassigned]
  /// Where each field other than blocks, captions and links came from.
  package var origins: [FieldOrigin]

  package init(
    title: String? = nil, subtitle: String? = nil, authors: [String] = [], outlet: String? = nil,
    published: PartialDate? = nil, reposted: PartialDate? = nil, url: String? = nil,
    excerpt: String? = nil, language: String? = nil, keywords: [String] = [],
    picture: String? = nil, aliases: [String] = [], blocks: [Block] = [],
    captions: [Caption] = [], links: [Link] = [], bio: String? = nil,
    handles: [String] = [], related: [RelatedItem] = [], unassigned: [Unassigned] = [],
    origins: [FieldOrigin] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.authors = authors
    self.outlet = outlet
    self.published = published
    self.reposted = reposted
    self.url = url
    self.excerpt = excerpt
    self.language = language
    self.keywords = keywords
    self.picture = picture
    self.aliases = aliases
    self.blocks = blocks
    self.captions = captions
    self.links = links
    self.bio = bio
    self.handles = handles
    self.related = related
    self.unassigned = unassigned
    self.origins = origins
  }
}

extension ArticleContent {
  /// What stands between two blocks of `text`.
  package static let blockSeparator = "\n\n"

  /// The body: the blocks joined by a blank line. Mentions, hits and notes point into it.
  package var text: String {
    var text = ""
    // Searches join thousands of bodies, and most of the time would go into growing them.
    text.reserveCapacity(
      blocks.reduce(0) { $0 + $1.text.utf8.count + Self.blockSeparator.utf8.count })
    for block in blocks.indices {
      if block > blocks.startIndex { text += Self.blockSeparator }
      text += blocks[block].text
    }
    return text
  }

  /// Where each block stands in `text`, in UTF-8 bytes.
  package var blockRanges: [Range<Int>] {
    var start = 0
    return blocks.map { block in
      let end = start + block.text.utf8.count
      defer { start = end + Self.blockSeparator.utf8.count }
      return start..<end
    }
  }

  /// The text of `field`, or `nil` if the article has none.
  package func text(of field: ArticleField) -> String? {
    switch field {
    case .text: text
    case .title: title
    case .subtitle: subtitle
    case .caption(let index): captions.indices.contains(index) ? captions[index].shownText : nil
    case .bio: bio
    }
  }

  /// The fields that have text, in reading order.
  package var fields: [ArticleField] {
    var fields: [ArticleField] = []
    if title != nil { fields.append(.title) }
    if subtitle != nil { fields.append(.subtitle) }
    if !blocks.isEmpty { fields.append(.text) }
    fields += captions.indices.filter { captions[$0].shownText != nil }.map(ArticleField.caption)
    if bio != nil { fields.append(.bio) }
    return fields
  }
}

/// A part of an article that is recognized, indexed and searched on its own.
package enum ArticleField: Hashable, Sendable, Codable {
  case title
  case subtitle
  case text
  case caption(Int)
  case bio
}

/// Where a field's value stood in its source.
package struct FieldOrigin: Hashable, Sendable, Codable {
  /// The field's name in `broadsheet parse --json`, such as `authors`.
  package var field: String
  /// Bytes of the source.
  package var range: Range<Int>

  package init(field: String, range: Range<Int>) {
    self.field = field
    self.range = range
  }
}

/// A pointer to something that is not an article of this source.
package struct RelatedItem: Hashable, Sendable, Codable {
  package var title: String?
  package var url: String?
  /// Bytes of the source.
  package var range: Range<Int>?

  package init(title: String? = nil, url: String? = nil, range: Range<Int>? = nil) {
    self.title = title
    self.url = url
    self.range = range
  }
}

/// A stretch of the source that no field took.
package struct Unassigned: Hashable, Sendable, Codable {
  package var text: String
  /// Bytes of the source.
  package var range: Range<Int>

  package init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
