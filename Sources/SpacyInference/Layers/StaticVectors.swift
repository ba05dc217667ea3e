/// The table of word vectors of a pipeline.
struct StaticVectors: Sendable {
  let table: NumpyArray
  private let rows: Rows

  private enum Rows {
    case keys(VectorKeys)
    case floret(FloretSettings)
  }

  /// How floret finds rows: by hashing parts of a word.
  private struct FloretSettings {
    var attribute: Int
    var shortest: Int
    var longest: Int
    var hashCount: Int
    var seed: UInt32
    var begin: [UInt32]
    var end: [UInt32]
  }

  init(_ files: PipelineFiles) throws(PipelineError) {
    table = try files.read("vocab/vectors") { bytes throws(DamagedData) in try NumpyArray(bytes) }
    guard table.rows > 0, table.columns > 0, table.columns <= 1 << 16 else {
      throw PipelineError(path: files.path, reason: "the model needs vectors, and there are none")
    }
    let settings: JSONValue =
      files.contains("vocab/vectors.cfg")
      ? try files.read("vocab/vectors.cfg") { bytes throws(DamagedData) in
        try JSONValue(bytes.bytes)
      } : .null
    switch settings["mode"]?.string ?? "default" {
    case "default": rows = .keys(try VectorKeys(files))
    case "floret":
      guard let shortest = settings["minn"]?.int, let longest = settings["maxn"]?.int,
        let count = settings["hash_count"]?.int, (1...4).contains(count),
        let seed = settings["hash_seed"]?.int, (1...longest + 1).contains(shortest), longest <= 64
      else { throw PipelineError(path: files.path, reason: "vocab/vectors.cfg is damaged") }
      rows = .floret(
        FloretSettings(
          attribute: settings["attr"]?.int ?? 65, shortest: shortest, longest: longest,
          hashCount: count, seed: UInt32(truncatingIfNeeded: seed),
          begin: (settings["bow"]?.string ?? "<").unicodeScalars.map(\.value),
          end: (settings["eow"]?.string ?? ">").unicodeScalars.map(\.value)))
    case let mode:
      throw PipelineError(path: files.path, reason: "vectors of mode \(mode) are not supported")
    }
  }

  /// Whether vectors are computed from the spelling.
  var needsTexts: Bool {
    if case .floret = rows { true } else { false }
  }

  /// Adds the vector of a word to zeros in `buffer`.
  func add(id: UInt64, texts: Lexicon.VectorKeyTexts?, to buffer: FloatBuffer, at offset: Int) {
    switch rows {
    case .keys(let keys):
      guard let row = keys.row(of: id), row < table.rows else { return }
      add(row: row, scale: 1, to: buffer, at: offset)
    case .floret(let settings):
      guard let texts else { return }
      let found = Self.rows(of: texts, settings)
      let scale = 1 / Float(found.count)
      for row in found { add(row: Int(row) % table.rows, scale: scale, to: buffer, at: offset) }
    }
  }

  private func add(row: Int, scale: Float, to buffer: FloatBuffer, at offset: Int) {
    let start = 4 * row * table.columns
    for column in 0..<table.columns {
      let bits = table.data.load(UInt32.self, at: start + 4 * column)
      buffer[offset + column] += scale * Float(bitPattern: bits)
    }
  }

  private static func rows(
    of texts: Lexicon.VectorKeyTexts, _ settings: FloretSettings
  ) -> [UInt32] {
    let key =
      switch settings.attribute {
      case 66: texts.lower
      case 67: texts.norm
      default: texts.text
      }
    var text = ScalarText()
    text.decode(key.span, 0..<key.count)
    let scalars = settings.begin + text.scalars + settings.end
    var offsets = [0]
    var bytes: [UInt8] = []
    for scalar in scalars {
      LexicalAttributes.append(scalar, to: &bytes)
      offsets.append(bytes.count)
    }
    var rows: [UInt32] = []
    func add(_ range: Range<Int>) {
      let keys = StringHash.floretKeys(
        bytes[offsets[range.lowerBound]..<offsets[range.upperBound]], seed: settings.seed)
      rows += keys.prefix(settings.hashCount)
    }
    add(0..<scalars.count)
    for length in settings.shortest...max(settings.shortest, settings.longest)
    where length <= min(scalars.count, settings.longest) {
      for start in 0...scalars.count - length { add(start..<start + length) }
    }
    return rows
  }
}
