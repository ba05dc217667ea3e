internal import Articles

/// What an article says, as the bytes of a row.
///
/// The first number is the version of the layout; a later layout adds a version and still reads the
/// earlier ones.
enum ContentRecord {
  /// Version 2 added the keywords, version 4 the picture, version 5 the aliases. What lacks these is
  /// still written as it was, or every article of an older library would look changed.
  private static let layout = 2
  private static let picturedLayout = 4
  private static let aliasedLayout = 5

  /// The versions of records that hold what they say themselves.
  static let plainLayouts: Set = [1, layout, picturedLayout, aliasedLayout]

  /// The version of a record that holds another, packed, after the number of its bytes.
  private static let packedLayout = 3

  /// Records smaller than this hardly become smaller.
  private static let leastSizeToPack = 256

  /// The most bytes that a packed record may say it has.
  private static let greatestSize = 1 << 30

  /// Bodies are half of a library, and packed they are half of that.
  static func bytes(of content: ArticleContent) -> [UInt8] {
    let bytes = plainBytes(of: content)
    guard bytes.count >= leastSizeToPack, let packed = PackedBytes.packed(bytes) else {
      return bytes
    }
    var writer = ByteWriter()
    writer.write(packedLayout)
    writer.write(bytes.count)
    return writer.bytes + packed
  }

  static func content(from bytes: [UInt8]) throws(ByteReader.Damage) -> ArticleContent {
    try content(fromPlain: unpacked(bytes))
  }

  /// The same record, not packed.
  static func unpacked(_ bytes: [UInt8]) throws(ByteReader.Damage) -> [UInt8] {
    var reader = ByteReader(bytes)
    guard try reader.number() == packedLayout else { return bytes }
    let size = try reader.number()
    guard (0...greatestSize).contains(size),
      let plain = PackedBytes.unpacked(reader.rest, size: size)
    else { throw ByteReader.Damage() }
    return plain
  }

  private static func plainBytes(of content: ArticleContent) -> [UInt8] {
    var writer = ByteWriter()
    let isAliased = !content.aliases.isEmpty
    writer.write(isAliased ? aliasedLayout : content.picture == nil ? layout : picturedLayout)
    writer.write(content.title)
    writer.write(content.subtitle)
    writer.write(content.authors) { $0.write($1) }
    writer.write(content.outlet)
    writer.write(content.published?.ordinal ?? 0)
    writer.write(content.reposted?.ordinal ?? 0)
    writer.write(content.url)
    writer.write(content.excerpt)
    writer.write(content.language)
    writer.write(content.blocks) {
      $0.write(number(of: $1.kind))
      $0.write($1.text)
      $0.write($1.range)
    }
    writer.write(content.captions) {
      $0.write($1.alt)
      $0.write($1.text)
      $0.write($1.afterBlock)
      $0.write($1.range)
    }
    writer.write(content.links) {
      $0.write($1.url)
      $0.write($1.label)
      $0.write($1.title)
      $0.write($1.textRange)
      $0.write($1.range)
    }
    writer.write(content.bio)
    writer.write(content.handles) { $0.write($1) }
    writer.write(content.related) {
      $0.write($1.title)
      $0.write($1.url)
      $0.write($1.range)
    }
    writer.write(content.unassigned) {
      $0.write($1.text)
      $0.write($1.range)
    }
    writer.write(content.origins) {
      $0.write($1.field)
      $0.write($1.range)
    }
    writer.write(content.keywords) { $0.write($1) }
    if isAliased {
      writer.write(content.picture)
      writer.write(content.aliases) { $0.write($1) }
    } else if let picture = content.picture {
      writer.write(picture)
    }
    return writer.bytes
  }

  static func content(
    fromPlain bytes: [UInt8]
  ) throws(ByteReader.Damage) -> ArticleContent {
    var reader = ByteReader(bytes)
    let version = try reader.number()
    guard plainLayouts.contains(version) else {
      throw ByteReader.Damage()
    }
    var content = ArticleContent(
      title: try reader.optionalText(),
      subtitle: try reader.optionalText(),
      authors: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
      outlet: try reader.optionalText(),
      published: date(try reader.number()),
      reposted: date(try reader.number()),
      url: try reader.optionalText(),
      excerpt: try reader.optionalText(),
      language: try reader.optionalText(),
      blocks: try reader.list { reader throws(ByteReader.Damage) in
        Block(
          kind: try kind(reader.number()), text: try reader.text(), range: try reader.range())
      },
      captions: try reader.list { reader throws(ByteReader.Damage) in
        Caption(
          alt: try reader.optionalText(), text: try reader.optionalText(),
          afterBlock: try reader.number(), range: try reader.range())
      },
      links: try reader.list { reader throws(ByteReader.Damage) in
        Link(
          url: try reader.optionalText(), label: try reader.optionalText(),
          title: try reader.optionalText(), textRange: try reader.optionalRange(),
          range: try reader.range())
      },
      bio: try reader.optionalText(),
      handles: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
      related: try reader.list { reader throws(ByteReader.Damage) in
        RelatedItem(
          title: try reader.optionalText(), url: try reader.optionalText(),
          range: try reader.optionalRange())
      },
      unassigned: try reader.list { reader throws(ByteReader.Damage) in
        Unassigned(text: try reader.text(), range: try reader.range())
      },
      origins: try reader.list { reader throws(ByteReader.Damage) in
        FieldOrigin(field: try reader.text(), range: try reader.range())
      })
    if version >= 2 {
      content.keywords = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    }
    if version == picturedLayout { content.picture = try reader.text() }
    if version >= aliasedLayout {
      content.picture = try reader.optionalText()
      content.aliases = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    }
    return content
  }

  /// The date whose `ordinal` is given.
  static func date(_ ordinal: Int) -> PartialDate? {
    let (year, month, day) = (ordinal / 10_000, ordinal / 100 % 100, ordinal % 100)
    return PartialDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
  }

  private static func number(of kind: Block.Kind) -> Int {
    switch kind {
    case .paragraph: 0
    case .heading: 1
    case .quote: 2
    case .listItem: 3
    case .preformatted: 4
    }
  }

  private static func kind(_ number: Int) throws(ByteReader.Damage) -> Block.Kind {
    switch number {
    case 0: .paragraph
    case 1: .heading
    case 2: .quote
    case 3: .listItem
    case 4: .preformatted
    default: throw ByteReader.Damage()
    }
  }
}
