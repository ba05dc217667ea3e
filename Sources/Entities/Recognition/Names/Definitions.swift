import Articles

/// A name that a text explains: `Long Form (LF)` and its kin (rule W2).
struct Definition: Hashable {
  var rule: ResolutionRule
  /// The acronym's capitals; nothing of what is no acronym.
  var acronym: String
  var short: Range<Int>
  var long: Range<Int>
}

/// Finds the definitions of a text.
struct DefinitionFinder {
  private let text: FieldText
  private let edges: Edges
  /// Mentions by where they end and where they start.
  private let ending: [Int: DraftMention]
  private let starting: [Int: DraftMention]
  private let counts: [String: Int]

  init(_ text: FieldText, _ mentions: [DraftMention]) {
    self.text = text
    edges = Edges(text)
    ending = Dictionary(mentions.map { ($0.range.upperBound, $0) }) { first, _ in first }
    starting = Dictionary(mentions.map { ($0.range.lowerBound, $0) }) { first, _ in first }
    counts = text.words.reduce(into: [:]) { counts, word in
      if word.shape == .upper { counts[text.text(word.range), default: 0] += 1 }
    }
  }

  /// Acronyms of lower-case terms, which name nobody: `foreign terrorist organization (FTO)` (rule M7).
  private(set) var terms: Set<String> = []
  private(set) var definitions: [Definition] = []
  private var defined: Set<String> = []

  mutating func find() {
    for index in text.words.indices {
      guard let short = shortForm(at: index) else { continue }
      if has("(", before: short.range.lowerBound) {
        readBracketed(short)
      } else if text.has(" (", at: short.range.upperBound) {
        readBefore(short)
      }
      readAlternatives(short)
    }
    for mention in starting.values.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      readAlias(mention)
    }
  }

  // MARK: Short forms

  private struct ShortForm {
    var range: Range<Int>
    var letters: String
  }

  /// The acronym that starts with the word at `index`.
  private func shortForm(at index: Int) -> ShortForm? {
    let word = text.words[index]
    guard word.isCapitalized else { return nil }
    var range = word.range
    if word.shape == .initial, text.has(".", at: range.upperBound) {
      // Inside a run of initials, which its first has taken.
      if index > 0, text.words[index - 1].shape == .initial,
        text.words[index - 1].range.upperBound + 1 == word.range.lowerBound
      {
        return nil
      }
      // `U.S.`: as many initials as follow one another, and the last full stop.
      var next = index
      while next < text.words.count, text.words[next].shape == .initial,
        text.words[next].range.lowerBound == (next == index ? range.lowerBound : range.upperBound),
        text.has(".", at: text.words[next].range.upperBound)
      {
        range = range.lowerBound..<text.words[next].range.upperBound + 1
        next += 1
      }
    }
    guard range.count <= 12, let letters = Self.capitals(of: text.text(range)) else { return nil }
    return ShortForm(range: range, letters: letters)
  }

  /// The capitals and digits of an acronym; of `PhD` and `BfV` as well.
  private static func capitals(of word: String) -> String? {
    if let letters = Acronym.letters(of: word) { return letters }
    let scalars = Array(word.unicodeScalars)
    guard (3...8).contains(scalars.count), scalars.allSatisfy(\.isASCII),
      scalars[0].properties.isUppercase, scalars[scalars.count - 1].properties.isUppercase,
      scalars.count(where: \.properties.isLowercase) <= 2,
      scalars.allSatisfy({ $0.properties.isAlphabetic })
    else { return nil }
    return word.uppercased()
  }

  private func has(_ sign: StaticString, before offset: Int) -> Bool {
    let length = sign.utf8CodeUnitCount
    if text.has(sign, at: offset - length) { return true }
    // A quotation mark may stand between.
    if text.has("\"", at: offset - 1) { return text.has(sign, at: offset - 1 - length) }
    return text.has("“", at: offset - 3) && text.has(sign, at: offset - 3 - length)
  }

  // MARK: Long Form (LF)

  private mutating func readBracketed(_ short: ShortForm) {
    guard let bracket = text.bytes[..<short.range.lowerBound].lastIndex(of: UInt8(ascii: "(")),
      endsBracket(short.range.upperBound)
    else { return }
    var end = bracket
    while end > 0, text.bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    // A reader's eye and the tagger agree more often than letters do.
    if let mention = mention(endingAt: end),
      Initials.match(short.letters, text.text(mention.range)) != nil
    {
      add(short, long: mention.range, by: .definition)
      return
    }
    let segment = segment(
      before: end, words: min(short.letters.count + 5, short.letters.count * 2) + 1)
    if let start = Initials.match(short.letters, text.text(segment)) {
      let long = segment.lowerBound + start..<end
      let words = text.words(in: long)
      if words.first?.isCapitalized == true {
        if words.contains(where: { $0.shape == .title }), words.count > 1 {
          add(short, long: long, by: .definition)
        }
      } else if words.count > 1, !words.contains(where: \.isCapitalized) {
        terms.insert(short.letters)
      }
      return
    }
    guard let mention = mention(endingAt: end) else { return }
    readForeign(short, after: mention)
  }

  /// `Mujahedin-e Khalq (MKO)`: letters that do not match, but are used again.
  private mutating func readForeign(_ short: ShortForm, after mention: DraftMention) {
    let name = text.text(mention.range)
    let first = name.unicodeScalars.first?.properties.uppercaseMapping
    guard mention.type != .place, mention.key.words.count >= 2,
      first == String(short.letters.prefix(1)),
      short.letters.utf8.allSatisfy({ $0 > UInt8(ascii: "9") }),
      counts[short.letters, default: 0] >= 2,
      mention.type != .person || isDefinite(mention.range.lowerBound)
    else { return }
    add(short, long: mention.range, by: .foreignDefinition)
  }

  private func isDefinite(_ offset: Int) -> Bool {
    guard let before = text.wordBefore(offset) else { return false }
    return before.gap.count == 1 && text.text(before.word.range).lowercased() == "the"
  }

  private func endsBracket(_ offset: Int) -> Bool {
    var place = offset
    if text.has("\"", at: place) { place += 1 } else if text.has("”", at: place) { place += 3 }
    return text.has(")", at: place) || text.has(",", at: place) || text.has(";", at: place)
      || text.has(" or ", at: place)
  }

  private func mention(endingAt end: Int) -> DraftMention? {
    ending[end] ?? ending[end - 1] ?? ending[end - 3]
  }

  /// The last few words before `end` in its sentence and line.
  private func segment(before end: Int, words count: Int) -> Range<Int> {
    var start = end
    var left = count
    while start > 0 {
      let byte = text.bytes[start - 1]
      if ";:!?(\n".utf8.contains(byte) { break }
      if byte == UInt8(ascii: " ") {
        left -= 1
        if left == 0 { break }
      }
      start -= 1
    }
    return start..<end
  }

  // MARK: LF (Long Form)

  private mutating func readBefore(_ short: ShortForm) {
    let start = short.range.upperBound + 2
    guard let close = text.bytes[start...].prefix(100).firstIndex(of: UInt8(ascii: ")")),
      let long = edges.cleaned(start..<close),
      Initials.match(short.letters, text.text(long)) == 0,
      text.words(in: long).count > 1, text.words(in: long).first?.isCapitalized == true
    else { return }
    add(short, long: long, by: .reversedDefinition)
  }

  // MARK: LF, or Long Form,

  private mutating func readAlternatives(_ short: ShortForm) {
    for joint: StaticString in [", or ", ", or the "] {
      let start = short.range.upperBound + joint.utf8CodeUnitCount
      if text.has(joint, at: short.range.upperBound), let long = starting[start],
        long.key.words.count > 1, text.has(",", at: long.range.upperBound)
      {
        add(short, long: long.range, by: .alternative)
      }
      let end = short.range.lowerBound - joint.utf8CodeUnitCount
      if text.has(joint, at: end), text.has(",", at: short.range.upperBound),
        let long = ending[end], long.key.words.count > 1
      {
        add(short, long: long.range, by: .alternative)
      }
    }
  }

  // MARK: X, also known as Y

  private static let phrases: [StaticString] = [
    " aka ", " a.k.a. ", " also known as ", " better known as ", " formerly known as ",
    " previously known as ", " also called ",
  ]

  private mutating func readAlias(_ mention: DraftMention) {
    var start = mention.range.lowerBound
    if text.has("the ", at: start - 4) { start -= 4 }
    if text.has("“", at: start - 3) { start -= 3 }
    for phrase in Self.phrases {
      var end = start - phrase.utf8CodeUnitCount
      // A bracket may open before it, with no space between.
      if text.has(phrase, at: end) {
        if text.has(",", at: end - 1) { end -= 1 }
      } else if text.has("(", at: end), text.text(end + 1..<start) == phrase.description.dropFirst()
      {
        end = text.has(" ", at: end - 1) ? end - 1 : end
      } else {
        continue
      }
      guard let name = ending[end]?.range ?? acronym(endingAt: end), name != mention.range else {
        continue
      }
      definitions.append(Definition(rule: .alias, acronym: "", short: mention.range, long: name))
    }
  }

  private func acronym(endingAt end: Int) -> Range<Int>? {
    guard let (word, gap) = text.wordBefore(end), gap.isEmpty, word.shape == .upper else {
      return nil
    }
    return word.range
  }

  private mutating func add(_ short: ShortForm, long: Range<Int>, by rule: ResolutionRule) {
    guard let long = edges.cleaned(long), long.count > short.range.count + 1 else { return }
    let name = NameKey(text.text(long))?.text ?? ""
    // “Springfield (US)” tells where, not what.
    if let country = Countries.shared.country(named: short.letters),
      Countries.shared.country(named: name) != country
    {
      return
    }
    // A definition that is repeated says nothing new, and what it defines is looked up everywhere.
    guard defined.insert(short.letters + " " + name).inserted else { return }
    definitions.append(
      Definition(rule: rule, acronym: short.letters, short: short.range, long: long))
  }
}

/// Whether letters stand for words (the method of Schwartz and Hearst, 2003).
enum Initials {
  /// The byte at which the shortest end of `name` starts that has the letters of `acronym` in order, the
  /// first of them at the start of a word.
  static func match(_ acronym: String, _ name: String) -> Int? {
    let letters = Array(acronym.lowercased().utf8).filter(isLetter)
    let name = Array(name.utf8).map { $0 < 0x80 ? lower($0) : $0 }
    guard !letters.isEmpty else { return nil }
    var place = name.count - 1
    for (index, letter) in letters.enumerated().reversed() {
      while place >= 0 {
        let isStart = place == 0 || !isLetter(name[place - 1])
        if name[place] == letter, index > 0 || isStart { break }
        place -= 1
      }
      guard place >= 0 else { return nil }
      place -= 1
    }
    return place + 1
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
  }
}
