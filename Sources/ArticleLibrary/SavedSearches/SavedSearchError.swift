internal import Articles
internal import UnicodeText

/// Something that cannot be the name of a saved search.
package enum SavedSearchError: Error, Hashable, Sendable {
  case noName
  /// Every library has a search of that name.
  case builtIn(name: String)

  static func checkedName(_ name: String) throws(SavedSearchError) -> String {
    guard !folded(name).isEmpty else { throw .noName }
    guard !SavedSearch.builtIn.contains(where: { folded($0.name) == folded(name) }) else {
      throw .builtIn(name: name)
    }
    return name
  }
}

extension SavedSearchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noName: "a saved search needs a name"
    case .builtIn(let name): "`\(name)` is a search that every library has; take another name"
    }
  }
}
