internal import Articles
internal import UnicodeText

/// A query in the index's language.
struct SearchExpression {
  let text: String
  /// The same query for a text that is searched without the index.
  let patterns: [WordPattern]

  /// `nil` if the query has no words.
  init?(_ query: Query, columns: [String] = []) {
    var phrases: [String] = []
    var patterns: [WordPattern] = []
    for term in query.terms {
      guard let pattern = WordPattern(term.words, isPrefix: term.isPrefix) else { continue }
      patterns.append(pattern)
      phrases.append(Self.quoted(term.words) + (term.isPrefix ? " *" : ""))
    }
    guard !phrases.isEmpty else { return nil }
    let expression = phrases.joined(separator: " AND ")
    text = columns.isEmpty ? expression : "{\(columns.joined(separator: " "))} : (\(expression))"
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
}
