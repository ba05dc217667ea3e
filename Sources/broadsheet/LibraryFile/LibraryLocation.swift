package import ArticleLibrary

/// Which library file an invocation means.
package struct LibraryLocation: Hashable, Sendable {
  package var path: String
  /// The folder to be removed at the end, for a library that is not kept.
  package var temporaryFolder: String?

  /// The file named with `--library`; for `--temporary` a file of its own while someone reads, else
  /// none; or the user's.
  package init(_ invocation: Invocation) throws {
    if let path = invocation.value(of: .library) {
      guard !invocation.has(.temporary) else {
        throw invocation.usageError("--temporary and --library exclude each other")
      }
      self.path = path
    } else if invocation.has(.temporary), !Environment.hasTerminal {
      // Nothing is left behind, however the program ends.
      path = Self.memory
    } else if invocation.has(.temporary) {
      let folder = try Files.makeTemporaryFolder()
      path = folder + "/library.db"
      temporaryFolder = folder
    } else if let folder = Environment.dataFolder {
      try Files.makeFolder(folder)
      path = folder + "/library.db"
    } else {
      throw Failure("no place for a library", hint: "set HOME, or name one with --library PATH")
    }
  }

  /// The path of a library without a file.
  private static let memory = ":memory:"

  package func open() throws -> Library {
    let library = try path == Self.memory ? .inMemory() : Library(path: path)
    if let copy = library.earlierVersion {
      Messages.hint("the library was brought up to date; as it was, it is kept in \(copy)")
    }
    return library
  }

  /// Removes what is not to be kept. To be called when nothing uses the library any more.
  package func discard() {
    if let temporaryFolder { Files.removeTemporaryFolder(temporaryFolder) }
  }
}
