package import Articles

/// What a repair found and did.
package struct RepairReport: Hashable, Sendable {
  /// Articles that the library has now.
  package var articles = 0
  /// Articles whose text could not be read. Their title, reading state and tags are kept, and importing
  /// their file brings the text back.
  package var damaged: [Damaged] = []
  /// Articles whose names could not be read and will be found anew.
  package var withoutNames = 0
  /// Texts of articles that nothing else was left of. They are not kept.
  package var orphans = 0
  /// The library as it was.
  package var copy: String?
  /// The new file with everything that could be read, if the file itself was beyond repair.
  package var salvaged: String?

  package init() {}

  package struct Damaged: Hashable, Sendable {
    package var id: Article.ID
    package var title: String
    package var sourcePath: String

    package init(id: Article.ID, title: String, sourcePath: String) {
      self.id = id
      self.title = title
      self.sourcePath = sourcePath
    }
  }
}
