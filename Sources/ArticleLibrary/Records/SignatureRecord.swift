internal import Articles
internal import Entities

/// What chains are compared by, and what comes out, as the bytes of rows.
enum SignatureRecord {
  static func bytes(of signature: Signature) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(NamesRecord.number(of: signature.kind))
    writer.write(signature.strength.rawValue)
    writer.write(signature.keys) { ChainsRecord.write($1, to: &$0) }
    writer.write(signature.shortKeys) { ChainsRecord.write($1, to: &$0) }
    writer.write(signature.acronyms) { $0.write($1) }
    writer.write(ChainsRecord.number(of: signature.gender))
    writer.write(signature.candidates) { $0.write($1) }
    writer.write(signature.isolation.map { [$0] } ?? []) { ChainsRecord.write($1, to: &$0) }
    return writer.bytes
  }

  static func signature(from bytes: [UInt8]) throws(ByteReader.Damage) -> Signature {
    var reader = ByteReader(bytes)
    let kind = try NamesRecord.type(reader.number())
    guard let strength = Signature.Strength(rawValue: try reader.number()) else {
      throw ByteReader.Damage()
    }
    return Signature(
      kind: kind, strength: strength,
      keys: try reader.list { reader throws(ByteReader.Damage) in
        try ChainsRecord.key(from: &reader)
      },
      shortKeys: try reader.list { reader throws(ByteReader.Damage) in
        try ChainsRecord.key(from: &reader)
      },
      acronyms: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
      gender: try ChainsRecord.gender(reader.number()),
      candidates: try reader.list { reader throws(ByteReader.Damage) in try reader.text() },
      isolation: try reader.list { reader throws(ByteReader.Damage) in
        try ChainsRecord.id(from: &reader)
      }.first)
  }

  /// The number a signature is found by.
  static func hash(of bytes: [UInt8]) -> Int64 {
    var hash = StableHash()
    hash.combine(bytes)
    return hash.value
  }

  /// The number of what signatures may have in common.
  static func hash(ofBlock block: String) -> Int64 {
    var hash = StableHash()
    hash.combine(block)
    return hash.value
  }

  // MARK: Votes, contexts, links

  static func bytes(of votes: TypeVotes) -> [UInt8] {
    var writer = ByteWriter()
    ChainsRecord.write(votes, to: &writer)
    return writer.bytes
  }

  static func votes(from bytes: [UInt8]) throws(ByteReader.Damage) -> TypeVotes {
    var reader = ByteReader(bytes)
    return try ChainsRecord.votes(from: &reader)
  }

  static func bytes(of context: Context) -> [UInt8] {
    var writer = ByteWriter()
    var last = 0
    writer.write(context.numbers) { writer, number in
      writer.write(number - last)
      last = number
    }
    writer.write(context.leadingCountries) { $0.write($1) }
    return writer.bytes
  }

  static func context(from bytes: [UInt8]) throws(ByteReader.Damage) -> Context {
    var reader = ByteReader(bytes)
    var last = 0
    let numbers = try reader.list { reader throws(ByteReader.Damage) in
      last = last &+ (try reader.number())
      return last
    }
    return Context(
      numbers: numbers,
      leadingCountries: try reader.list { reader throws(ByteReader.Damage) in try reader.text() })
  }

  static func bytes(of links: [Link]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(links) { writer, link in
      writer.write(link.rule.rawValue)
      ChainsRecord.write(link.place, to: &writer)
      ChainsRecord.write(link.target, to: &writer)
    }
    return writer.bytes
  }

  /// A link between two places that a rule joined.
  struct Link: Hashable {
    var rule: ResolutionRule
    var place: EntityID
    var target: EntityID
  }

  static func links(from bytes: [UInt8]) throws(ByteReader.Damage) -> [Link] {
    var reader = ByteReader(bytes)
    return try reader.list { reader throws(ByteReader.Damage) in
      guard let rule = ResolutionRule(rawValue: try reader.text()) else {
        throw ByteReader.Damage()
      }
      return Link(
        rule: rule, place: try ChainsRecord.id(from: &reader),
        target: try ChainsRecord.id(from: &reader))
    }
  }

  static func bytes(of ids: [EntityID]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(ids) { ChainsRecord.write($1, to: &$0) }
    return writer.bytes
  }

  static func ids(from bytes: [UInt8]) throws(ByteReader.Damage) -> [EntityID] {
    var reader = ByteReader(bytes)
    return try reader.list { reader throws(ByteReader.Damage) in
      try ChainsRecord.id(from: &reader)
    }
  }
}
