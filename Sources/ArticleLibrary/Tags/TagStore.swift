internal import UnicodeText

/// The tags of a library.
enum TagStore {
  /// The form in which tags are compared.
  static func folded(_ name: String) throws(TagError) -> String {
    let isWord = name.unicodeScalars.allSatisfy {
      !$0.properties.isWhitespace && $0 != "," && $0.properties.generalCategory != .control
    }
    guard isWord, !name.isEmpty else { throw TagError(name: name) }
    // A tag of marks only, such as ★, folds to what it is.
    let folded = UnicodeText.folded(name)
    return folded.isEmpty ? name : folded
  }

  static func id(of folded: String, _ connection: Connection) throws -> RawID? {
    try connection.number("SELECT id FROM tag WHERE folded = ?", .text(folded))
  }

  /// A tag that no article has is no tag.
  static func removeUnused(_ tag: RawID, _ connection: Connection) throws {
    try connection.run(
      "DELETE FROM tag WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM article_tag WHERE tag = ?1)",
      .integer(tag))
  }
}
