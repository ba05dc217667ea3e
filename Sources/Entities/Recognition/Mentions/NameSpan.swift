package import Articles

/// A stretch of text that a model takes for a name.
package struct NameSpan: Hashable, Sendable {
  /// UTF-8 bytes of the text.
  package var range: Range<Int>
  /// The model's label, such as `GPE`.
  package var label: String

  package init(range: Range<Int>, label: String) {
    self.range = range
    self.label = label
  }
}

/// A text of an article with what a model found in it.
package struct TaggedText: Sendable {
  package var field: ArticleField
  package var text: String
  package var spans: [NameSpan]

  package init(field: ArticleField = .text, text: String, spans: [NameSpan]) {
    self.field = field
    self.text = text
    self.spans = spans
  }
}
