internal import Articles

/// The names of an article, as the bytes of a row.
enum NamesRecord {
  private static let layout = 1

  static func bytes(of names: ArticleNames) -> [UInt8] {
    var labels: [String] = []
    for mention in names.mentions where !labels.contains(mention.label) {
      labels.append(mention.label)
    }
    var writer = ByteWriter()
    writer.write(layout)
    writer.write(labels) { $0.write($1) }
    var (field, end) = (ArticleField.title, 0)
    writer.write(names.mentions) { writer, mention in
      writer.write(number(of: mention.field))
      // Counted from the one before, most numbers fit a byte.
      if mention.field != field { (field, end) = (mention.field, 0) }
      writer.write(mention.range.lowerBound - end)
      writer.write(mention.range.count)
      end = mention.range.upperBound
      writer.write(number(of: mention.type) << 1 | (mention.isTentative ? 1 : 0))
      writer.write(labels.firstIndex(of: mention.label) ?? 0)
      writer.write(mention.entity)
    }
    writer.write(names.entities) {
      $0.write($1.number)
      $0.write($1.name)
      $0.write(number(of: $1.type))
      $0.write($1.count)
    }
    return writer.bytes
  }

  static func names(from bytes: [UInt8]) throws(ByteReader.Damage) -> ArticleNames {
    var reader = ByteReader(bytes)
    guard try reader.number() == layout else { throw ByteReader.Damage() }
    let labels = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    var (field, end) = (ArticleField.title, 0)
    let mentions = try reader.list { reader throws(ByteReader.Damage) in
      let next = try self.field(reader.number())
      if next != field { (field, end) = (next, 0) }
      let (start, overflow) = end.addingReportingOverflow(try reader.number())
      let length = try reader.number()
      guard !overflow, start >= 0, length >= 0, length <= Int.max - start else {
        throw ByteReader.Damage()
      }
      end = start + length
      let flags = try reader.number()
      let label = try reader.number()
      guard labels.indices.contains(label) else { throw ByteReader.Damage() }
      return Mention(
        field: field, range: start..<end, type: try type(flags >> 1), label: labels[label],
        entity: try reader.number(), isTentative: flags & 1 == 1)
    }
    let entities = try reader.list { reader throws(ByteReader.Damage) in
      ArticleEntity(
        number: try reader.number(), name: try reader.text(), type: try type(reader.number()),
        count: try reader.number())
    }
    return ArticleNames(mentions: mentions, entities: entities)
  }

  static func number(of field: ArticleField) -> Int {
    switch field {
    case .text: 0
    case .title: 1
    case .subtitle: 2
    case .bio: 3
    case .caption(let index): 4 + index
    }
  }

  static func field(_ number: Int) throws(ByteReader.Damage) -> ArticleField {
    switch number {
    case 0: .text
    case 1: .title
    case 2: .subtitle
    case 3: .bio
    case 4...: .caption(number - 4)
    default: throw ByteReader.Damage()
    }
  }

  /// Also the number of `type` in the table `entity`.
  static func number(of type: EntityType) -> Int {
    switch type {
    case .person: 0
    case .organization: 1
    case .place: 2
    case .group: 3
    case .other: 4
    }
  }

  static func type(_ number: Int) throws(ByteReader.Damage) -> EntityType {
    switch number {
    case 0: .person
    case 1: .organization
    case 2: .place
    case 3: .group
    case 4: .other
    default: throw ByteReader.Damage()
    }
  }
}
