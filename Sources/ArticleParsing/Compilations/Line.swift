/// A paragraph of a page, or a line that stands for itself.
struct Line: Hashable, Sendable {
  /// What the marks of the line say that it is, before its words are looked at.
  enum Form: Hashable, Sendable {
    case plain
    /// Of the given level; `isUnderlined` for a heading marked by the line below it.
    case heading(level: Int, isUnderlined: Bool)
    case quote
    case listItem
    case preformatted
    /// Nothing but `***` or the like.
    case rule
  }

  var form: Form
  /// Clean: trimmed, white space run together, hard-wrapped lines joined.
  var text: String
  /// Bytes of the normalized text, marks such as `#` left out.
  var range: Range<Int>
  /// Empty lines above it.
  var blanksBefore: Int
  var indent: Int
  /// How many scalars its text has.
  var count: Int
  /// How many raw lines it was joined from.
  var rawLines: Int

  /// Up to 300 bytes: lines that can be something else than prose.
  var isShort: Bool { text.utf8.count <= 300 }
}
