extension Charset {
  /// The legacy charset that `bytes` look like.
  ///
  /// In text that is mostly ASCII a few accented letters give a statistical guess too little to go by,
  /// so there Western Europe is the answer unless another is clearly better.
  init(guessedFrom bytes: [UInt8]) {
    let western = Charset(label: "windows-1252") ?? .utf8
    let sample = Array(bytes.prefix(64 * 1024))
    let isMostlyASCII = Self.isMostlyASCII(sample)
    let guesses = guessCharsets(of: sample).filter { !Self.neverSaved.contains($0.name) }
    let westernConfidence =
      guesses.first { $0.name == "ISO-8859-1" || $0.name == "windows-1252" }?.confidence ?? 10
    let best = guesses.first { guess in
      guard isMostlyASCII else { return true }
      return guess.confidence > westernConfidence + 15
    }
    self = best.flatMap { Charset(label: $0.name) } ?? western
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
