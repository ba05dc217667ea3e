/// A spelling that an entity has, and how often.
package struct EntityAlias: Hashable, Sendable {
  package var text: String
  package var count: Int

  package init(text: String, count: Int) {
    self.text = text
    self.count = count
  }
}
