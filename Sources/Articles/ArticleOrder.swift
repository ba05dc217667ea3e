/// How a list of articles is ordered. The raw values are what command lines and the reader say.
package enum ArticleOrder: String, CaseIterable, Hashable, Sendable {
  /// By publication date; articles without one come last, as imported. Costs nothing, whatever is
  /// listed.
  case newest
  case oldest
  /// By the words of the title, folded; articles without a title by their first words.
  case title
  /// By the path of the file an article came from, and its place there.
  case source
  /// By the bytes of the body.
  case longest
  case shortest
  /// By how often and where the words of a query occur. Costs more the more is found; without words
  /// it is `newest`.
  case relevance
}

/// What the rows of a list are gathered under.
package enum ArticleGrouping: String, CaseIterable, Hashable, Sendable {
  case none
  /// The file an article came from.
  case source
  /// The day it was published.
  case day
}
