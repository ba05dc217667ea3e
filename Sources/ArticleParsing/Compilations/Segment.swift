/// The lines of a page that belong to one article.
struct Segment: Hashable, Sendable {
  /// The line with the title; none for a text that begins in the middle.
  var title: Int?
  var evidence: Set<Evidence> = []
  var lines: Range<Int>
  /// Whether it is no article, but part of the page.
  var isFurniture = false
}
