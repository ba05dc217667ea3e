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
  /// Pages about one entity.
  case entity
  /// The names of the library.
  case entityList = "entity-list"
  /// What is undecided.
  case inbox
  /// Any other page over the panes.
  case page
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
    case .entity: "Name"
    case .entityList: "All names"
    case .inbox: "Undecided"
    case .page: "Page"
    case .help: "Keys"
    case .problems: "Problems"
    }
  }
}
