package import Articles

/// Something the reader has said about names.
///
/// Names are meant, and not entities: so that a decision holds whatever the rules make of them later.
package enum Decision: Hashable, Sendable {
  /// Both are one.
  case merge(EntityName, EntityName)
  /// The first is not the second; in one article, or everywhere.
  case split(EntityName, from: EntityName, in: Article.ID? = nil)
  /// What the thing is to be called.
  case rename(EntityName, String)
  case retype(EntityName, EntityType)
  /// It is not to be shown.
  case hide(EntityName)
  /// Takes back the decision with this number, counting from 0.
  case undo(Int)
}

/// A name, and what kind of thing it names if it could be of two kinds.
package struct EntityName: Hashable, Sendable {
  package var key: NameKey
  package var type: EntityType?

  package init(key: NameKey, type: EntityType? = nil) {
    self.key = key.canonical
    self.type = type
  }

  /// The name as someone writes it. `nil` if there is no word in it.
  package init?(_ name: String, type: EntityType? = nil) {
    guard let key = NameKey(name) else { return nil }
    self.init(key: key, type: type)
  }
}
