/// What a reader looks for: words, phrases and conditions; `Query.Form` lists them all.
///
/// Whatever is typed is a valid query. What cannot be meant as a condition is searched for as words and
/// said to be a mistake.
package struct Query: Hashable, Sendable {
  /// What was typed.
  package let text: String
  /// What is asked for; `nil` if nothing is.
  package let condition: Condition?
  /// What could not be understood, in order.
  package let mistakes: [Mistake]
  /// What stands side by side and must all hold; none where there are alternatives.
  package let parts: [Part]

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

  /// Whether nothing is asked for.
  package var isEmpty: Bool { condition == nil }

  /// What to light up in a found article.
  package var lights: [Light] { condition?.lights ?? [] }

  /// The words that a found article may have, for lighting them up.
  package var terms: [Term] { lights.flatMap(\.terms) }

  /// Reads `text`. `isBeingTyped` makes the last bare word a prefix and excuses what is not finished;
  /// without `today` a date such as `yesterday` is a mistake.
  package init(_ text: String, isBeingTyped: Bool = false, today: PartialDate? = nil) {
    var parser = Parser(text, isBeingTyped: isBeingTyped, today: today)
    self.text = text
    condition = parser.condition()
    parts = parser.hasAlternatives ? [] : parser.parts
    mistakes = parser.mistakes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What `other` finds, and of that what this finds.
  package func narrowing(_ other: Query) -> Query {
    let conditions = [other.condition, condition].compactMap(\.self)
    return Query(
      text: other.text + " " + text,
      condition: conditions.count > 1 ? .all(conditions) : conditions.first,
      mistakes: other.mistakes)
  }

  private init(text: String, condition: Condition?, mistakes: [Mistake]) {
    self.text = text
    self.condition = condition
    self.mistakes = mistakes
    parts = []
  }
}
