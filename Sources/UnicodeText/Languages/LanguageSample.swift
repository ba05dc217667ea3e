/// The beginning of a text, counted by scripts and words.
struct LanguageSample {
  /// Bytes that are looked at.
  private static let longest = 4096

  private var letters = [Int](repeating: 0, count: Script.allCases.count)
  private var words: [Word] = []

  private struct Word {
    var script: Script
    var hash = LanguageIndex.emptyHash
    /// The languages that have all of its letters; `nil` for one without special letters.
    var writers: LanguageIndex.Languages?
  }

  init(_ text: some StringProtocol) {
    let start = String(decoding: text.utf8.prefix(Self.longest), as: UTF8.self)
    read(Self.lowered(start).span)
  }

  /// `text` in lower case. Letters of ASCII need no table, and are most of most texts.
  private static func lowered(_ text: String) -> [UInt8] {
    var lowered: [UInt8] = []
    lowered.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        lowered.append(byte &- 65 < 26 ? byte | 0x20 : byte)
      } else if Script(of: scalar.value).map({ $0.hasCase }) ?? true {
        lowered += scalar.properties.lowercaseMapping.utf8
      } else {
        lowered.append(scalar: scalar.value)
      }
    }
    return lowered
  }

  private mutating func read(_ text: Span<UInt8>) {
    let index = LanguageIndex.shared
    var word: Word?
    var place = 0
    while place < text.count {
      let next = text.scalar(at: place)
      let script = Script(of: next.value)
      if let script { letters[script.rawValue] += 1 }
      if script != nil || next.value >= 0x80 && next.properties.kind == .mark {
        var read = word ?? Word(script: script ?? .latin)
        for byte in place..<next.end { read.hash = LanguageIndex.hash(read.hash, text[byte]) }
        if next.value >= 0x80, let languages = index.languages(withLetter: next.value) {
          read.writers = (read.writers ?? .max) & languages
        }
        word = read
      } else if let read = word {
        words.append(read)
        word = nil
      }
      place = next.end
    }
    if let word { words.append(word) }
  }
}

// MARK: - Judging

extension LanguageSample {
  var language: String? {
    let east = weight(.han) + weight(.kana)
    guard let script = mainScript, weight(script) > 1 else { return nil }
    if script == .han || script == .kana || east > weight(script) {
      // Chinese quotes a word of Japanese now and then.
      return weight(.kana) * 12 > east ? "ja" : "zh"
    }
    return script.language ?? bestLanguage(of: script)
  }

  /// How well the sample fits the language that it fits best.
  var fitness: Double {
    guard let script = mainScript else { return 0 }
    return scores(in: script).values.max() ?? 0
  }

  private var mainScript: Script? {
    Script.allCases.max { weight($0) < weight($1) }
  }

  private func weight(_ script: Script) -> Int {
    let count = letters[script.rawValue]
    // A Han or Hangul letter says as much as a few of an alphabet.
    return script == .han || script == .kana || script == .hangul ? 3 * count : count
  }

  private func bestLanguage(of script: Script) -> String? {
    let counted = words.count { $0.script == script }
    let order = scores(in: script).sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard order.count > 1 else { return nil }
    let best = order[0].value
    // One telling word may be a name.
    guard best >= 1.3, best >= 0.08 * Double(counted), best >= 1.2 * max(0, order[1].value)
    else { return nil }
    return LanguageIndex.shared.codes[order[0].key]
  }

  private func scores(in script: Script) -> [Int: Double] {
    let index = LanguageIndex.shared
    let candidates = index.languages(of: script)
    var scores = [Double](repeating: 0, count: index.codes.count)
    func add(_ points: Double, to languages: LanguageIndex.Languages) {
      var left = languages
      while left != 0 {
        scores[left.trailingZeroBitCount] += points
        left &= left - 1
      }
    }
    for word in words where word.script == script {
      // What many languages share says little of each.
      let speakers = index.languages(withWordHash: word.hash) & candidates
      if speakers != 0 { add(1 / Double(speakers.nonzeroBitCount), to: speakers) }
      guard let writers = word.writers.map({ $0 & candidates }) else { continue }
      if writers != 0 { add(0.8 / Double(writers.nonzeroBitCount), to: writers) }
      add(-0.5, to: candidates & ~writers)
    }
    var found: [Int: Double] = [:]
    for number in scores.indices where candidates >> UInt64(number) & 1 == 1 {
      found[number] = scores[number]
    }
    return found
  }
}
