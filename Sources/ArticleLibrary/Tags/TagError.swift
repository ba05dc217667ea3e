/// Something that cannot be a tag.
package struct TagError: Error, Hashable, Sendable {
  package var name: String

  package init(name: String) { self.name = name }
}

extension TagError: CustomStringConvertible {
  package var description: String { "a tag is one word without commas, not `\(name)`" }
}
