/// A part of the screen that can have the focus.
package enum Pane: String, CaseIterable, Sendable {
  case list
  /// What the list can show.
  case collections
  /// How the list can be ordered.
  case orders
  /// The results of a search of the library.
  case results
  case article
  case entities
  case crossReferences = "cross-references"
  case help
  /// What could not be read.
  case problems

  /// What readers call it.
  package var title: String {
    switch self {
    case .list: "Articles"
    case .collections: "Collections"
    case .orders: "Order"
    case .results: "Search"
    case .article: "Article"
    case .entities: "Names"
    case .crossReferences: "Cross-references"
    case .help: "Keys"
    case .problems: "Problems"
    }
  }
}
