internal import Articles
internal import UnicodeText

/// What words an article must have, as the index and as a text without an index are asked.
indirect enum WordCondition {
  /// Patterns, the words they were made of, and the one column they are looked for in, if any.
  case group(WordGroup, [String], column: String?)
  case all([WordCondition])
  case any([WordCondition])
  case not(WordCondition)

  /// Words that stand together; `nil` if there are none to look for.
  init?(_ term: Query.Term, in column: String? = nil) {
    guard let pattern = WordPattern(term.words, isPrefix: term.isPrefix) else { return nil }
    self = .group(WordGroup([pattern]), [term.words], column: column)
  }

  /// Words that stand near each other.
  init?(near terms: [Query.Term], distance: Int) {
    let known = terms.compactMap { term in
      WordPattern(term.words, isPrefix: term.isPrefix).map { (pattern: $0, words: term.words) }
    }
    guard !known.isEmpty else { return nil }
    self = .group(
      WordGroup(known.map(\.pattern), distance: distance), known.map(\.words), column: nil)
  }

  /// The patterns of every group.
  var patterns: [WordPattern] {
    switch self {
    case .group(let group, _, _): group.patterns
    case .all(let parts), .any(let parts): parts.flatMap(\.patterns)
    case .not(let part): part.patterns
    }
  }

  /// Whether articles that lack every word match too.
  var isNegative: Bool {
    switch self {
    case .group: false
    case .all(let parts): parts.allSatisfy(\.isNegative)
    case .any(let parts): parts.contains(where: \.isNegative)
    case .not(let part): !part.isNegative
    }
  }
}

// MARK: Without what is common

extension WordCondition {
  /// What every match has beside the beginnings of words; `nil` if that may be nothing.
  var withoutPrefixes: WordCondition? {
    switch self {
    case .group(let group, let words, let column):
      var rest: [WordCondition] = []
      for (pattern, words) in zip(group.patterns, words) {
        if !pattern.isPrefix {
          rest.append(.group(WordGroup([pattern]), [words], column: column))
        } else if let leading = pattern.leadingWords {
          rest.append(.group(WordGroup([leading.pattern]), [leading.words], column: column))
        }
      }
      return rest.isEmpty ? nil : .all(rest)
    case .all(let parts):
      let rest = parts.compactMap(\.withoutPrefixes)
      return rest.isEmpty ? nil : .all(rest)
    case .any(let parts):
      let rest = parts.compactMap(\.withoutPrefixes)
      return rest.count < parts.count ? nil : .any(rest)
    case .not: return nil
    }
  }
}

extension WordPattern {
  /// All words but the last, which is a prefix.
  fileprivate var leadingWords: (pattern: WordPattern, words: String)? {
    let words = foldedWords.dropLast().map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ")
    return WordPattern(words).map { ($0, words) }
  }
}

// MARK: In the index

extension WordCondition {
  /// The condition in the index's language; `nil` if it cannot be asked there, because it is negative.
  var expression: String? {
    switch self {
    case .group(let group, let words, let column):
      let phrases = zip(group.patterns, words).map { pattern, words in
        Self.quoted(words) + (pattern.isPrefix ? " *" : "")
      }
      let expression =
        phrases.count == 1
        ? phrases[0] : "NEAR(\(phrases.joined(separator: " ")), \(group.distance))"
      return (column.map { "\($0) : " } ?? "") + expression
    case .all(let parts):
      let positive = parts.filter { !$0.isNegative }.map(\.expression)
      let negative = parts.filter(\.isNegative).map { part -> String? in
        guard case .not(let part) = part else { return nil }
        return part.expression
      }
      guard !positive.isEmpty, !positive.contains(nil), !negative.contains(nil) else { return nil }
      let wanted = Self.joined(positive.compactMap(\.self), " AND ")
      return negative.isEmpty
        ? wanted : "(\(wanted) NOT \(Self.joined(negative.compactMap(\.self), " OR ")))"
    case .any(let parts):
      let expressions = parts.map(\.expression)
      guard !expressions.isEmpty, !expressions.contains(nil) else { return nil }
      return Self.joined(expressions.compactMap(\.self), " OR ")
    case .not: return nil
    }
  }

  private static func joined(_ expressions: [String], _ keyword: String) -> String {
    expressions.count == 1 ? expressions[0] : "(\(expressions.joined(separator: keyword)))"
  }

  /// A string of the index's language; the tokenizer cuts it into words as it cuts texts.
  private static func quoted(_ words: String) -> String {
    var quoted = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\"\""
      // The end of a C string, and what only the index may say.
      case "\0", WordTokenizer.separator: quoted += " "
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

// MARK: In a text

extension WordCondition {
  /// Whether an article has the words.
  func matches(_ text: SearchedText) -> Bool {
    switch self {
    case .group(let group, _, _):
      if group.patterns.count == 1 {
        let pattern = group.patterns[0]
        return text.columns.contains { $0.contains { pattern.occurs(inUTF8: $0.span) } }
      }
      return text.columns.contains { Self.isNear(group, $0) }
    case .all(let parts): return parts.allSatisfy { $0.matches(text) }
    case .any(let parts): return parts.contains { $0.matches(text) }
    case .not(let part): return !part.matches(text)
    }
  }

  private static func isNear(_ group: WordGroup, _ column: [ArraySlice<UInt8>]) -> Bool {
    var places: [WordGroup.Place] = []
    var first = 0
    for part in column {
      let count = WordPattern.scan(utf8: part.span, for: group.patterns) { pattern, range, words in
        places.append(
          WordGroup.Place(
            pattern: pattern, range: range,
            words: words.lowerBound + first..<words.upperBound + first))
        return true
      }
      // What separates parts is a word of the index.
      first += count + 1
    }
    return !group.near(places).isEmpty
  }
}
