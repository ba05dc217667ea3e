internal import Articles
internal import Entities

/// What an article says about what it names, as the bytes of a row.
enum ChainsRecord {
  private static let layout = 1

  static func bytes(of chains: [Chain]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(layout)
    writer.write(chains) { writer, chain in
      writer.write(chain.number)
      writer.write(NamesRecord.number(of: chain.type))
      write(chain.votes, to: &writer)
      writer.write(chain.names) { writer, name in
        write(name.key, to: &writer)
        writer.write(name.text)
        writer.write(name.count)
        write(name.first, to: &writer)
      }
      writer.write(chain.acronyms) { $0.write($1) }
      writer.write(chain.evidence) { writer, evidence in
        writer.write(evidence.rule.rawValue)
        writer.write(evidence.name)
        writer.write(evidence.target)
        write(evidence.place, to: &writer)
      }
      writer.write(chain.candidates) { $0.write($1) }
      writer.write(number(of: chain.gender))
      writer.write(chain.isTentative ? 1 : 0)
    }
    return writer.bytes
  }

  static func chains(from bytes: [UInt8]) throws(ByteReader.Damage) -> [Chain] {
    var reader = ByteReader(bytes)
    guard try reader.number() == layout else { throw ByteReader.Damage() }
    return try reader.list { reader throws(ByteReader.Damage) in
      Chain(
        number: try reader.number(), type: try NamesRecord.type(reader.number()),
        votes: try votes(from: &reader),
        names: try reader.list { reader throws(ByteReader.Damage) in
          ChainName(
            key: try key(from: &reader), text: try reader.text(), count: try reader.number(),
            first: try place(from: &reader))
        },
        acronyms: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
        evidence: try reader.list { reader throws(ByteReader.Damage) in
          guard let rule = ResolutionRule(rawValue: try reader.text()) else {
            throw ByteReader.Damage()
          }
          return Evidence(
            rule: rule, name: try reader.text(), target: try reader.text(),
            place: try place(from: &reader))
        },
        candidates: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
        gender: try gender(reader.number()), isTentative: try reader.flag())
    }
  }

  // MARK: Parts

  static func write(_ votes: TypeVotes, to writer: inout ByteWriter) {
    writer.write(EntityType.allCases.map { votes[$0] }) { $0.write($1) }
    writer.write(votes.placesByContext)
  }

  static func votes(from reader: inout ByteReader) throws(ByteReader.Damage) -> TypeVotes {
    let points = try reader.list { reader throws(ByteReader.Damage) in try reader.number() }
    return TypeVotes(points, placesByContext: try reader.number())
  }

  static func write(_ key: NameKey, to writer: inout ByteWriter) {
    writer.write(key.isAcronym ? 1 : 0)
    writer.write(key.words) { $0.write($1) }
  }

  static func key(from reader: inout ByteReader) throws(ByteReader.Damage) -> NameKey {
    let isAcronym = try reader.flag()
    let words = try reader.list { reader throws(ByteReader.Damage) in try reader.text() }
    return NameKey(folded: words, isAcronym: isAcronym)
  }

  static func write(_ place: FieldRange, to writer: inout ByteWriter) {
    writer.write(NamesRecord.number(of: place.field))
    writer.write(place.range)
  }

  static func place(from reader: inout ByteReader) throws(ByteReader.Damage) -> FieldRange {
    FieldRange(field: try NamesRecord.field(reader.number()), range: try reader.range())
  }

  static func write(_ id: EntityID, to writer: inout ByteWriter) {
    writer.write(Int(id.article.rawValue))
    write(id.place, to: &writer)
  }

  static func id(from reader: inout ByteReader) throws(ByteReader.Damage) -> EntityID {
    EntityID(
      article: Article.ID(rawValue: Int64(try reader.number())), place: try place(from: &reader))
  }

  static func number(of gender: Gender?) -> Int {
    switch gender {
    case nil: 0
    case .female: 1
    case .male: 2
    }
  }

  static func gender(_ number: Int) throws(ByteReader.Damage) -> Gender? {
    switch number {
    case 0: nil
    case 1: .female
    case 2: .male
    default: throw ByteReader.Damage()
    }
  }
}
