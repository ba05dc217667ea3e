/// Cuts one chunk of text, without white space at its edges, into tokens.
struct ChunkCutter {
  /// A token of the chunk: bytes from its start, and the norm a special case gave it.
  struct Piece {
    var range: Range<Int>
    var norm: Int32 = 0
  }

  private(set) var pieces: [Piece] = []
  private var text = ScalarText()
  private var matcher = RegexMatcher()
  private var suffixes: [Range<Int>] = []

  /// Whether a prefix, suffix or infix is found in `scalars`.
  mutating func affixesTouch(_ scalars: [UInt32], rules: TokenizerRules) -> Bool {
    let all = 0..<scalars.count
    for regex in [rules.prefix, rules.suffix] {
      if let regex, let match = matcher.firstMatch(of: regex, in: scalars, all), !match.isEmpty {
        return true
      }
    }
    return rules.infix.map { matcher.firstMatch(of: $0, in: scalars, all) != nil } ?? false
  }

  /// Cuts `bytes[range]` into `pieces`.
  mutating func cut(
    _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, rules: TokenizerRules,
    usesCases: Bool = true
  ) {
    pieces.removeAll(keepingCapacity: true)
    suffixes.removeAll(keepingCapacity: true)
    text.decode(bytes, range)
    let origin = range.lowerBound
    let longest = usesCases ? rules.longestCase : 0

    func specialCase(_ part: Range<Int>) -> [TokenizerRules.SpecialToken]? {
      let low = Int(text.offsets[part.lowerBound])
      let high = Int(text.offsets[part.upperBound])
      guard high - low <= longest else { return nil }
      return rules.cases[StringHash.murmur(bytes, origin + low..<origin + high)]
    }

    var rest = 0..<text.scalars.count
    if let tokens = specialCase(rest) {
      add(tokens, at: 0)
      return
    }
    var lastCount = -1
    while !rest.isEmpty, rest.count != lastCount {
      if let regex = rules.tokenMatch, matcher.matchesStart(of: text.scalars, rest, regex) { break }
      if lastCount >= 0, specialCase(rest) != nil { break }
      lastCount = rest.count
      let prefix = length(of: rules.prefix, in: rest)
      let afterPrefix = rest.lowerBound + prefix..<rest.upperBound
      if prefix > 0, !afterPrefix.isEmpty, specialCase(afterPrefix) != nil {
        add(rest.lowerBound..<afterPrefix.lowerBound)
        rest = afterPrefix
        break
      }
      let suffix = length(of: rules.suffix, in: afterPrefix)
      let beforeSuffix = rest.lowerBound..<rest.upperBound - suffix
      if suffix > 0, !beforeSuffix.isEmpty, specialCase(beforeSuffix) != nil {
        suffixes.append(beforeSuffix.upperBound..<rest.upperBound)
        rest = beforeSuffix
        break
      }
      if prefix > 0 {
        add(rest.lowerBound..<afterPrefix.lowerBound)
      }
      // The suffix was looked for after the prefix: the two cannot overlap.
      if suffix > 0 {
        suffixes.append(beforeSuffix.upperBound..<rest.upperBound)
      }
      rest = afterPrefix.lowerBound..<beforeSuffix.upperBound
    }
    if !rest.isEmpty {
      if let tokens = specialCase(rest) {
        add(tokens, at: Int(text.offsets[rest.lowerBound]))
      } else if matchesWhole(rest, rules) {
        add(rest)
      } else {
        splitByInfixes(rest, rules)
      }
    }
    for suffix in suffixes.reversed() { add(suffix) }
  }

  private mutating func length(of regex: Regex?, in range: Range<Int>) -> Int {
    guard let regex else { return 0 }
    return matcher.firstMatch(of: regex, in: text.scalars, range)?.count ?? 0
  }

  private mutating func matchesWhole(_ range: Range<Int>, _ rules: TokenizerRules) -> Bool {
    for regex in [rules.tokenMatch, rules.urlMatch] {
      if let regex, matcher.matchesStart(of: text.scalars, range, regex) { return true }
    }
    return false
  }

  private mutating func splitByInfixes(_ range: Range<Int>, _ rules: TokenizerRules) {
    var at = range.lowerBound
    if let infix = rules.infix {
      var matches: [Range<Int>] = []
      matcher.forEachMatch(of: infix, in: text.scalars, range) { matches.append($0) }
      // A match at the very start is passed over, and its text stays with what follows.
      for match in matches where match.lowerBound != range.lowerBound {
        if match.lowerBound != at { add(at..<match.lowerBound) }
        if !match.isEmpty { add(match) }
        at = match.upperBound
      }
    }
    if at < range.upperBound { add(at..<range.upperBound) }
  }

  private mutating func add(_ range: Range<Int>) {
    pieces.append(
      Piece(range: Int(text.offsets[range.lowerBound])..<Int(text.offsets[range.upperBound])))
  }

  private mutating func add(_ tokens: [TokenizerRules.SpecialToken], at offset: Int) {
    var offset = offset
    for token in tokens {
      pieces.append(Piece(range: offset..<offset + token.length, norm: token.norm))
      offset += token.length
    }
  }
}
