/// Which entity something is: the first of the library's places where it is named.
///
/// Made of an article's identity and a place in it, so that the order of imports does not matter. The
/// place of any of its chains finds it, so that an old id leads to what it has become.
package struct EntityID: Hashable, Sendable {
  package var article: Article.ID
  package var place: FieldRange

  package init(article: Article.ID, place: FieldRange) {
    self.article = article
    self.place = place
  }
}

extension EntityID: Comparable {
  package static func < (left: EntityID, right: EntityID) -> Bool {
    left.article == right.article ? left.place < right.place : left.article < right.article
  }
}
