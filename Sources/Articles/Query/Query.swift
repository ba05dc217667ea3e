/// What a reader looks for: words that must all occur.
///
/// Whatever is typed is a valid query. `"two words"` must stand together; `word*` matches every word
/// that begins so, and so does the last word while it is being typed.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let text: String
  /// The words that a found article has, for lighting them up.
  package var terms: [Term]
  /// What is asked for; `nil` if nothing is.
  package var condition: Condition? {
    terms.isEmpty ? nil : .all(terms.map { .words($0, in: nil) })
  }
  /// What could not be understood.
  package private(set) var mistakes: [Mistake] = []

  package struct Term: Hashable, Sendable {
    /// The words as typed; folding them is the business of whoever searches.
    package var words: String
    /// Whether the last word may go on.
    package var isPrefix: Bool

    package init(words: String, isPrefix: Bool = false) {
      self.words = words
      self.isPrefix = isPrefix
    }
  }

  package var isEmpty: Bool { terms.isEmpty }

  /// Reads `text`. `isBeingTyped` makes the last bare word a prefix.
  package init(_ text: String, isBeingTyped: Bool = false) {
    self.text = text
    terms = []
    var word = ""
    var isQuoted = false
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
    func take(_ words: String, prefix: Bool) {
      guard words.unicodeScalars.contains(where: { !isSpace($0) }) else { return }
      terms.append(Term(words: words, isPrefix: prefix))
    }
    for scalar in text.unicodeScalars {
      if scalar == "\"" {
        take(word, prefix: false)
        word = ""
        isQuoted.toggle()
      } else if !isQuoted, isSpace(scalar) {
        take(Self.withoutStar(word), prefix: word.utf8.last == UInt8(ascii: "*"))
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if isQuoted {
      take(word, prefix: isBeingTyped)
    } else {
      take(Self.withoutStar(word), prefix: isBeingTyped || word.utf8.last == UInt8(ascii: "*"))
    }
  }

  private static func withoutStar(_ word: String) -> String {
    var word = word
    while word.utf8.last == UInt8(ascii: "*") { word.unicodeScalars.removeLast() }
    return word
  }
}
