extension Query {
  /// Makes a condition of tokens.
  ///
  /// NOT binds tighter than AND and AND than OR. What is left unfinished is left out; it is a mistake
  /// unless the query is still being typed.
  struct Parser {
    private let tokens: [Token]
    private let reader: ValueReader
    private let isBeingTyped: Bool
    private var place = 0
    private var depth = 0
    private(set) var mistakes: [Mistake] = []
    /// What stands side by side outside of parentheses.
    private(set) var parts: [Part] = []
    /// Whether an OR stands outside of parentheses.
    private(set) var hasAlternatives = false

    /// Deeper conditions might exhaust the stack, here and in whoever evaluates them.
    private static let maximalDepth = 32

    init(_ text: String, isBeingTyped: Bool, today: PartialDate?) {
      let tokens = Lexer.tokens(of: text)
      // A keyword alone is a word, for who looks for the NEAR probe.
      if tokens.count == 1, case .keyword = tokens[0].kind {
        var token = tokens[0]
        token.kind = .word(Term(words: text))
        self.tokens = [token]
      } else {
        self.tokens = tokens
      }
      self.isBeingTyped = isBeingTyped
      reader = ValueReader(today: today)
    }

    mutating func condition() -> Condition? {
      var parts: [Condition] = []
      while place < tokens.count {
        if let part = alternatives() { parts.append(part) }
        // What stopped it closes nothing.
        if place < tokens.count {
          mistake(tokens[place].range, "no ( stands before this )")
          place += 1
        }
      }
      return Self.all(parts)
    }
  }
}

// MARK: Grammar

extension Query.Parser {
  private mutating func alternatives() -> Query.Condition? {
    var parts: [Query.Condition] = []
    if let first = conjunction() { parts.append(first) }
    while case .keyword(.or, _)? = token?.kind, let or = token {
      place += 1
      if depth == 0 { hasAlternatives = true }
      let isFirst = parts.isEmpty
      let next = conjunction()
      if let next { parts.append(next) }
      if isFirst || next == nil { checkSides(of: or, "OR", isAtEnd: next == nil) }
    }
    return parts.count > 1 ? .any(parts) : parts.first
  }

  private mutating func conjunction() -> Query.Condition? {
    var parts: [Query.Condition] = []
    while let token {
      switch token.kind {
      case .close, .keyword(.or, _): return Self.all(parts)
      case .keyword(.and, _):
        place += 1
        let isLast: Bool
        switch self.token?.kind {
        case nil, .close, .keyword(.or, _), .keyword(.and, _): isLast = true
        default: isLast = false
        }
        if parts.isEmpty || isLast { checkSides(of: token, "AND", isAtEnd: isLast) }
      default:
        guard let part = negation() else { continue }
        parts.append(part)
        if depth == 0 {
          let range = token.range.lowerBound..<tokens[place - 1].range.upperBound
          self.parts.append(Query.Part(range: range, condition: part))
        }
      }
    }
    return Self.all(parts)
  }

  private mutating func negation() -> Query.Condition? {
    var isNegative = false
    var last: Query.Token?
    while let token, token.kind == .minus || token.kind == .keyword(.not, number: nil) {
      isNegative.toggle()
      last = token
      place += 1
    }
    let condition = proximity()
    if condition == nil, let last, place == tokens.count || token?.kind == .close {
      checkSides(of: last, "NOT", isAtEnd: true)
    }
    return isNegative ? condition.map { .not($0) } : condition
  }

  private mutating func proximity() -> Query.Condition? {
    guard let first = operand() else { return nil }
    var (terms, others) = ([Query.Term](), [first])
    if case .words(let term, in: nil) = first { terms = [term] }
    var distance = 0
    while case .keyword(.near, let written)? = token?.kind, let near = token {
      place += 1
      distance = max(distance, self.distance(written, near.range))
      guard let next = operand() else {
        checkSides(of: near, "NEAR", isAtEnd: true)
        break
      }
      others.append(next)
      if case .words(let term, in: nil) = next { terms.append(term) }
      if terms.count < others.count {
        mistake(near.range, "NEAR stands between words or phrases")
      }
    }
    guard others.count > 1 else { return first }
    return terms.count == others.count
      ? .near(terms, distance: distance) : Self.all(others)
  }

  /// As many words as a sentence has around a name.
  private static let usualDistance = 10

  private mutating func distance(_ written: Substring?, _ range: Range<Int>) -> Int {
    guard let written else { return Self.usualDistance }
    if let number = Int(written), (0...1000).contains(number) { return number }
    mistake(range, "NEAR/ takes a number of words, as in NEAR/5")
    return Self.usualDistance
  }

  /// At least some of what stands in parentheses.
  private mutating func some(
    _ written: Substring?, _ keyword: Query.Token, _ open: Query.Token
  ) -> Query.Condition? {
    let inside = group(open)
    let parts: [Query.Condition]
    switch inside {
    case .all(let all): parts = all
    case .any(let any): parts = any
    default: return inside
    }
    var least = parts.count - 1
    if let written {
      if let number = Int(written), (1...1000).contains(number) {
        least = min(number, parts.count)
      } else {
        mistake(keyword.range, "SOME/ takes a number, as in SOME/2 (iran deal oil)")
      }
    }
    return .some(parts, least: least)
  }

  private mutating func operand() -> Query.Condition? {
    // A loop, because what is skipped may be as long as the query.
    while let token {
      switch token.kind {
      case .open where depth >= Self.maximalDepth:
        place += 1
        mistake(token.range, "more than \(Self.maximalDepth) parentheses stand in each other")
      case .keyword(.near, _):
        place += 1
        checkSides(of: token, "NEAR", isAtEnd: place == tokens.count)
      case .keyword(.some, let number):
        place += 1
        guard let open = self.token, open.kind == .open, depth < Self.maximalDepth else { continue }
        return some(number, token, open)
      case .open: return group(token)
      case .word(var term):
        place += 1
        term.isPrefix = term.isPrefix || isUnfinished(token)
        return words(term)
      case .phrase(var term, let isClosed):
        place += 1
        if !isClosed {
          term.isPrefix = isBeingTyped && Self.endsInWord(term.words)
          if !isBeingTyped { mistake(token.range, "the second \" is missing") }
        }
        return words(term)
      case .field(let form, let value):
        place += 1
        return field(form, value, token)
      case .nearlyField(let meant, let name, let value):
        place += 1
        mistake(name, "no such field; \(meant): is one")
        return words(typed(value, token))
      case .keyword, .close, .minus: return nil
      }
    }
    return nil
  }

  private mutating func group(_ open: Query.Token) -> Query.Condition? {
    place += 1
    depth += 1
    let inside = alternatives()
    depth -= 1
    if token?.kind == .close {
      place += 1
    } else if !isBeingTyped {
      mistake(open.range, "no ) closes this (")
    }
    return inside
  }

  private mutating func field(
    _ form: Query.Form, _ value: Query.Token.Value?, _ token: Query.Token
  ) -> Query.Condition? {
    guard let value, Self.hasText(value.term.words) else {
      if !isUnfinished(token) {
        mistake(token.range, "\(form.fieldName ?? ""): has no value; write \(form.row.example)")
      }
      return nil
    }
    switch reader.read(typed(value, token), of: form) {
    case .condition(let condition): return condition
    case .mistake(let reason):
      // While it is being typed a value is not wrong but unfinished.
      if isUnfinished(token) { return nil }
      mistake(value.range, reason)
      return words(value.term)
    }
  }
}

// MARK: Pieces

extension Query.Parser {
  private var token: Query.Token? { place < tokens.count ? tokens[place] : nil }

  private mutating func mistake(_ range: Range<Int>, _ reason: String) {
    mistakes.append(Query.Mistake(range: range, reason: reason))
  }

  private mutating func checkSides(of token: Query.Token, _ keyword: String, isAtEnd: Bool) {
    if isAtEnd, isBeingTyped, place == tokens.count { return }
    let sides = keyword == "NOT" ? "behind it" : "on both sides"
    mistake(token.range, "\(keyword) needs something \(sides); for the word write \"\(keyword)\"")
  }

  private func isUnfinished(_ token: Query.Token) -> Bool { isBeingTyped && token.isLast }

  /// The value's words, the last of which may still go on.
  private func typed(_ value: Query.Token.Value, _ token: Query.Token) -> Query.Term {
    var term = value.term
    if isUnfinished(token), Self.endsInWord(term.words),
      !value.isQuoted || value.range.count == term.words.utf8.count + 1
    {
      term.isPrefix = true
    }
    return term
  }

  private func words(_ term: Query.Term) -> Query.Condition? {
    Self.hasText(term.words) ? .words(term, in: nil) : nil
  }

  /// Whether the last word may still go on: no space follows it.
  private static func endsInWord(_ words: String) -> Bool {
    words.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? true
  }

  static func hasText(_ text: String) -> Bool {
    text.unicodeScalars.contains { !$0.properties.isWhitespace }
  }

  private static func all(_ parts: [Query.Condition]) -> Query.Condition? {
    parts.count > 1 ? .all(parts) : parts.first
  }
}
