/// An entity as a line of a list.
package struct EntitySummary: Hashable, Sendable, Identifiable {
  package var id: EntityID
  /// Its fullest name, or what the reader calls it.
  package var name: String
  package var type: EntityType
  package var mentions: Int
  package var articles: Int
  /// Whether it is a bare name that may mean several, and nothing says which.
  package var isUndecided: Bool
  package var isHidden: Bool
  package var isFollowed: Bool

  package init(
    id: EntityID, name: String, type: EntityType, mentions: Int, articles: Int,
    isUndecided: Bool = false, isHidden: Bool = false, isFollowed: Bool = false
  ) {
    self.id = id
    self.name = name
    self.type = type
    self.mentions = mentions
    self.articles = articles
    self.isUndecided = isUndecided
    self.isHidden = isHidden
    self.isFollowed = isFollowed
  }
}

/// Which entities a list has, and in what order.
package struct EntityFilter: Hashable, Sendable {
  /// Words of any alias, the last of them perhaps only begun; empty for all.
  package var text: String
  package var type: EntityType?
  package var order: EntityOrder
  package var includesHidden: Bool
  package var onlyFollowed: Bool

  package init(
    text: String = "", type: EntityType? = nil, order: EntityOrder = .articles,
    includesHidden: Bool = false, onlyFollowed: Bool = false
  ) {
    self.text = text
    self.type = type
    self.order = order
    self.includesHidden = includesHidden
    self.onlyFollowed = onlyFollowed
  }
}

/// How a list of entities is ordered. The raw values are what command lines and the reader say.
package enum EntityOrder: String, Hashable, Sendable, CaseIterable {
  /// Those of most articles first.
  case articles
  /// Those of most mentions first.
  case mentions
  case name
}
