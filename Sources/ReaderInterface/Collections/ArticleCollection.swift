package import Articles

/// Articles gathered under a name, which a list can show: all, a saved search, a tag, a file.
package struct ArticleCollection: Hashable, Sendable {
  package var kind: Kind
  /// What readers call it.
  package var name: String
  /// What its articles are found by, as readers would type it. Empty means all there are.
  package var query: String

  package init(_ kind: Kind, name: String, query: String) {
    self.kind = kind
    self.name = name
    self.query = query
  }

  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What was named when Broadsheet was started.
    case opened
    /// What every library has.
    case builtIn = "built-in"
    case saved
    case tag
    /// A file articles came from.
    case source
  }
}

extension ArticleCollection {
  /// The whole library.
  package static let all = builtIn[0]

  package static let builtIn = SavedSearch.builtIn.map {
    ArticleCollection(.builtIn, name: $0.name, query: $0.query)
  }

  package init(_ search: SavedSearch) {
    self.init(.saved, name: search.name, query: search.query)
  }

  /// What `paths` hold; `nil` if there are none.
  package init?(opened paths: [String]) {
    guard let first = paths.first else { return nil }
    let name = first.split(separator: "/").last.map(String.init) ?? first
    let more = paths.count > 1 ? " and \(paths.count - 1) more" : ""
    self.init(.opened, name: name + more, query: "")
  }

  /// What stands over a list of it.
  package var title: String {
    switch kind {
    case .builtIn where name == "all": "Articles"
    case .builtIn: name.prefix(1).uppercased() + name.dropFirst()
    case .opened: "Articles in \(name)"
    case .saved: name
    case .tag: "Tag \(name)"
    case .source: "Source \(name)"
    }
  }
}

extension ArticleCollection.Kind {
  /// What stands over those of a kind.
  var heading: String {
    switch self {
    case .opened: "Opened"
    case .builtIn: "Library"
    case .saved: "Saved searches"
    case .tag: "Tags"
    case .source: "Sources"
    }
  }
}
