/// Computes the features of words: which columns, and the norms that are looked up.
struct WordAttributes: Sendable {
  let columns: [FeatureColumn]
  /// Where in `lookups` the norm of a string id is.
  private let norms: [UInt64: Range<Int>]
  private let lookups: ByteSlice?

  /// `lookups` is the file of tables, if there is one.
  init(columns: [FeatureColumn], lookups: ByteSlice?) throws(DamagedData) {
    self.columns = columns
    self.lookups = lookups
    var norms: [UInt64: Range<Int>] = [:]
    if let lookups {
      var reader = MessagePackReader(lookups)
      for _ in 0..<(try reader.mapCount()) {
        guard try reader.data().text == "lexeme_norm" else {
          try reader.skip()
          continue
        }
        let count = try reader.mapCount()
        norms.reserveCapacity(min(count, lookups.count / 2))
        for _ in 0..<count {
          let key = try reader.unsigned()
          let length = try reader.data().count
          norms[key] = reader.position - length..<reader.position
        }
      }
    }
    self.norms = norms
  }

  /// The norm of a word no special case has given one.
  func norm(_ bytes: [UInt8], _ scalars: [UInt32]) -> [UInt8] {
    if let range = norms[StringHash.id(bytes)], let lookups { return lookups[range].bytes }
    return BaseNorms.norms[StringHash.murmur(bytes.span, 0..<bytes.count)]
      ?? LexicalAttributes.lowercased(scalars)
  }

  /// Appends one number for each column. `norm` is the norm a special case set.
  func appendFeatures(
    of bytes: [UInt8], _ text: ScalarText, norm: [UInt8]?, to features: inout [UInt64]
  ) {
    let scalars = text.scalars
    func flag(_ holds: (UInt32) -> Bool) -> UInt64 { scalars.allSatisfy(holds) ? 1 : 0 }
    for column in columns {
      let value: UInt64 =
        switch column {
        case .orth: StringHash.id(bytes)
        case .lower: StringHash.id(LexicalAttributes.lowercased(scalars))
        case .norm: StringHash.id(norm ?? self.norm(bytes, scalars))
        case .prefix: StringHash.id(Array(bytes[..<Int(text.offsets[min(1, scalars.count)])]))
        case .suffix: StringHash.id(Array(bytes[Int(text.offsets[max(0, scalars.count - 3)])...]))
        case .shape: StringHash.id(LexicalAttributes.shape(scalars))
        case .length: UInt64(scalars.count)
        case .hasSpace: 0
        case .isSpace: flag(ScalarProperties.isSpace)
        case .isAlpha: flag(ScalarProperties.isLetter)
        case .isDigit: flag(ScalarProperties.isDigit)
        case .isASCII: flag { $0 < 0x80 }
        case .isPunctuation: flag(ScalarProperties.isPunctuation)
        }
      features.append(value)
    }
  }
}
