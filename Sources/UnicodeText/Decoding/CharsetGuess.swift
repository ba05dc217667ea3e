extension Charset {
  /// The legacy charset that `bytes` look like.
  ///
  /// In text that is mostly ASCII a few accented letters give a statistical guess too little to go by;
  /// there it is the alphabet of the language that its small words tell.
  init(guessedFrom bytes: [UInt8]) {
    let sample = Array(bytes.prefix(64 * 1024))
    if Self.isMostlyASCII(sample) {
      self = Self.bestLatin(for: Array(sample.prefix(4096)))
      return
    }
    let guesses = guessCharsets(of: sample).filter { !Self.neverSaved.contains($0.name) }
    self = guesses.first.flatMap { Charset(label: $0.name) } ?? .western
  }

  private static let western = Charset(label: "windows-1252") ?? .utf8

  private static func bestLatin(for sample: [UInt8]) -> Charset {
    var best = western
    var bestFitness = fitness(of: sample, in: western)
    for label in ["windows-1250", "windows-1254", "ISO-8859-2"] {
      guard let charset = Charset(label: label) else { continue }
      let fitness = fitness(of: sample, in: charset)
      if fitness > bestFitness { (best, bestFitness) = (charset, fitness) }
    }
    return best
  }

  private static func fitness(of sample: [UInt8], in charset: Charset) -> Double {
    LanguageSample(DecodedText(sample, declared: charset.name).text).fitness
  }

  private static func isMostlyASCII(_ bytes: [UInt8]) -> Bool {
    var high = 0
    var pairs = 0
    for index in bytes.indices where bytes[index] >= 0x80 {
      high += 1
      if index > 0, bytes[index - 1] >= 0x80 { pairs += 1 }
    }
    // A short text can be rich in accents, but they hardly ever touch.
    return high * 5 < bytes.count || (high * 2 < bytes.count && pairs * 4 < high)
  }

  /// Mainframe charsets and forms that were ruled out before.
  private static let neverSaved: Set<String> = [
    "IBM420_ltr", "IBM420_rtl", "IBM424_ltr", "IBM424_rtl", "UTF-8", "UTF-16LE", "UTF-16BE",
    "UTF-32LE", "UTF-32BE",
  ]
}
