/// What the word at the cursor could become.
package struct Completions: Hashable, Sendable {
  /// UTF-8 bytes of the line that a candidate replaces.
  package var range: Range<Int>
  /// Best first.
  package var candidates: [String]

  package init(range: Range<Int>, candidates: [String]) {
    self.range = range
    self.candidates = candidates
  }
}

/// A question for completions.
package struct CompletionRequest: Hashable, Sendable {
  package var purpose: Prompt.Purpose
  package var text: String
  /// UTF-8 bytes before the cursor.
  package var cursor: Int
  package var generation: Int

  package init(purpose: Prompt.Purpose, text: String, cursor: Int, generation: Int) {
    self.purpose = purpose
    self.text = text
    self.cursor = cursor
    self.generation = generation
  }
}
