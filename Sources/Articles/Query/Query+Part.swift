extension Query {
  /// Something that an article must be, among other things.
  package struct Part: Hashable, Sendable {
    /// UTF-8 bytes of what was typed.
    package var range: Range<Int>
    package var condition: Condition
  }

  /// A query that asks for one thing only.
  package struct Piece: Hashable, Sendable {
    package var text: String
    /// Whether it asks for what an article is, not for what it says.
    package var isFilter: Bool
  }

  /// The parts, and of words that must stand together or near each other each.
  package var pieces: [Piece] {
    parts.flatMap { part -> [Piece] in
      switch part.condition {
      case .words(let term, let field): return Self.pieces(of: term, in: field)
      case .near(let terms, distance: _): return terms.flatMap { Self.pieces(of: $0, in: nil) }
      case .entity(let term, let type):
        let form = Form.allCases.first {
          $0.row.syntax == .field($0.fieldName ?? "", .entity(type))
        }
        return [Piece(text: Self.written(term, in: form?.fieldName), isFilter: false)]
      case .all, .any, .some: return [Piece(text: written(part), isFilter: false)]
      case .source, .language, .state, .has, .tag, .published, .like, .not:
        return [Piece(text: written(part), isFilter: true)]
      }
    }
  }

  /// Queries that ask for less and less: for `pieces` without their order, without the filters, and for
  /// some of the words.
  package static func lesser(_ pieces: [Piece]) -> [String] {
    let words = pieces.filter { !$0.isFilter }.map(\.text)
    let filters = pieces.filter(\.isFilter).map(\.text)
    guard !words.isEmpty else { return [] }
    let all = words.joined(separator: " ")
    /// With the filters, and then without them.
    func both(_ text: [String]) -> [String] {
      filters.isEmpty
        ? text.map(\.withoutParentheses)
        : text.map { ([$0] + filters).joined(separator: " ") } + text.map(\.withoutParentheses)
    }
    var some: [String] = []
    if words.count == 2 {
      some = ["(\(words[0]) OR \(words[1]))"]
    } else if words.count > 2 {
      // Fewer than half of the words say little.
      some = stride(from: words.count - 1, through: (words.count + 1) / 2, by: -1)
        .map { "SOME/\($0) (\(all))" }
    }
    let others = filters.isEmpty ? [] : [all]
    return [([all] + filters).joined(separator: " ")] + others + both(some)
  }

  private static func pieces(of term: Term, in field: WordField?) -> [Piece] {
    let words = term.words.split { $0.isWhitespace }
    return words.enumerated().map { index, word in
      let term = Term(words: String(word), isPrefix: term.isPrefix && index == words.count - 1)
      return Piece(text: written(term, in: field?.rawValue), isFilter: false)
    }
  }

  /// `term` as it is typed.
  private static func written(_ term: Term, in field: String?) -> String {
    // What is more than letters may be read as something else.
    let isPlain =
      term.words.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0)
      }
      && Form(keyword: term.words) == nil
    let words = isPlain ? term.words : "\"\(term.words)\""
    return (field.map { $0 + ":" } ?? "") + words + (term.isPrefix ? "*" : "")
  }

  private func written(_ part: Part) -> String {
    String(decoding: Array(text.utf8)[part.range], as: UTF8.self)
  }
}

extension String {
  /// Without the parentheses around all of it.
  fileprivate var withoutParentheses: String {
    hasPrefix("(") ? String(dropFirst().dropLast()) : self
  }
}
