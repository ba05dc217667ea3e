extension Query {
  /// What is being typed at some place of a query.
  package struct CompletionRequest: Hashable, Sendable {
    package var kind: Kind
    /// What there is of it.
    package var prefix: String
    /// UTF-8 bytes of the query that a completion replaces.
    package var range: Range<Int>

    package enum Kind: Hashable, Sendable {
      /// The name of a field or a keyword, or a word like any other.
      case form
      /// What stands behind the colon of a field.
      case value(of: Form)
    }
  }

  /// What is being typed where the cursor stands, `nil` if nothing that could be completed.
  package func completion(at cursor: Int) -> CompletionRequest? {
    let tokens = Lexer.tokens(of: text)
    guard
      let token = tokens.first(where: {
        $0.range.lowerBound < cursor && cursor <= $0.range.upperBound
      })
    else { return nil }
    switch token.kind {
    case .word, .keyword:
      guard let prefix = text(token.range.lowerBound..<cursor) else { return nil }
      return CompletionRequest(kind: .form, prefix: prefix, range: token.range)
    case .field(let form, let value):
      guard let value else {
        let colon = token.range.upperBound
        guard cursor == colon else { return name(of: token, upTo: cursor, colon: colon - 1) }
        return CompletionRequest(kind: .value(of: form), prefix: "", range: colon..<colon)
      }
      let start = value.range.lowerBound
      guard cursor >= start else { return name(of: token, upTo: cursor, colon: start - 1) }
      let quote = value.isQuoted ? quoteLength(at: start) : 0
      guard
        let prefix = text(
          min(start + quote, cursor)..<min(cursor, start + quote + value.term.words.utf8.count))
      else { return nil }
      return CompletionRequest(kind: .value(of: form), prefix: prefix, range: value.range)
    case .open, .close, .minus, .phrase, .nearlyField: return nil
    }
  }

  /// The name of a field whose value is there already.
  private func name(of token: Token, upTo cursor: Int, colon: Int) -> CompletionRequest? {
    guard let prefix = text(token.range.lowerBound..<cursor), cursor <= colon else { return nil }
    return CompletionRequest(
      kind: .form, prefix: prefix, range: token.range.lowerBound..<colon + 1)
  }

  private func quoteLength(at place: Int) -> Int {
    let index = text.utf8.index(text.startIndex, offsetBy: place)
    return UTF8.width(text.unicodeScalars[index])
  }

  private func text(_ range: Range<Int>) -> String? {
    let bytes = text.utf8
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    return String(bytes[start..<end])
  }
}

extension Query.CompletionRequest {
  /// What needs no library to be known: names of fields, keywords, and values that are always the same.
  package var fixedCompletions: [String] {
    let names: [String]
    switch kind {
    case .form:
      // A small letter is more often the beginning of a word than of a keyword.
      names =
        Query.Form.allCases.compactMap { $0.fieldName.map { $0 + ":" } }
        + Query.Form.allCases.compactMap(\.keyword)
      return prefix.isEmpty ? [] : names.filter { $0.hasPrefix(prefix) && $0 != prefix }
    case .value(let form):
      guard case .field(_, let values) = form.row.syntax else { return [] }
      switch values {
      case .state: names = Query.State.allCases.map(\.rawValue)
      case .feature: names = Query.Feature.allCases.map(\.rawValue)
      case .date: names = DateSpan.suggestions
      case .words, .entity, .source, .language, .tag, .article: return []
      }
      return names.filter { $0.hasPrefix(prefix.lowercased()) }
    }
  }

  /// Whether only a library knows the values.
  package var needsLibrary: Bool {
    guard case .value(let form) = kind, case .field(_, let values) = form.row.syntax else {
      return false
    }
    switch values {
    case .words(.author), .words(.outlet), .entity, .source, .language, .tag: return true
    case .words(.title), .state, .feature, .date, .article: return false
    }
  }

  /// `completion` as it stands in a query: in quotes if it would fall apart without.
  package func written(_ completion: String) -> String {
    guard case .value = kind else { return completion }
    let plain = completion.filter { $0 != "\"" }
    let isOne = !plain.isEmpty && !plain.contains { $0.isWhitespace || $0 == "(" || $0 == ")" }
    return isOne ? plain : "\"\(plain)\""
  }

  /// The query `text` with `completion` in its place, and where the cursor then stands.
  package func apply(_ completion: String, to text: String) -> (text: String, cursor: Int) {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return (text, bytes.count) }
    let new = Array(written(completion).utf8)
    let all = bytes[..<range.lowerBound] + new + bytes[range.upperBound...]
    return (String(decoding: all, as: UTF8.self), range.lowerBound + new.count)
  }
}

extension DateSpan {
  /// Dates that are offered while one is typed.
  static let suggestions = [
    "today", "yesterday", "this week", "last week", "this month", "last month", "this year",
    "last year", "last 7 days", "last 30 days",
  ]
}
