internal import Articles
internal import UnicodeText

/// A query in the index's language.
struct SearchExpression {
  /// What all hits match. `nil` for a query of short beginnings of words only.
  let selective: String?
  /// The whole query.
  let text: String
  /// The same query for a text that is searched without the index.
  let patterns: [WordPattern]

  /// `nil` if the query has no words.
  init?(_ query: Query, columns: [String] = []) {
    var phrases: [(text: String, isSelective: Bool)] = []
    var patterns: [WordPattern] = []
    for term in query.terms {
      guard let pattern = WordPattern(term.words, isPrefix: term.isPrefix) else { continue }
      patterns.append(pattern)
      phrases.append(
        (Self.quoted(term.words) + (pattern.isPrefix ? " *" : ""), !pattern.isShortPrefix))
    }
    guard !phrases.isEmpty else { return nil }
    func expression(_ phrases: [String]) -> String {
      let joined = phrases.joined(separator: " AND ")
      return columns.isEmpty ? joined : "{\(columns.joined(separator: " "))} : (\(joined))"
    }
    let selective = phrases.filter(\.isSelective).map(\.text)
    self.selective = selective.isEmpty ? nil : expression(selective)
    text = expression(phrases.map(\.text))
    self.patterns = patterns
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

  /// Whether some of the query is so short a beginning that the index would have to merge the lists of
  /// thousands of words to answer.
  var hasShortPrefix: Bool { patterns.contains(where: \.isShortPrefix) }
}
