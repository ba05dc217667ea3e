extension Query {
  /// Cuts a query into tokens.
  struct Lexer {
    private let text: String
    private let scalars: [Unicode.Scalar]
    /// Where each scalar starts in UTF-8, and where the last ends.
    private let offsets: [Int]
    private var place = 0
    private var depth = 0

    init(_ text: String) {
      self.text = text
      scalars = Array(text.unicodeScalars)
      var offsets = [0]
      offsets.reserveCapacity(scalars.count + 1)
      for scalar in scalars { offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar)) }
      self.offsets = offsets
    }

    static func tokens(of text: String) -> [Token] {
      var lexer = Lexer(text)
      var tokens: [Token] = []
      while let token = lexer.next() { tokens.append(token) }
      return tokens
    }

    private mutating func next() -> Token? {
      while place < scalars.count, isSpace(place) { place += 1 }
      guard place < scalars.count else { return nil }
      let start = place
      let kind = kind()
      return Token(
        kind: kind, range: offsets[start]..<offsets[place], isLast: place == scalars.count)
    }

    private mutating func kind() -> Token.Kind {
      switch scalars[place] {
      case "(":
        place += 1
        depth += 1
        return .open
      case ")":
        place += 1
        depth = max(0, depth - 1)
        return .close
      case _ where isQuote(place):
        let phrase = quoted()
        return .phrase(phrase.term, isClosed: phrase.isClosed)
      case "-" where startsSomething(place + 1):
        place += 1
        return .minus
      default: return word()
      }
    }
  }
}

// MARK: Words

extension Query.Lexer {
  private mutating func word() -> Query.Token.Kind {
    let start = place
    let end = wordEnd(from: start)
    if let colon = (start..<end).first(where: { scalars[$0] == ":" }),
      let field = field(start..<colon, wordEnd: end)
    {
      return field
    }
    place = end
    let word = string(start..<end)
    let slash = word.firstIndex(of: "/")
    guard let form = Query.Form(keyword: String(word[..<(slash ?? word.endIndex)])),
      slash == nil || form == .near || form == .some,
      // Before anything else it is a word in capitals.
      form != .some || opensParenthesis(from: end)
    else { return .word(term(start..<end)) }
    return .keyword(form, number: slash.map { word[word.index(after: $0)...] })
  }

  /// A field whose name stands at `name`, if there is one or nearly one.
  private mutating func field(_ name: Range<Int>, wordEnd end: Int) -> Query.Token.Kind? {
    guard name.allSatisfy({ scalars[$0].properties.isAlphabetic && scalars[$0].isASCII }) else {
      return nil
    }
    let written = string(name)
    let bytes = offsets[name.lowerBound]..<offsets[name.upperBound]
    let colon = name.upperBound
    if let form = Query.Form(fieldName: written.lowercased()) {
      guard let value = value(from: colon + 1, wordEnd: end) else {
        // `Title: x` is no field but a word before a colon.
        guard Query.Form(fieldName: written) != nil else { return nil }
        place = colon + 1
        return .field(form, value: nil)
      }
      return .field(form, value: value)
    }
    guard let meant = Query.Form.meant(by: written),
      let value = value(from: colon + 1, wordEnd: end)
    else { return nil }
    return .nearlyField(meant: meant, name: bytes, value: value)
  }

  private mutating func value(from start: Int, wordEnd end: Int) -> Query.Token.Value? {
    if isQuote(start) {
      place = start
      let phrase = quoted()
      return Query.Token.Value(
        term: phrase.term, range: offsets[start]..<offsets[place], isQuoted: true)
    }
    guard start < end else { return nil }
    place = end
    return Query.Token.Value(
      term: term(start..<end), range: offsets[start]..<offsets[end], isQuoted: false)
  }

  /// Where the word that starts at `start` ends. A parenthesis that opens in a word closes in it.
  private func wordEnd(from start: Int) -> Int {
    var opened = 0
    for end in start..<scalars.count {
      if isSpace(end) || isQuote(end) { return end }
      if scalars[end] == "(" { opened += 1 }
      if scalars[end] == ")" {
        if opened == 0, depth > 0 { return max(end, start + 1) }
        opened = max(0, opened - 1)
      }
    }
    return scalars.count
  }

  private func opensParenthesis(from start: Int) -> Bool {
    (start..<scalars.count).first { !isSpace($0) }.map { scalars[$0] == "(" } ?? false
  }

  private func term(_ range: Range<Int>) -> Query.Term {
    var end = range.upperBound
    while end > range.lowerBound, scalars[end - 1] == "*" { end -= 1 }
    return Query.Term(
      words: string(range.lowerBound..<end), isPrefix: end < range.upperBound)
  }

  private mutating func quoted() -> (term: Query.Term, isClosed: Bool) {
    place += 1
    let start = place
    while place < scalars.count, !isQuote(place) { place += 1 }
    let words = string(start..<place)
    guard place < scalars.count else { return (Query.Term(words: words), false) }
    place += 1
    let end = place
    while place < scalars.count, scalars[place] == "*" { place += 1 }
    return (Query.Term(words: words, isPrefix: place > end), true)
  }
}

// MARK: Scalars

extension Query.Lexer {
  private func string(_ range: Range<Int>) -> String {
    var string = ""
    string.unicodeScalars.append(contentsOf: scalars[range])
    return string
  }

  private func isSpace(_ place: Int) -> Bool { scalars[place].properties.isWhitespace }

  /// Typographic quotation marks come with what is pasted.
  private func isQuote(_ place: Int) -> Bool {
    guard place < scalars.count else { return false }
    return switch scalars[place] {
    case "\"", "\u{201C}", "\u{201D}", "\u{201E}": true
    default: false
    }
  }

  /// Whether a minus before `place` belongs to what stands there.
  private func startsSomething(_ place: Int) -> Bool {
    guard place < scalars.count else { return false }
    let scalar = scalars[place]
    return scalar == "(" || isQuote(place) || scalar.properties.isAlphabetic
      || scalar.properties.numericType != nil
  }
}
