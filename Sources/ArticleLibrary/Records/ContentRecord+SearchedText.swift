internal import Articles

extension ContentRecord {
  /// The texts that words are looked for in, of a record that is not packed.
  ///
  /// Several times quicker than reading the whole content, because nothing else is made.
  static func searchedText(fromPlain bytes: [UInt8]) throws(ByteReader.Damage) -> SearchedText {
    var reader = ByteReader(bytes)
    guard plainLayouts.contains(try reader.number()) else { throw ByteReader.Damage() }
    let title = try reader.optionalTextBytes() ?? []
    let subtitle = try reader.optionalTextBytes() ?? []
    var credit = try reader.list { reader throws(ByteReader.Damage) in try reader.textBytes() }
    credit.append(try reader.optionalTextBytes() ?? [])
    for _ in 0..<2 { _ = try reader.number() }
    for _ in 0..<3 { _ = try reader.optionalTextBytes() }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isFirst = true
    _ = try reader.list { reader throws(ByteReader.Damage) in
      if !isFirst { text += ArticleContent.blockSeparator.utf8 }
      isFirst = false
      _ = try reader.number()
      text += try reader.textBytes()
      _ = try reader.range()
    }
    var notes: [ArraySlice<UInt8>] = []
    _ = try reader.list { reader throws(ByteReader.Damage) in
      let alt = try reader.optionalTextBytes()
      if let shown = try reader.optionalTextBytes() ?? alt { notes.append(shown) }
      _ = try reader.number()
      _ = try reader.range()
    }
    _ = try reader.list { reader throws(ByteReader.Damage) in
      for _ in 0..<3 { _ = try reader.optionalTextBytes() }
      _ = try reader.optionalRange()
      _ = try reader.range()
    }
    notes.append(try reader.optionalTextBytes() ?? [])
    return SearchedText(columns: [[text[...]], [title], [subtitle], notes, credit])
  }
}
